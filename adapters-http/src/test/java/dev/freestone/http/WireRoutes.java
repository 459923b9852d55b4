package dev.freestone.http;

import dev.freestone.spi.ApiPermission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Routes that do nothing but what a test of the wire needs. */
final class WireRoutes {
    /** Stands in messages of failures; no answer may tell it. */
    static final String INSIDE = "row-content-of-somebody";

    static final String CHUNK = "0123456789abcdef".repeat(512);

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);

    /** These and all others. */
    List<Route> all() {
        return Stream.concat(own().stream(), Routes.ALL.stream()).toList();
    }

    private List<Route> own() {
        return List.of(
                get("/wire/whole", call -> Call.bare(Map.of("a", 1))),
                get("/wire/nothing", call -> Call.done()),
                get(
                        "/wire/stream",
                        call -> streamed(out -> {
                            for (int i = 0; i < 64; i++) {
                                out.write(CHUNK.getBytes(StandardCharsets.US_ASCII));
                            }
                        })),
                get("/wire/empty-stream", call -> streamed(out -> {})),
                get(
                        "/wire/early",
                        call -> streamed(out -> {
                            throw Refusals.noRoute();
                        })),
                get(
                        "/wire/early-inside",
                        call -> streamed(out -> {
                            throw new IOException(INSIDE);
                        })),
                get(
                        "/wire/late",
                        call -> streamed(out -> {
                            for (int i = 0; i < 64; i++) {
                                out.write(CHUNK.getBytes(StandardCharsets.US_ASCII));
                            }
                            throw new IllegalStateException(INSIDE);
                        })),
                get(
                        "/wire/endless",
                        call -> streamed(out -> {
                            while (true) {
                                out.write(' ');
                                out.flush();
                            }
                        })),
                get("/wire/failing", call -> {
                    throw new IllegalStateException(INSIDE, new IOException(INSIDE));
                }),
                get("/wire/split", call -> Call.done().with("Location", "https://a.example/\u010D\u010Ax: y")),
                get("/wire/cached", call -> Call.done().with("cache-control", "public")),
                get("/wire/waiting", call -> {
                    begun.countDown();
                    await();
                    return Call.done();
                }),
                Route.post("/wire/body")
                        .named("body", "Takes a body.")
                        .needs(ApiPermission.OUTREACH_WRITE)
                        .query(QueryParameter.text("known", "anything"))
                        .body(BodyRule.required("Any"))
                        .by(call -> Call.bare(Map.of("length", call.body().length()))),
                Route.post("/wire/small")
                        .named("small", "Takes a small body.")
                        .needs(ApiPermission.OUTREACH_WRITE)
                        .body(BodyRule.optional("Any").upTo(4))
                        .by(call -> Call.bare(Map.of("has", call.text().isPresent()))),
                Route.post("/wire/unread")
                        .named("unread", "Looks at no body.")
                        .needs(ApiPermission.OUTREACH_WRITE)
                        .by(call -> Call.done()),
                Route.put("/priv/v1/apps/{api_key}/wire")
                        .named("wire", "Speaks as engagement does.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_WRITE)
                        .body(BodyRule.required("Any"))
                        .by(call -> Call.bare(Map.of("status", "ok"))),
                Route.get("/api/v1/apps/{api_key}/form")
                        .named("form", "Asks for a token only.")
                        .engagement()
                        .access(Access.AUTH_TOKEN)
                        .by(call -> Call.bare(
                                Map.of("token", call.authToken().orElseThrow().length()))));
    }

    private static Route get(String path, RouteHandler handler) {
        return Route.get(path)
                .named(path, "Answers.")
                .needs(ApiPermission.OUTREACH_READ)
                .by(handler);
    }

    private static ApiResponse streamed(ApiBody.Source source) {
        return new ApiResponse(200, Map.of("Content-Type", "application/zip"), new ApiBody.Streamed(source));
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

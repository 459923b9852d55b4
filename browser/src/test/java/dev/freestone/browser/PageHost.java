package dev.freestone.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.freestone.engine.Freestone;
import dev.freestone.http.ApiRequest;
import dev.freestone.http.ApiResponse;
import dev.freestone.http.HttpApi;
import dev.freestone.http.JdkHttpMount;
import dev.freestone.http.KnownCallers;
import dev.freestone.http.OperationsPage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A host of the test's own: the page over an engine, which can be ended and begun again, and fail. Not thread-safe. */
final class PageHost implements AutoCloseable {
    static final ActorId OPERATOR = ActorId.of("user:operator-7");
    static final String KEY = "key-of-the-operator-7";
    static final String USER = "operator";
    static final String PASSWORD = "password-of-operator-7";
    static final String NARROW = "key-of-a-narrow-role-6";
    static final String READER = "key-of-an-onlooker-8";
    static final String OTHERS = "key-of-other-company-9";
    static final CompanyId OTHER = CompanyId.of("CP-2");

    private static final byte[] SEAL = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final String FAILURE = "{\"status\":500,\"message\":\"the database did not answer, try"
            + " again\",\"code\":\"storage_failed\",\"violations\":[]}";

    private final HttpApi api;
    private final int port;
    private HttpServer server;
    private volatile Predicate<String> failing = path -> false;

    private PageHost(HttpApi api) throws IOException {
        this.api = api;
        this.server = begin(0);
        this.port = server.getAddress().getPort();
    }

    static PageHost over(Freestone freestone) throws IOException {
        return over(freestone, OperationsPage.signedWith(SEAL));
    }

    static PageHost over(Freestone freestone, OperationsPage page) throws IOException {
        return new PageHost(HttpApi.over(freestone).withCallers(callers()).withPage(page));
    }

    /** A page without a stream to be had. */
    static PageHost withoutStreams(Freestone freestone) throws IOException {
        return over(freestone, OperationsPage.signedWith(SEAL).streams(0));
    }

    /** A page that knows no session of others. */
    static PageHost withOtherSeal(Freestone freestone) throws IOException {
        return over(
                freestone,
                OperationsPage.signedWith("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8)));
    }

    private static KnownCallers callers() {
        Set<ApiPermission> reading = EnumSet.allOf(ApiPermission.class);
        reading.removeIf(each -> each.code().endsWith(".write"));
        return KnownCallers.builder()
                .apiKey(KEY, ApiCaller.of(CompanyId.DEFAULT, OPERATOR))
                .basic(USER, PASSWORD, ApiCaller.of(CompanyId.DEFAULT, OPERATOR))
                .apiKey(NARROW, new ApiCaller(CompanyId.DEFAULT, OPERATOR, Set.of(ApiPermission.OPERATIONS_READ)))
                .apiKey(READER, new ApiCaller(CompanyId.DEFAULT, ActorId.of("user:onlooker-8"), reading))
                .apiKey(OTHERS, ApiCaller.of(OTHER, ActorId.of("user:other-9")))
                .build();
    }

    private HttpServer begin(int port) throws IOException {
        HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        begun.setExecutor(Executors.newCachedThreadPool());
        JdkHttpMount mount = JdkHttpMount.of(api, "");
        begun.createContext("/", exchange -> {
            if (failing.test(exchange.getRequestURI().getPath())) {
                fail(exchange);
            } else {
                mount.handle(exchange);
            }
        });
        begun.start();
        return begun;
    }

    private static void fail(HttpExchange exchange) throws IOException {
        byte[] body = FAILURE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(500, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://localhost:" + port + "/operations/";
    }

    /** What the surface answers the operator. */
    String get(String target) {
        return answer(ApiRequest.of("GET", target));
    }

    String post(String target, String json) {
        return answer(ApiRequest.of("POST", target).body(json));
    }

    private String answer(ApiRequest request) {
        ApiResponse answer = api.handle(request.header("X-API-KEY", KEY));
        if (answer.status() >= 400) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    /** Answers these paths as when the database does not. */
    void fails(Predicate<String> paths) {
        failing = paths;
    }

    /** Falls silent, as a host that is started anew. */
    void end() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    /** Listens again where it did. */
    void beginAgain() throws IOException {
        server = begin(port);
    }

    @Override
    public void close() {
        end();
    }
}

package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.freestone.testkit.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams of the page in the server of the JDK, over real connections. Source: docs/spec/operations-page.md 4, 6. */
class LiveStreamsTest {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PageHouse house;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        house = new PageHouse(page -> page.updating(LiveUpdates.usual().pausing(time -> ended.await()))
                .streams(2));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/bank", JdkHttpMount.of(house.api, "/bank").atMost(1));
        server.start();
    }

    @AfterEach
    void end() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        house.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bank/operations" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String signedIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/session")
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Sec-Fetch-Site", "same-origin")
                .header(PageOrigin.HEADER, "1")
                .header("X-API-KEY", PageHouse.KEY));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; Path=/bank/operations; HttpOnly").doesNotContain("Secure");
        return cookie.split(";", -1)[0];
    }

    private HttpResponse<InputStream> listen(String cookie) throws IOException, InterruptedException {
        return client.send(
                request("/live").header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    @Fact("PAG-12")
    void streams_are_not_counted_among_the_requests_that_are_answered() throws Exception {
        String cookie = signedIn();
        HttpResponse<InputStream> first = listen(cookie);
        HttpResponse<InputStream> second = listen(cookie);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(read(first)).startsWith("retry: 1000", "", "event: runs");
        for (int i = 0; i < 4; i++) {
            assertThat(send(request("/api/operations/findings").header("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Fact("PAG-12")
    void a_stream_too_many_is_told_so_and_a_refused_one_takes_no_place() throws Exception {
        String cookie = signedIn();
        HttpResponse<InputStream> first = listen(cookie);
        HttpResponse<InputStream> second = listen(cookie);

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> more = send(request("/live").header("Cookie", cookie));
            assertThat(more.statusCode()).isEqualTo(429);
            assertThat(more.body()).contains("\"code\":\"too_many_requests\"");
            assertThat(more.headers().firstValue("Retry-After")).contains("1");
        }
        assertThat(send(request("/live")).statusCode()).isEqualTo(401);

        ended.countDown();
        first.body().readAllBytes();
        second.body().readAllBytes();
        assertThat(send(request("/live").header("Cookie", cookie)).body()).contains("event: runs");
    }

    private static String[] read(HttpResponse<InputStream> answer) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        return new String[] {lines.readLine(), lines.readLine(), lines.readLine()};
    }
}

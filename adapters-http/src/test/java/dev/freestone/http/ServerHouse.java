package dev.freestone.http;

import com.sun.net.httpserver.HttpServer;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The surface below /api of a real server of the JDK, on a free port of this machine. */
final class ServerHouse implements AutoCloseable {
    static final int THREADS = 32;

    static {
        // Read once, by whoever makes the first server.
        System.setProperty(JdkServerSettings.NO_DELAY, "true");
    }

    final ApiHouse house = engine();
    final WireRoutes routes = new WireRoutes();
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;

    ServerHouse() throws IOException {
        this(UnaryOperator.identity());
    }

    ServerHouse(UnaryOperator<JdkHttpMount> more) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(threads);
        server.createContext(
                "/api", more.apply(JdkHttpMount.of(house.api.withRoutes(routes.all()), "/api")));
        server.start();
    }

    static ApiHouse engine() {
        CompanyProfile profile = new CompanyProfile(ZoneId.of("America/Chicago"))
                .withEngagement(new EngagementProfile(Set.of("k-1"), Set.of(), Map.of(), Set.of()));
        return new ApiHouse(builder -> builder.companies(
                id -> id.equals(CompanyId.DEFAULT) ? Optional.of(profile) : Optional.empty()));
    }

    int port() {
        return server.getAddress().getPort();
    }

    HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
                .header("X-API-KEY", ApiHouse.KEY);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return send(request(target));
    }

    HttpResponse<String> post(String target, String json) throws IOException, InterruptedException {
        return send(request(target)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    RawConnection connect() throws IOException {
        return new RawConnection(port());
    }

    @Override
    public void close() {
        routes.ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        house.close();
    }
}

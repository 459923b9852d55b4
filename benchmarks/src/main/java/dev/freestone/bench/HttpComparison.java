package dev.freestone.bench;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.freestone.engine.Freestone;
import dev.freestone.http.ApiRequest;
import dev.freestone.http.ApiResponse;
import dev.freestone.http.HttpApi;
import dev.freestone.http.JdkHttpMount;
import dev.freestone.http.KnownCallers;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Requests a second for one campaign: through the REST surface without a socket, through the server of the JDK, and beside it a bare
 * server of the JDK that answers a constant with the same bytes. Every answer is compared with what it must be. Arguments: requests,
 * rounds, clients.
 */
public final class HttpComparison {
    private static final String KEY = "key-of-the-benchmark";
    private static final int THREADS = 8;

    private final int requests;
    private final int clients;
    private final HttpApi api;
    private final ApiResponse expected;
    private final String path;

    private HttpComparison(Freestone freestone, int requests, int clients) {
        this.requests = requests;
        this.clients = clients;
        this.api = HttpApi.over(freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(KEY, ApiCaller.of(CompanyId.DEFAULT, ActorId.of("service:benchmark")))
                        .build());
        ApiResponse made = api.handle(ApiRequest.of("POST", "/campaigns")
                .header("X-API-KEY", KEY)
                .body("{\"externalId\":\"spring\",\"metaData\":{\"team\":\"retention\",\"budget\":\"1200\"}}"));
        this.path = "/campaigns/ext-spring";
        this.expected = ask();
        if (made.status() != 200 || expected.status() != 200) {
            throw new IllegalStateException("campaign: " + made.text() + " " + expected.text());
        }
    }

    /**
     * Runs and prints.
     *
     * @param args requests, rounds and clients, all optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        // Before the class of the server is loaded: without it each answer waits for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        int requests = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int clients = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        try (Freestone freestone = Freestone.builder().build()) {
            new HttpComparison(freestone, requests, clients).compare(rounds);
        }
    }

    private void compare(int rounds) throws Exception {
        byte[] constant = expected.text().getBytes(StandardCharsets.UTF_8);
        List<Double> direct = new ArrayList<>();
        List<Double> mounted = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Served surface = new Served(JdkHttpMount.of(api, ""));
                Served plain = new Served(exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    expected.headers().forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(200, constant.length);
                    exchange.getResponseBody().write(constant);
                    exchange.close();
                })) {
            for (int round = 0; round <= rounds; round++) {
                double first = direct();
                double second = new HttpClients(surface.port(), path, KEY, constant).rate(requests, clients);
                double third = new HttpClients(plain.port(), path, KEY, constant).rate(requests, clients);
                if (round > 0) {
                    direct.add(first);
                    mounted.add(second);
                    bare.add(third);
                    System.out.printf(
                            "%,.0f requests a second without a socket, %,.0f through the server, %,.0f by the bare server%n",
                            first, second, third);
                }
            }
        }
        System.out.printf(
                "%d bytes; medians of %d: %,.0f without a socket, %,.0f through the server, %,.0f bare, ratio %.2f%n",
                constant.length, rounds, median(direct), median(mounted), median(bare), median(mounted) / median(bare));
    }

    private ApiResponse ask() {
        return api.handle(ApiRequest.of("GET", path).header("X-API-KEY", KEY));
    }

    /** On one thread. */
    private double direct() {
        String text = expected.text();
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            ApiResponse answer = ask();
            if (answer.status() != 200 || !answer.text().equals(text)) {
                throw new IllegalStateException("another answer: " + answer);
            }
        }
        return requests / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** A server of the JDK on the loopback address. */
    private static final class Served implements AutoCloseable {
        private final HttpServer server;
        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

        Served(HttpHandler handler) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", handler);
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdown();
        }
    }
}

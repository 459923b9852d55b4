package dev.freestone.examples;

import com.sun.net.httpserver.HttpServer;
import dev.freestone.engine.Freestone;
import dev.freestone.http.HttpApi;
import dev.freestone.http.JdkHttpMount;
import dev.freestone.http.KnownCallers;
import dev.freestone.http.OperationsPage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A whole host: the engine with sample people behind its REST surface, in the HTTP server of the JDK, on this machine only. {@code
 * --help} tells its arguments.
 */
public final class ReferenceHost implements AutoCloseable {
    private static final int HTTP_THREADS = 96; // 64 of them for streams of the page
    private static final int HTTP_REQUESTS = 24;
    private static final int PAGE_KEY = 32;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int SECONDS_TO_END_REQUESTS = 1;

    private final SampleEngine engine;
    private final HttpServer server;
    private boolean isClosed;

    private ReferenceHost(SampleEngine engine, HttpServer server) {
        this.engine = engine;
        this.server = server;
    }

    /**
     * Begins, and goes on until the process is ended.
     *
     * @param args {@code --port N}, {@code --data DIR}, {@code --demo}, {@code --help}
     */
    public static void main(String[] args) {
        int code = run(ReferenceHostKey.of(System.getenv("FREESTONE_API_KEY")), System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What {@link #main} does; answers the exit code. */
    static int run(ReferenceHostKey key, PrintStream out, PrintStream err, String... args) {
        ReferenceHostArguments arguments = ReferenceHostArguments.parse(args);
        if (!arguments.problems().isEmpty() || key.problem().isPresent()) {
            arguments.problems().forEach(err::println);
            key.problem().ifPresent(err::println);
            err.println("--help tells all arguments");
            return WRONG_ARGUMENTS;
        }
        if (arguments.isHelp()) {
            out.print(ReferenceHostArguments.HELP);
            return 0;
        }
        try {
            ReferenceHost host = start(arguments, key, out);
            Runtime.getRuntime().addShutdownHook(new Thread(host::close));
            return 0;
        } catch (IOException | RuntimeException failure) {
            err.println("not begun: " + failure.getMessage() + "; is the port or the folder in use? give others");
            return 1;
        }
    }

    /**
     * Begins a host in a program of yours, such as a test. It serves until it is closed.
     *
     * @param key that of its one caller, 16 to 200 characters
     * @param out where it prints what {@link #main} prints
     * @param arguments those of {@link #main}
     * @return the host
     * @throws IOException when its port or its folder is in use
     * @throws IllegalArgumentException for a key or arguments that are wrong
     */
    public static ReferenceHost start(String key, PrintStream out, String... arguments) throws IOException {
        ReferenceHostArguments parsed = ReferenceHostArguments.parse(arguments);
        ReferenceHostKey checked = ReferenceHostKey.of(key);
        if (!parsed.problems().isEmpty() || checked.problem().isPresent()) {
            throw new IllegalArgumentException(checked.problem().orElse(String.join("; ", parsed.problems())));
        }
        return start(parsed, checked, out);
    }

    /** Begins a host, which serves until it is closed. */
    static ReferenceHost start(ReferenceHostArguments arguments, ReferenceHostKey key, PrintStream out)
            throws IOException {
        SampleEngine engine = SampleEngine.start(arguments, out);
        try {
            ReferenceHost host = new ReferenceHost(engine, server(arguments.port()));
            host.serve(key);
            out.println("Freestone listens on http://localhost:" + host.port());
            out.println("# the operations page; sign in with the key");
            out.println("http://localhost:" + host.port() + "/operations/");
            SampleCalls.lines(host.port(), key.shown()).forEach(out::println);
            return host;
        } catch (IOException | RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    private static HttpServer server(int port) throws IOException {
        // guide:http-server:begin
        Properties settings = System.getProperties(); // the JDK reads them once, when a server is first made
        settings.putIfAbsent("sun.net.httpserver.nodelay", "true"); // else a request waits 40 ms
        settings.putIfAbsent("sun.net.httpserver.maxReqTime", "30"); // seconds, against slow senders
        settings.putIfAbsent("sun.net.httpserver.maxRspTime", "600"); // and slow readers
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(HTTP_THREADS)); // without one, one request at a time
        // guide:http-server:end
        return server;
    }

    private void serve(ReferenceHostKey key) {
        Freestone freestone = engine.freestone();
        // guide:http-mount:begin
        KnownCallers callers = KnownCallers.builder()
                .apiKey(key.value(), ApiCaller.of(CompanyId.DEFAULT, ActorId.of("service:reference-host")))
                .build();
        HttpApi api = HttpApi.over(freestone).withCallers(callers).withPage(OperationsPage.signedWith(pageKey()));
        server.createContext("/", JdkHttpMount.of(api, "").atMost(HTTP_REQUESTS));
        server.start();
        // guide:http-mount:end
    }

    /** New at each start, which ends all sessions; nodes that share a page share a key that is kept. */
    private static byte[] pageKey() {
        byte[] key = new byte[PAGE_KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * The engine behind the surface.
     *
     * @return the engine, closed with the host
     */
    public Freestone freestone() {
        return engine.freestone();
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends the server first, the database last. May be called repeatedly. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            server.stop(SECONDS_TO_END_REQUESTS);
            ((ExecutorService) server.getExecutor()).shutdownNow();
            engine.close();
        }
    }
}

package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clients that send a character now and then are cut when the time of a request is over. The server reads that bound once in the life
 * of a process, so it has one of its own. Source: docs/spec/rest.md 6.
 */
class SlowClientsTest {
    private static final int BOUND_SECONDS = 2;
    private static final int PAUSE_MILLIS = 250;
    private static final int PATIENCE = 120;

    private static Process process;
    private static int port;

    @BeforeAll
    static void begin() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-D" + JdkServerSettings.NO_DELAY + "=true",
                        "-D" + JdkServerSettings.REQUEST_SECONDS + "=" + BOUND_SECONDS,
                        "-D" + JdkServerSettings.ANSWER_SECONDS + "=" + 2 * BOUND_SECONDS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowClientServer.class.getName())
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        String line = out.readLine();
        while (line != null && !line.startsWith(SlowClientServer.READY)) {
            said.add(line);
            line = out.readLine();
        }
        assertThat(line).as("the server began, and said %s", said).isNotNull();
        port = Integer.parseInt(Objects.requireNonNull(line).substring(SlowClientServer.READY.length()));
    }

    @AfterAll
    static void end() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void a_client_that_sends_its_headers_character_by_character_is_cut() throws IOException {
        try (RawConnection slow = new RawConnection(port)) {
            slow.send("GET /api/wire/whole HTTP/1.1\r\nX-Slow: ");

            slow.trickle("a", PAUSE_MILLIS, PATIENCE);
        }
    }

    @Test
    void a_client_that_sends_its_body_character_by_character_is_cut() throws IOException {
        try (RawConnection slow = new RawConnection(port)) {
            slow.sendHead("POST /api/wire/body", "Content-Length: 100000", "Content-Type: application/json");

            slow.trickle(" ", PAUSE_MILLIS, PATIENCE);
        }
    }

    @Test
    void a_client_that_sends_a_body_which_nobody_wants_character_by_character_is_cut() throws IOException {
        try (RawConnection slow = new RawConnection(port)) {
            slow.sendHead("POST /api/wire/unread", "Content-Length: 100000");

            slow.trickle(" ", PAUSE_MILLIS, PATIENCE);
        }
    }

    @Test
    void an_answer_that_takes_too_long_is_cut() throws IOException {
        try (RawConnection patient = new RawConnection(port)) {
            patient.sendHead("GET /api/wire/endless");

            assertThat(patient.rest()).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void slow_clients_do_not_keep_others_waiting() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < ServerHouse.THREADS - 1; i++) {
                RawConnection connection = new RawConnection(port);
                connection.sendHead("POST /api/wire/body", "Content-Length: 100", "Content-Type: application/json");
                slow.add(connection);
            }
            try (RawConnection quick = new RawConnection(port)) {
                quick.sendHead("GET /api/wire/whole");

                assertThat(quick.answer().body()).isEqualTo("{\"a\":1}");
            }
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }
}

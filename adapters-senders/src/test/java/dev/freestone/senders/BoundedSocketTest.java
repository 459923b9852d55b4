package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One deadline holds for all that a socket does, whatever its peer does. */
class BoundedSocketTest {
    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final Duration SCHEDULING = Duration.ofSeconds(2);

    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void letTheServersGo() {
        done.countDown();
    }

    @Test
    void ends_a_write_that_nobody_reads() {
        try (var server = new LocalServer(socket -> waited(Duration.ofMinutes(1)))) {
            requireTimeoutInTime(server, socket -> socket.getOutputStream().write(new byte[64_000_000]));
        }
    }

    @Test
    void ends_a_read_of_a_peer_that_says_nothing() {
        try (var server = new LocalServer(socket -> waited(Duration.ofMinutes(1)))) {
            requireTimeoutInTime(server, socket -> socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void ends_a_read_of_a_peer_that_drips() {
        try (var server = new LocalServer(socket -> {
            while (!waited(Duration.ofMillis(20))) {
                socket.getOutputStream().write('.');
            }
        })) {
            requireTimeoutInTime(server, socket -> socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void reads_no_more_than_its_limit() throws IOException {
        try (var server = new LocalServer(socket -> socket.getOutputStream().write(new byte[2_000_000]));
                var socket = connected(server, Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining("says more than");
        }
    }

    @Test
    void does_not_even_connect_after_its_deadline() {
        try (var server = new LocalServer(socket -> {})) {
            assertThatThrownBy(() -> connected(server, Duration.ZERO)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void keeps_the_name_that_was_asked_for() throws IOException {
        try (var server = new LocalServer(socket -> waited(Duration.ofMinutes(1)));
                var socket = BoundedSocket.connect("127.0.0.1", server.port(), end(LIMIT))) {
            assertThat(socket.getInetAddress().getHostName()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void knows_no_address_of_an_unknown_host() {
        assertThatThrownBy(() -> BoundedSocket.connect("nobody.invalid", 25, end(LIMIT)))
                .isInstanceOf(UnknownHostException.class);
    }

    private interface Use {
        void of(BoundedSocket socket) throws IOException;
    }

    private static void requireTimeoutInTime(LocalServer server, Use use) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> {
                    try (var socket = connected(server, LIMIT)) {
                        use.of(socket);
                    }
                })
                .isInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(SCHEDULING));
    }

    private static BoundedSocket connected(LocalServer server, Duration limit) throws IOException {
        return BoundedSocket.connect("localhost", server.port(), end(limit));
    }

    private static long end(Duration limit) {
        return System.nanoTime() + limit.toNanos();
    }

    /** Whether the test is over within a time. */
    private boolean waited(Duration longest) {
        try {
            return done.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenConnectionsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int SIZE = 1_000_000;

    @ParameterizedTest(name = "after {0} quarters of the file")
    @ValueSource(ints = {0, 1, 2, 3})
    void a_connection_that_is_cut_is_unreachable_and_another_one_finishes_the_file(int quarters) throws IOException {
        try (MinaServer server = MinaServer.started();
                CuttingProxy proxy = CuttingProxy.before(server)) {
            SftpDelivery delivery = trusting(server).build();
            DeliveryTarget target = at(proxy.port());
            try (RemoteFolder folder = delivery.open(target)) {
                proxy.cutAfter(quarters * SIZE / 4 + 100);

                unreachable(target, () -> folder.write("a.csv", new ByteArrayInputStream(new byte[SIZE])));
                unreachable(target, () -> folder.stat("a.csv"));
            }
            proxy.cutAfter(Long.MAX_VALUE);
            try (RemoteFolder folder = delivery.open(target)) {
                folder.write("a.csv", new ByteArrayInputStream(new byte[SIZE]));
            }

            assertThat(Files.size(server.file("a.csv"))).isEqualTo(SIZE);
        }
    }

    @Test
    void a_connection_that_is_cut_while_the_account_is_examined_says_nothing_about_the_account() {
        try (MinaServer server = MinaServer.with(TestKey.forServer());
                CuttingProxy proxy = CuttingProxy.before(server.start())) {
            server.sshd.setPasswordAuthenticator((username, password, session) -> {
                proxy.cut();
                return false;
            });

            unreachable(at(proxy.port()), () -> trusting(server).build().open(at(proxy.port())));
        }
    }

    @Test
    void a_server_that_has_stopped_is_unreachable() throws IOException {
        try (MinaServer server = MinaServer.started();
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            server.sshd.stop(true);

            unreachable(server.target(), () -> folder.stat("a.csv"));
        }
    }

    @Test
    void a_port_where_nobody_listens_is_unreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        unreachable(at(free), () -> anyKey().build().open(at(free)));
    }

    @Test
    void a_name_that_nobody_has_is_unreachable() {
        DeliveryTarget nowhere = DeliveryTarget.of("files.invalid", 22, "lender", MinaServer.PASSWORD);

        unreachable(nowhere, () -> anyKey().build().open(nowhere));
    }

    @Test
    void a_server_that_says_nothing_is_given_up() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DeliveryTarget target = at(mute.getLocalPort());

            unreachable(target, () -> anyKey().callTimeout(SHORT).build().open(target));
        }
    }

    @Test
    void an_account_without_sftp_is_unreachable() {
        try (MinaServer server = MinaServer.with(TestKey.forServer())) {
            server.sshd.setSubsystemFactories(List.of());
            server.start();

            FreestoneException failure =
                    unreachable(server.target(), () -> server.delivery().build().open(server.target()));

            assertThat(failure).hasMessageContaining("enable SFTP");
        }
    }

    @Test
    void a_question_without_an_answer_ends_in_time() {
        CountDownLatch end = new CountDownLatch(1);
        try (MinaServer server = MinaServer.started(new SftpEventListener() {
                    @Override
                    public void opening(ServerSession session, String remote, Handle handle) {
                        await(end);
                    }
                });
                RemoteFolder folder =
                        server.delivery().callTimeout(SHORT).build().open(server.target())) {

            FreestoneException failure = unreachable(server.target(), () -> folder.digest("a.csv"));

            assertThat(failure).hasMessageContaining("300 ms");
            end.countDown();
        }
    }

    @Test
    void a_server_that_takes_no_more_of_a_file_is_given_up() {
        CountDownLatch end = new CountDownLatch(1);
        try (MinaServer server = MinaServer.started(new SftpEventListener() {
                    @Override
                    public void writing(
                            ServerSession session,
                            String remote,
                            FileHandle handle,
                            long offset,
                            byte[] data,
                            int dataOffset,
                            int length) {
                        if (offset > SIZE) {
                            await(end);
                        }
                    }
                });
                RemoteFolder folder =
                        server.delivery().callTimeout(SHORT).build().open(server.target())) {
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return 0;
                }

                @Override
                public int read(byte[] block, int offset, int length) {
                    return length;
                }
            };

            FreestoneException failure = unreachable(server.target(), () -> folder.write("a.csv", endless));

            assertThat(failure).hasMessageContaining("300 ms");
            end.countDown();
        }
    }

    @Test
    void a_content_that_is_slow_to_read_is_no_fault_of_the_server() throws IOException {
        try (MinaServer server = MinaServer.started();
                RemoteFolder folder =
                        server.delivery().callTimeout(SHORT).build().open(server.target())) {
            InputStream slow = new FilterInputStream(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'})) {
                @Override
                public int read(byte[] block, int offset, int length) throws IOException {
                    CountDownLatch longer = new CountDownLatch(1);
                    Watch watch = Watch.start(SHORT.plus(SHORT), longer::countDown);
                    BrokenConnectionsTest.await(longer);
                    watch.close();
                    return super.read(block, offset, length);
                }
            };

            folder.write("a.csv", slow);

            assertThat(Files.readString(server.file("a.csv"))).isEqualTo("abc");
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_it_waits_stays_interrupted_and_loses_the_folder() {
        CountDownLatch end = new CountDownLatch(1);
        try (MinaServer server = MinaServer.started(new SftpEventListener() {
                    @Override
                    public void opening(ServerSession session, String remote, Handle handle) {
                        await(end); // an answer that is there already is taken by an interrupted thread too
                    }
                });
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Thread.currentThread().interrupt();

            Throwable failure = catchThrowable(() -> folder.digest("a.csv"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).isInstanceOf(FreestoneException.class);
            end.countDown();
        }
    }

    private static SftpDeliveryBuilder anyKey() {
        return SftpDelivery.builder().hostKeys((host, port, algorithm, fingerprint) -> true);
    }

    /** The proxy has another port, so the key is pinned by itself. */
    private static SftpDeliveryBuilder trusting(MinaServer server) {
        String known = HostKeys.fingerprint(TestKey.blob(server.hostKey().getPublic()));
        return SftpDelivery.builder().hostKeys((host, port, algorithm, fingerprint) -> fingerprint.equals(known));
    }

    private static DeliveryTarget at(int port) {
        return DeliveryTarget.of("127.0.0.1", port, MinaServer.USERNAME, MinaServer.PASSWORD);
    }

    private static FreestoneException unreachable(DeliveryTarget target, ThrowingCallable call) {
        var failure = catchThrowableOfType(FreestoneException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_UNREACHABLE);
        assertThat(failure).hasMessageContaining(target.server());
        return failure;
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedConnectionsTest {
    private static final int FOLDERS = 9;

    @Test
    void nine_folders_share_two_connections_which_end_with_their_last_folder() {
        try (MinaServer server = MinaServer.started()) {
            SftpDelivery delivery = server.delivery().build();
            List<RemoteFolder> folders = new ArrayList<>();
            for (int i = 0; i < FOLDERS; i++) {
                folders.add(delivery.open(server.target()));
            }
            assertThat(server.connections).hasValue(2);

            folders.subList(1, FOLDERS).forEach(RemoteFolder::close);
            assertThat(folders.get(0).stat("nobody")).isEmpty();
            folders.get(0).close();

            // Both have ended: there were two, and each end is told once.
            assertThat(server.awaitEnd()).contains(MinaServer.USERNAME);
            assertThat(server.awaitEnd()).contains(MinaServer.USERNAME);
        }
    }

    @Test
    void folders_opened_at_once_by_many_threads_share_connections() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(FOLDERS);
        try (MinaServer server = MinaServer.started()) {
            SftpDelivery delivery = server.delivery().build();
            List<Callable<RemoteFolder>> tasks = new ArrayList<>();
            for (int i = 0; i < FOLDERS; i++) {
                String name = "file-" + i;
                tasks.add(() -> {
                    RemoteFolder folder = delivery.open(server.target());
                    folder.write(name, new ByteArrayInputStream(new byte[100_000]));
                    assertThat(folder.stat(name)).hasValue(100_000);
                    return folder;
                });
            }
            for (Future<RemoteFolder> each : threads.invokeAll(tasks)) {
                each.get().close();
            }

            assertThat(server.connections).hasValueBetween(2, FOLDERS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void threads_that_wait_for_one_connection_share_its_failure_and_do_not_try_the_password_again() throws Exception {
        CountDownLatch allWait = new CountDownLatch(1);
        try (MinaServer server = MinaServer.with(TestKey.forServer())) {
            server.sshd.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
            server.sshd.setPasswordAuthenticator((username, password, session) -> {
                server.attempts.incrementAndGet();
                await(allWait);
                return false;
            });
            server.start();
            SftpDelivery delivery = server.delivery().build();
            List<ErrorCode> codes = new CopyOnWriteArrayList<>();
            List<Thread> threads = Stream.generate(() -> new Thread(() -> codes.add(refusal(delivery, server))))
                    .limit(4)
                    .toList();
            threads.forEach(Thread::start);
            while (threads.stream()
                            .filter(each -> each.getState() == Thread.State.BLOCKED)
                            .count()
                    < 3) {
                Thread.onSpinWait();
            }
            allWait.countDown();
            for (Thread each : threads) {
                each.join();
            }

            assertThat(codes).hasSize(4).containsOnly(ErrorCode.DELIVERY_AUTH_FAILED);
            assertThat(server.attempts).hasValue(1);
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void another_number_of_folders_may_be_allowed() {
        try (MinaServer server = MinaServer.started()) {
            SftpDelivery delivery = server.delivery().foldersPerConnection(1).build();
            try (RemoteFolder one = delivery.open(server.target());
                    RemoteFolder two = delivery.open(server.target())) {
                assertThat(one.stat("nobody")).isEqualTo(two.stat("nobody"));
                assertThat(server.connections).hasValue(2);
            }
        }
    }

    @Test
    void accounts_never_share_a_connection() {
        try (MinaServer server = MinaServer.started()) {
            server.sshd.setPasswordAuthenticator((username, password, session) -> true);
            DeliveryTarget target = server.target();
            DeliveryTarget another =
                    DeliveryTarget.of(target.host(), target.port(), target.username(), Secret.of("opens it too"));
            SftpDelivery delivery = server.delivery().build();
            try (RemoteFolder one = delivery.open(target);
                    RemoteFolder two = delivery.open(another)) {
                assertThat(one.stat("nobody")).isEqualTo(two.stat("nobody"));
                assertThat(server.connections).hasValue(2);
            }
        }
    }

    @Test
    void a_folder_that_does_not_exist_gives_its_place_back() {
        try (MinaServer server = MinaServer.started()) {
            SftpDelivery delivery = server.delivery().build();

            assertThatExceptionOfType(FreestoneException.class)
                    .isThrownBy(() -> delivery.open(server.target().in("missing")));

            assertThat(server.awaitEnd()).contains(MinaServer.USERNAME);
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void no_folder_joins_a_connection_that_was_lost() {
        try (MinaServer server = MinaServer.started()) {
            SftpDelivery delivery = server.delivery().build();
            try (RemoteFolder broken = delivery.open(server.target())) {
                server.sshd.getActiveSessions().forEach(session -> session.close(true));
                assertThatExceptionOfType(FreestoneException.class).isThrownBy(() -> broken.stat("nobody"));

                try (RemoteFolder whole = delivery.open(server.target())) {
                    assertThat(whole.stat("nobody")).isEmpty();
                }
            }
            assertThat(server.connections).hasValue(2);
        }
    }

    private static ErrorCode refusal(SftpDelivery delivery, MinaServer server) {
        return catchThrowableOfType(FreestoneException.class, () -> delivery.open(server.target()))
                .code();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

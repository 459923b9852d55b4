package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.testkit.DeliveryConformance;
import dev.freestone.testkit.DeliveryFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/**
 * The suite against the server of OpenSSH, in the profile {@code openssh}. It is started without rights on a high port of
 * the loopback, so it is run by a user who is not root; {@code -Dfreestone.sshd} names another place than
 * {@code /usr/sbin/sshd}.
 */
class OpenSshIT extends DeliveryConformance {
    private static final TestKey ACCOUNT = TestKey.ed25519("");
    private static final TestKey ANOTHER = TestKey.ed25519("");

    @Override
    protected DeliveryFixture openFixture() {
        try {
            return new OpenSsh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OpenSsh implements DeliveryFixture {
        private final Path home = Files.createTempDirectory("openssh-");
        private final Path folder = Files.createDirectory(home.resolve("incoming"));
        private final int port = freePort();
        private final Process sshd;
        private final SftpDelivery delivery;

        OpenSsh() throws IOException {
            TestKey hostKey = TestKey.ed25519("");
            Path config = Files.writeString(
                    home.resolve("sshd_config"),
                    String.join(
                            "\n",
                            "ListenAddress 127.0.0.1",
                            "Port " + port,
                            "HostKey " + secret("host_key", hostKey.privateKey()),
                            "AuthorizedKeysFile "
                                    + Files.writeString(home.resolve("authorized"), TestKey.line(ACCOUNT.publicKey())),
                            "PidFile none",
                            "UsePAM no",
                            "StrictModes no",
                            "PasswordAuthentication no",
                            "KbdInteractiveAuthentication no",
                            "Subsystem sftp internal-sftp",
                            ""));
            sshd = new ProcessBuilder(
                            System.getProperty("freestone.sshd", "/usr/sbin/sshd"), "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .start();
            awaitListening();
            delivery = SftpDelivery.builder()
                    .knownHosts(Files.writeString(
                            home.resolve("known_hosts"),
                            "[127.0.0.1]:" + port + " " + TestKey.line(hostKey.publicKey())))
                    .build();
        }

        /** It says so on its output, or ends. */
        private void awaitListening() throws IOException {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(sshd.getInputStream(), StandardCharsets.UTF_8));
            String line = said.readLine();
            while (line != null && !line.startsWith("Server listening")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("sshd has ended, run it as a user who is not root");
            }
        }

        private Path secret(String name, Secret key) throws IOException {
            Path file = Files.createFile(
                    home.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, key.reveal());
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        @Override
        public Delivery delivery() {
            return delivery;
        }

        @Override
        public DeliveryTarget target() {
            return with(ACCOUNT);
        }

        @Override
        public DeliveryTarget refused() {
            return with(ANOTHER);
        }

        private DeliveryTarget with(TestKey key) {
            return new DeliveryTarget(
                    "127.0.0.1",
                    port,
                    System.getProperty("user.name"),
                    Optional.empty(),
                    Optional.of(key.privateKey()),
                    Optional.empty(),
                    Optional.of(folder.toString()));
        }

        @Override
        public Optional<byte[]> content(String name) {
            try {
                Path file = folder.resolve(name);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void place(String name, byte[] content) {
            try {
                Files.write(folder.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            sshd.descendants().forEach(ProcessHandle::destroy);
            sshd.destroy();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

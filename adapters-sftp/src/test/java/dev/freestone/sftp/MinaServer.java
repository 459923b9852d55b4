package dev.freestone.sftp;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real server on a free port of the loopback, its files in a folder of its own, one account. */
final class MinaServer implements AutoCloseable {
    static final String USERNAME = "lender";
    static final Secret PASSWORD = Secret.of("opens the folder");

    private static final long PATIENCE_SECONDS = 20;

    final SshServer sshd = SshServer.setUpDefaultServer();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();

    private final Path root;
    private final KeyPair hostKey;

    /** The account that each ended connection asked for, empty when it asked for none. */
    private final BlockingQueue<Optional<String>> ended = new LinkedBlockingQueue<>();

    private MinaServer(KeyPair hostKey) {
        this.hostKey = hostKey;
        try {
            this.root = Files.createTempDirectory("sftp-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sshd.setHost("127.0.0.1");
        sshd.setPort(0);
        sshd.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sshd.setFileSystemFactory(new VirtualFileSystemFactory(root));
        sshd.setPasswordAuthenticator((username, password, session) -> {
            attempts.incrementAndGet();
            return username.equals(USERNAME) && password.equals(PASSWORD.reveal());
        });
        serving(builder -> {});
        sshd.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                connections.incrementAndGet();
            }

            @Override
            public void sessionClosed(Session session) {
                ended.add(Optional.ofNullable(session.getUsername()));
            }
        });
    }

    static MinaServer with(KeyPair hostKey) {
        return new MinaServer(hostKey);
    }

    static MinaServer started() {
        return with(TestKey.forServer()).start();
    }

    static MinaServer started(SftpEventListener listener) {
        return with(TestKey.forServer())
                .serving(builder -> builder.addSftpEventListener(listener))
                .start();
    }

    MinaServer serving(Consumer<SftpSubsystemFactory.Builder> files) {
        SftpSubsystemFactory.Builder builder = new SftpSubsystemFactory.Builder();
        files.accept(builder);
        sshd.setSubsystemFactories(List.of(builder.build()));
        return this;
    }

    MinaServer accepting(PublicKey key) {
        sshd.setPublickeyAuthenticator((username, shown, session) -> {
            attempts.incrementAndGet();
            return username.equals(USERNAME) && shown.equals(key);
        });
        return this;
    }

    MinaServer start() {
        try {
            sshd.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    int port() {
        return sshd.getPort();
    }

    KeyPair hostKey() {
        return hostKey;
    }

    /** A file of known hosts with this server alone. */
    Path knownHosts() {
        return knownHosts("[" + sshd.getHost() + "]:" + port() + " " + TestKey.line(hostKey.getPublic()));
    }

    Path knownHosts(String lines) {
        try {
            return Files.writeString(Files.createTempFile("known", "hosts"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SftpDeliveryBuilder delivery() {
        return SftpDelivery.builder().knownHosts(knownHosts());
    }

    DeliveryTarget target() {
        return DeliveryTarget.of(sshd.getHost(), port(), USERNAME, PASSWORD);
    }

    DeliveryTarget targetWith(Optional<Secret> password, Optional<Secret> key, Optional<Secret> passphrase) {
        return new DeliveryTarget(sshd.getHost(), port(), USERNAME, password, key, passphrase, Optional.empty());
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Waits for the end of a connection and tells which account it asked for. */
    Optional<String> awaitEnd() {
        try {
            Optional<String> account = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (account == null) {
                throw new IllegalStateException("no connection has ended");
            }
            return account;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(root)) {
            sshd.stop(true);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

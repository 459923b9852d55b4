package dev.freestone.integration.sftp;

import dev.freestone.model.common.Secret;
import dev.freestone.sftp.SftpDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server that counts the requests of its clients, and cuts the connection at one of them. */
final class DropServer implements AutoCloseable {
    static final Secret PASSWORD = Secret.of("opens the folder");

    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger connections = new AtomicInteger();

    /** At which request the connection is cut, counted from 1. */
    volatile int cutAt = Integer.MAX_VALUE;

    private final SshServer sshd = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;
    private final Path folder;

    DropServer(Path folder) {
        this.folder = folder;
        try {
            this.hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
            sshd.setHost("127.0.0.1");
            sshd.setPort(0);
            sshd.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
            sshd.setFileSystemFactory(new VirtualFileSystemFactory(folder));
            sshd.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD.reveal()));
            sshd.addSessionListener(new SessionListener() {
                @Override
                public void sessionCreated(Session session) {
                    connections.incrementAndGet();
                }
            });
            SftpSubsystemFactory.Builder sftp = new SftpSubsystemFactory.Builder();
            sftp.addSftpEventListener(new Cut());
            sshd.setSubsystemFactories(List.of(sftp.build()));
            sshd.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Cut implements SftpEventListener {
        @Override
        public void received(ServerSession session, int type, int id) throws IOException {
            if (requests.incrementAndGet() == cutAt) {
                session.close(true);
                throw new IOException("the connection is cut");
            }
        }
    }

    String address() {
        return "127.0.0.1:" + sshd.getPort();
    }

    SftpDelivery delivery() {
        return SftpDelivery.builder()
                .fingerprint("127.0.0.1", sshd.getPort(), KeyUtils.getFingerPrint(hostKey.getPublic()))
                .build();
    }

    /** Content by name, whatever is there, parts of files included. */
    Map<String, byte[]> files() {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public void close() {
        try {
            sshd.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

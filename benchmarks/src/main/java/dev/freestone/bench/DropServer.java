package dev.freestone.bench;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The server that all ways drop their files on: Apache MINA in this process, as it comes, one account with a key. */
final class DropServer implements AutoCloseable {
    static final String USERNAME = "lender";

    private final SshServer sshd = SshServer.setUpDefaultServer();
    private final Path root;
    private final KeyPair hostKey;
    private final String privateKey;
    private final PublicKey publicKey;

    DropServer(Path folder) throws IOException, GeneralSecurityException, JSchException {
        root = Files.createDirectory(folder.resolve("server"));
        hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        var pair = com.jcraft.jsch.KeyPair.genKeyPair(new JSch(), com.jcraft.jsch.KeyPair.ECDSA, 256);
        var text = new ByteArrayOutputStream();
        pair.writeOpenSSHv1PrivateKey(text, null);
        privateKey = text.toString(StandardCharsets.UTF_8);
        publicKey = new ByteArrayBuffer(pair.getPublicKeyBlob()).getRawPublicKey();
        sshd.setHost("127.0.0.1");
        sshd.setPort(0);
        sshd.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sshd.setFileSystemFactory(new VirtualFileSystemFactory(root));
        sshd.setPublickeyAuthenticator((username, shown, session) -> shown.equals(publicKey));
        sshd.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        sshd.start();
        Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
        Path key = Files.createFile(
                folder.resolve("key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, privateKey);
    }

    int port() {
        return sshd.getPort();
    }

    String privateKey() {
        return privateKey;
    }

    PublicKey hostKey() {
        return hostKey.getPublic();
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Everything that was dropped must be what was meant, and nothing else there; it is taken away. */
    void requireAndRemove(List<DropFile> files) throws IOException {
        try (var there = Files.list(root)) {
            if (there.count() != files.size()) {
                throw new IllegalStateException("there are other files than were dropped");
            }
        }
        for (DropFile file : files) {
            Path dropped = file(file.name());
            if (Files.mismatch(dropped, file.path()) != -1) {
                throw new IllegalStateException(file.name() + " arrived otherwise");
            }
            Files.delete(dropped);
        }
    }

    @Override
    public void close() throws IOException {
        sshd.stop(true);
    }
}

package dev.freestone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** The same steps by the client of Apache MINA, as it comes. */
record MinaDrop(DropServer server) implements DropWay {
    @Override
    public void drop(List<DropFile> files) throws Exception {
        with(sftp -> {
            for (DropFile file : files) {
                requireMissing(sftp, file);
                put(sftp, file, file.part());
                file.require(sftp.stat(file.part()).getSize(), DropFile.hash(sftp.read(file.part())));
                requireMissing(sftp, file);
                sftp.rename(file.part(), file.name());
            }
        });
    }

    @Override
    public void write(DropFile file) throws Exception {
        with(sftp -> put(sftp, file, file.name()));
    }

    private interface Work {
        void with(SftpClient sftp) throws Exception;
    }

    private void with(Work work) throws Exception {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> key.equals(server.hostKey()));
            client.start();
            try (ClientSession session = client.connect(DropServer.USERNAME, "127.0.0.1", server.port())
                    .verify()
                    .getSession()) {
                OpenSSHKeyPairResourceParser.INSTANCE
                        .loadKeyPairs(null, () -> "key", null, server.privateKey())
                        .forEach(session::addPublicKeyIdentity);
                session.auth().verify();
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    work.with(sftp);
                }
            }
        }
    }

    private static void put(SftpClient sftp, DropFile file, String name) throws IOException {
        try (InputStream content = file.open()) {
            sftp.put(content, name);
        }
    }

    private static void requireMissing(SftpClient sftp, DropFile file) throws IOException {
        try {
            sftp.stat(file.name());
            throw new IllegalStateException(file.name() + " is there");
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
    }
}

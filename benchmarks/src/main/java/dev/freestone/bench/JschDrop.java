package dev.freestone.bench;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.SftpException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The same steps by the client of JSch, as it comes. */
record JschDrop(DropServer server, Path folder) implements DropWay {
    @Override
    public void drop(List<DropFile> files) throws Exception {
        with(sftp -> {
            for (DropFile file : files) {
                requireMissing(sftp, file);
                try (InputStream content = file.open()) {
                    sftp.put(content, file.part());
                }
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = sftp.stat(file.part()).getSize();
                sftp.get(file.part(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                file.require(size, HexFormat.of().formatHex(digest.digest()));
                requireMissing(sftp, file);
                sftp.rename(file.part(), file.name());
            }
        });
    }

    @Override
    public void write(DropFile file) throws Exception {
        with(sftp -> {
            try (InputStream content = file.open()) {
                sftp.put(content, file.name());
            }
        });
    }

    private interface Work {
        void with(ChannelSftp sftp) throws Exception;
    }

    private void with(Work work) throws Exception {
        var ssh = new JSch();
        ssh.setKnownHosts(folder.resolve("known_hosts").toString());
        ssh.addIdentity("key", server.privateKey().getBytes(StandardCharsets.UTF_8), null, null);
        var session = ssh.getSession(DropServer.USERNAME, "127.0.0.1", server.port());
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setDaemonThread(true);
        session.connect();
        try {
            var sftp = (ChannelSftp) session.openChannel("sftp");
            sftp.connect();
            work.with(sftp);
        } finally {
            session.disconnect();
        }
    }

    private static void requireMissing(ChannelSftp sftp, DropFile file) throws SftpException {
        try {
            sftp.stat(file.name());
            throw new IllegalStateException(file.name() + " is there");
        } catch (SftpException e) {
            if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
    }
}

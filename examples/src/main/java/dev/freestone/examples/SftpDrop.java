package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.SftpDraft;
import dev.freestone.model.common.Secret;
import dev.freestone.sftp.SftpDelivery;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** Drops the files of a run on a server, which this example starts itself, and shows what arrived. */
public final class SftpDrop {
    private static final Secret PASSWORD = Secret.of("kept in your vault");

    private SftpDrop() {}

    /**
     * Runs, delivers and prints.
     *
     * @param args none
     * @throws IOException when the server cannot be started
     * @throws GeneralSecurityException when this JDK knows no elliptic curves
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        run(System.out, Files.createTempDirectory("sftp-drop"));
    }

    static CampaignRun run(PrintStream out, Path folder) throws IOException, GeneralSecurityException {
        KeyPair hostKey = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        Path root = folder.resolve("server");
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        try (SshServer sshd = server(hostKey, root)) {
            String address = "127.0.0.1:" + sshd.getPort();
            Path knownHosts = Files.writeString(
                    folder.resolve("known_hosts"),
                    "[127.0.0.1]:" + sshd.getPort() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");

            // guide:sftp-delivery:begin
            Freestone freestone = SmallHouse.builder(out, "sftp-drop")
                    .delivery(SftpDelivery.builder().knownHosts(knownHosts).build())
                    .build();
            // guide:sftp-delivery:end
            try (freestone) {
                // guide:sftp-settings:begin
                SftpDraft server =
                        SftpDraft.of(address, "lender").withPassword(PASSWORD).withCdDir("/incoming");
                Campaign campaign = SmallHouse.campaign(freestone);
                freestone
                        .campaigns()
                        .update(
                                campaign.id().value(),
                                CampaignChange.builder()
                                        .sftpSettings(Change.set(server))
                                        .build());
                CampaignRun run = freestone.campaigns().run(campaign.id());
                freestone.tick();
                // guide:sftp-settings:end
                CampaignRun ended = freestone.campaigns().getRun(run.id());
                for (RunDelivery file : ended.files().deliveries()) {
                    out.println(file.fileName() + ": " + file.status().code() + ", " + file.size() + " bytes");
                }
                // guide:redeliver:begin
                freestone.campaigns().redeliver(run.id()); // what is there already is recognised
                freestone.tick();
                // guide:redeliver:end
                out.println("files at the server: " + names(incoming).size());
                return freestone.campaigns().getRun(run.id());
            }
        }
    }

    private static SshServer server(KeyPair hostKey, Path root) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD.reveal()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
        return server;
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A house whose campaign wants its files on a server, which can be out of reach. */
final class DropHouse implements Delivery {
    static final String BEGIN = "CG-4T2K-9QXD";
    static final String RESULTS = BEGIN + "_20240501T092803Z_query_results.csv";
    static final String CONTACTS = BEGIN + "_CE-8M3P-1ZRA_20240501T092803Z.csv";
    static final String LOG = BEGIN + "_CE-8M3P-1ZRA_20240501T092803Z_log.txt";
    static final String MANIFEST = BEGIN + "_20240501T092803Z_manifest.json";
    static final Secret PASSWORD = Secret.of("opens the folder");

    final RunHouse house;
    InMemoryDelivery server = InMemoryDelivery.of(PASSWORD);

    /** What keeps the server from answering. */
    @Nullable
    RuntimeException trouble;

    int connections;

    DropHouse(Path temporary) {
        this.house = new RunHouse(temporary);
        house.delivery = this;
        house.sftp = settings(PASSWORD);
        house.person(1001, "BO-11AA-22BB", ContactStatus.PRIMARY)
                .rows(List.of("id"), new Object[] {1001L}, new Object[] {9L});
    }

    static Optional<SftpSettings> settings(Secret password) {
        return Optional.of(new SftpSettings(
                "files.example.org",
                "lender",
                Optional.of(password),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public RemoteFolder open(DeliveryTarget target) {
        connections++;
        if (trouble != null) {
            throw trouble;
        }
        return server.open(target);
    }

    static FreestoneException failing(ErrorCode code) {
        return FreestoneException.of(code, "given by the test");
    }

    List<String> there() {
        return List.copyOf(server.files("").keySet());
    }

    String content(String name) {
        return new String(Objects.requireNonNull(server.files("").get(name), "no such file"), StandardCharsets.UTF_8);
    }

    /** Deliveries as text, such as {@code …_manifest.json delivered 1 -}, without what all names begin with. */
    static List<String> deliveries(CampaignRun run) {
        return run.files().deliveries().stream()
                .map(each -> each.fileName().replaceFirst(".*Z", "") + " "
                        + each.status().code() + " " + each.attempts() + " "
                        + each.errorCode().map(ErrorCode::code).orElse("-"))
                .toList();
    }
}

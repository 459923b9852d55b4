package dev.freestone.campaign;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunFileName;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Under which names the files of a run are delivered. Static and pure. Source: docs/spec/outreach-campaigns.md 5.4. */
public final class RemoteNames {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RemoteNames() {}

    /**
     * The name of a file.
     *
     * @param run its run
     * @param exporter the exporter of the run
     * @param sender the bulk sender of the run, which stands where there is no exporter
     * @param file which file
     * @return such as {@code CG-4T2K-9QXD_CE-8M3P-1ZRA_20240501T092803Z_log.txt}; empty for a file that is not delivered
     */
    public static Optional<String> of(
            CampaignRun run, Optional<ContactExporterId> exporter, Optional<BulkSenderId> sender, RunFileName file) {
        String worker = exporter.map(ContactExporterId::value)
                .or(() -> sender.map(BulkSenderId::value))
                .map(id -> "_" + id)
                .orElse("");
        return switch (file) {
            case QUERY_RESULTS -> Optional.of(begin(run, "") + "_query_results.csv");
            case CONTACTS -> Optional.of(begin(run, worker) + ".csv");
            case LOG -> Optional.of(begin(run, worker) + "_log.txt");
            case CAMPAIGN_INPUT -> Optional.empty();
        };
    }

    /**
     * The name of the list of the others.
     *
     * @param run the run
     * @return such as {@code CG-4T2K-9QXD_20240501T092803Z_manifest.json}
     */
    public static String manifest(CampaignRun run) {
        return begin(run, "") + "_manifest.json";
    }

    private static String begin(CampaignRun run, String worker) {
        return run.borrowerCampaignId().value()
                + worker
                + "_"
                + SECOND.format(run.start().timestamp());
    }
}

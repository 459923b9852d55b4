package dev.freestone.integration.crash;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunTotals;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a run has come to, as far as it is the same whoever worked on it and when.
 *
 * @param status the status
 * @param sha256 the hashes of the published data files, from their bytes
 * @param totals the counts, with the buckets
 */
record RunOutcome(RunStatus status, Map<RunFileName, String> sha256, RunTotals totals) {
    private static final List<RunFileName> DATA =
            List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS);

    static RunOutcome of(Host host, RunId id) {
        CampaignRun run = host.engine().campaigns().getRun(id);
        Map<RunFileName, String> sha256 = new EnumMap<>(RunFileName.class);
        for (RunFileName name : DATA) {
            run.files().id(name).ifPresent(file -> {
                try (InputStream in = host.files().open(run.companyId(), file)) {
                    sha256.put(name, hash(in));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new RunOutcome(run.status(), sha256, run.totals());
    }

    private static String hash(InputStream in) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> buckets() {
        return totals.buckets().stream().map(BucketCount::bucket).toList();
    }
}

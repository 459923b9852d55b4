package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import java.time.Instant;

/** Runs of the suites, each unlike the others in every unique value but the one that a test is about. */
final class StoredRuns {
    static final CampaignId CAMPAIGN = CampaignId.of("CG-4T2K-9QXD");
    static final CampaignId OTHER_CAMPAIGN = CampaignId.of("CG-OTHR-0001");
    static final Instant SECOND = Instant.parse("2026-03-09T15:00:00Z");

    private StoredRuns() {}

    /** A finished run of {@link #CAMPAIGN} whose second is {@code number} after {@link #SECOND}. */
    static RunRow run(int number) {
        return new RunRow(
                RunId.of("CR-0000-" + number),
                CompanyId.DEFAULT,
                CAMPAIGN,
                CAMPAIGN + ":" + number,
                RunStatus.SUCCESS,
                StoredSample.CREATED.plusSeconds(number),
                SECOND.plusSeconds(number),
                Lease.NONE,
                1,
                Document.of("{\"run\":" + number + "}"));
    }

    static RunRow live(int number) {
        return with(run(number), RunStatus.INITIALIZING);
    }

    static RunRow with(RunRow row, RunStatus status) {
        return copy(
                row,
                row.company(),
                row.campaign(),
                row.occurrenceId(),
                status,
                row.timestamp(),
                row.lease(),
                row.version());
    }

    static RunRow of(RunRow row, CompanyId company, CampaignId campaign) {
        return copy(
                row,
                company,
                campaign,
                campaign + ":" + row.id(),
                row.status(),
                row.timestamp(),
                row.lease(),
                row.version());
    }

    static RunRow occurring(RunRow row, String occurrenceId) {
        return copy(
                row,
                row.company(),
                row.campaign(),
                occurrenceId,
                row.status(),
                row.timestamp(),
                row.lease(),
                row.version());
    }

    static RunRow at(RunRow row, Instant second) {
        return copy(
                row,
                row.company(),
                row.campaign(),
                row.occurrenceId(),
                row.status(),
                second,
                row.lease(),
                row.version());
    }

    static RunRow stored(RunRow row, Lease lease, long version) {
        return copy(
                row, row.company(), row.campaign(), row.occurrenceId(), row.status(), row.timestamp(), lease, version);
    }

    static RunRow createdAt(RunRow row, Instant instant) {
        return new RunRow(
                row.id(),
                row.company(),
                row.campaign(),
                row.occurrenceId(),
                row.status(),
                instant,
                row.timestamp(),
                row.lease(),
                row.version(),
                row.document());
    }

    static RunRow holding(RunRow row, String json) {
        return new RunRow(
                row.id(),
                row.company(),
                row.campaign(),
                row.occurrenceId(),
                row.status(),
                row.createdAt(),
                row.timestamp(),
                row.lease(),
                row.version(),
                Document.of(json));
    }

    private static RunRow copy(
            RunRow row,
            CompanyId company,
            CampaignId campaign,
            String occurrenceId,
            RunStatus status,
            Instant timestamp,
            Lease lease,
            long version) {
        return new RunRow(
                row.id(),
                company,
                campaign,
                occurrenceId,
                status,
                row.createdAt(),
                timestamp,
                lease,
                version,
                row.document());
    }
}

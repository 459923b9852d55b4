package dev.freestone.bench;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactCriteriaDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.QuerySource;
import java.nio.file.Path;

/** One run of the measured job by this library: in-memory storage, a local folder, four files. */
final class FreestoneRun {
    private static final String[] COLUMNS = {
        "person.id",
        "person.name.firstName",
        "person.name.lastName",
        "person.timeZone",
        "contact.id",
        "contact.contactType",
        "contact.value",
        "contact.label",
        "contact.status",
        "query.loanId",
        "query.days",
        "query.overdue"
    };

    private FreestoneRun() {}

    static String header() {
        return String.join(",", COLUMNS);
    }

    record Result(Path contacts, CampaignRun run) {
        long count(String reason) {
            return run.totals().buckets().stream()
                    .filter(bucket -> bucket.reasonCode().equals(reason))
                    .mapToLong(BucketCount::count)
                    .sum();
        }
    }

    static Result run(QuerySource query, PersonDirectory people, Path folder) {
        return run(query, people, folder, FreestoneBuilder.DEFAULT_PERSONS_IN_MEMORY);
    }

    static Result run(QuerySource query, PersonDirectory people, Path folder, int personsInMemory) {
        FolderRunFiles files = FolderRunFiles.under(folder);
        Freestone freestone = Freestone.builder()
                .querySource("job", query)
                .people(people)
                .runFiles(files)
                .temporaryFolder(folder)
                .personsInMemory(personsInMemory)
                .build();
        ContactExporterDraft.Builder draft = ContactExporterDraft.builder()
                .contactMatchingCriteria(ContactCriteriaDraft.builder()
                        .contactType(ContactType.PHONE)
                        .status(ContactStatus.PRIMARY, ContactStatus.SECONDARY)
                        .build());
        for (String column : COLUMNS) {
            draft.column(column);
        }
        ContactExporter exporter = freestone.contactExporters().create(draft.build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:job")
                        .contactExporterId(exporter.id())
                        .build());
        CampaignRun started = freestone.campaigns().run(campaign.id());
        freestone.tick();
        CampaignRun run = freestone.campaigns().getRun(started.id());
        if (run.status() != RunStatus.SUCCESS) {
            throw new IllegalStateException("the run failed: " + run.failure());
        }
        Path contacts = files.locate(
                        CompanyId.DEFAULT, run.files().id(RunFileName.CONTACTS).orElseThrow())
                .orElseThrow();
        return new Result(contacts, run);
    }
}

package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.ExportColumn;
import dev.freestone.campaign.ExportRun;
import dev.freestone.campaign.FieldCatalogue;
import dev.freestone.campaign.QueryColumns;
import java.util.List;

/** The columns of a run's exporter over those of its query. Static. */
final class ExportColumns {
    private ExportColumns() {}

    /** Without rows the columns are not known any more, and not needed: a header line asks for no place. */
    static List<ExportColumn> of(ContactExporter exporter, QueryColumns names) {
        return exporter.columnSettings().stream()
                .map(setting -> ExportColumn.compile(
                        setting,
                        name -> names.names().isEmpty() ? 0 : names.find(name).place()))
                .toList();
    }

    /** The columns of the query that the file needs. */
    static boolean[] wanted(ContactExporter exporter, QueryColumns names, int person) {
        boolean[] wanted = new boolean[names.names().size()];
        wanted[person] = true;
        exporter.columnSettings()
                .forEach(setting -> FieldCatalogue.queryColumn(setting.field())
                        .ifPresent(name -> wanted[names.find(name).place()] = true));
        return wanted;
    }

    static CsvSettings dialect(ContactExporter exporter) {
        return exporter.csvSettings().orElse(CsvSettings.DEFAULT);
    }

    /** What all lines have in common. */
    static ExportRun run(RunInHand held) {
        CampaignRun run = held.run();
        return new ExportRun(
                run.companyId(),
                run.borrowerCampaignId(),
                held.record().snapshot().campaign().header().externalId(),
                run.id(),
                run.start().startedAt());
    }
}

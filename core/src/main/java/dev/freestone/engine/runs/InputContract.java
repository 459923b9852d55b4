package dev.freestone.engine.runs;

import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.FieldCatalogue;
import dev.freestone.campaign.QueryColumns;

/** What the workers of a run ask of the query's columns. Source: docs/spec/outreach-campaigns.md 4.5. */
final class InputContract {
    private InputContract() {}

    /** Refuses a result that lacks a column; one without any columns is an empty input. */
    static void check(QueryColumns columns, RunSnapshot snapshot) {
        if (columns.names().isEmpty()) {
            return;
        }
        columns.findPerson().fault().ifPresent(FreezeStep::refuse);
        snapshot.exporter().ifPresent(exporter -> queryFields(columns, exporter));
    }

    private static void queryFields(QueryColumns columns, ContactExporter exporter) {
        for (ColumnSetting setting : exporter.columnSettings()) {
            FieldCatalogue.queryColumn(setting.field())
                    .ifPresent(name -> columns.find(name).fault().ifPresent(FreezeStep::refuse));
        }
    }
}

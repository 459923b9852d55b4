package dev.freestone.engine.runs;

import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.FieldCatalogue;
import dev.freestone.campaign.InputFault;
import dev.freestone.campaign.QueryColumns;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.campaign.SubjectKind;
import dev.freestone.error.FreestoneException;
import java.util.Optional;

/** What the workers of a run ask of the query's columns. Source: docs/spec/outreach-campaigns.md 4.5. */
final class InputContract {
    private InputContract() {}

    /** Refuses a result that lacks a column; one without any columns is an empty input. */
    static void check(QueryColumns columns, RunSnapshot snapshot, SubjectCatalogue subjects) {
        if (columns.names().isEmpty()) {
            return;
        }
        refuse(person(columns, snapshot).fault());
        snapshot.sender()
                .ifPresent(sender ->
                        refuse(subjects.kind(sender.interactionSubject()).fault(columns)));
        snapshot.exporter().ifPresent(exporter -> queryFields(columns, exporter));
    }

    /** The column of people: with a bulk sender the same for both workers. */
    static QueryColumns.Found person(QueryColumns columns, RunSnapshot snapshot) {
        return snapshot.sender().isPresent() ? columns.find(SubjectKind.PERSON_COLUMN) : columns.findPerson();
    }

    static void refuse(Optional<InputFault> fault) {
        if (fault.isPresent()) {
            throw FreestoneException.of(fault.get().code(), fault.get().message());
        }
    }

    private static void queryFields(QueryColumns columns, ContactExporter exporter) {
        for (ColumnSetting setting : exporter.columnSettings()) {
            FieldCatalogue.queryColumn(setting.field())
                    .ifPresent(name -> refuse(columns.find(name).fault()));
        }
    }
}

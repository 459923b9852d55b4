package dev.freestone.http;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.TypeRef;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.TriggeredType;
import java.util.List;
import java.util.Set;

/** What can be done with types of either kind. Source: docs/spec/cases-and-notifications.md 5, 6, 14. */
interface TypeCommands {
    /** A new type by the text of a body. */
    TriggeredType create(String body);

    /** Another version of a type as a copy of one, with what a body changes of it. */
    TriggeredType copy(TypeRef source, String body);

    /** The page of a list. */
    List<? extends TriggeredType> list(ListRequest page);

    /** A version. */
    TriggeredType get(TypeRef version);

    /** A version after what a body changes of it. */
    TriggeredType update(TypeRef version, String body);

    /** All versions, the oldest first. */
    List<? extends TriggeredType> versions(TypeId type);

    /** The case types whose cases fire it. */
    Set<CaseTypeId> caseTypes(TypeId type);

    /** What was decided about it. */
    List<HistoryEntry> history(TypeId type, long after, int limit);
}

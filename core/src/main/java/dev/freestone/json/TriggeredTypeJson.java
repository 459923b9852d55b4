package dev.freestone.json;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Document;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.TriggeredType;
import java.util.Set;

/** Versions of types of either kind, as storages keep them. Static and thread-safe. */
public final class TriggeredTypeJson {
    private TriggeredTypeJson() {}

    /**
     * Reads a document.
     *
     * @param kind what kind of type it is of
     * @param document what the JSON of that kind made
     * @param caseTypeIds the case types of the type, which are kept apart
     * @return an equal version
     * @throws IllegalStateException if the document is not one of such a type
     */
    public static TriggeredType read(TypeKind kind, Document document, Set<CaseTypeId> caseTypeIds) {
        return switch (kind) {
            case NOTIFICATION -> NotificationTypeJson.read(document, caseTypeIds);
            case DO_NOT_INTERACT -> DoNotInteractTypeJson.read(document, caseTypeIds);
        };
    }
}

package dev.freestone.engine.cases;

import dev.freestone.json.DoNotInteractTypeJson;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggeredType;
import dev.freestone.notification.TypeHeader;
import dev.freestone.spi.TypeVersionRow;
import java.util.Set;

/** Reads stored versions. Static and thread-safe. */
final class StoredTypes {
    private StoredTypes() {}

    static NotificationType notification(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return NotificationTypeJson.read(row.document(), caseTypes);
    }

    static DoNotInteractType doNotInteract(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return DoNotInteractTypeJson.read(row.document(), caseTypes);
    }

    static TriggeredType read(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return switch (row.kind()) {
            case NOTIFICATION -> notification(row, caseTypes);
            case DO_NOT_INTERACT -> doNotInteract(row, caseTypes);
        };
    }

    /** Whether a version was in force at a revision of the catalog. */
    static boolean inForce(TypeVersionRow row, long revision) {
        return row.activeFrom().isPresent()
                && row.activeFrom().getAsLong() <= revision
                && (row.activeUntil().isEmpty() || row.activeUntil().getAsLong() > revision);
    }

    /** A version as it stood at a revision: active or not. */
    static NotificationType notificationAt(TypeVersionRow row, Set<CaseTypeId> caseTypes, long revision) {
        NotificationType now = notification(row, caseTypes);
        return new NotificationType(at(now.header(), row, revision), now.trigger(), now.notice(), caseTypes);
    }

    /** A version as it stood at a revision: active or not. */
    static DoNotInteractType doNotInteractAt(TypeVersionRow row, Set<CaseTypeId> caseTypes, long revision) {
        DoNotInteractType now = doNotInteract(row, caseTypes);
        return new DoNotInteractType(at(now.header(), row, revision), now.trigger(), now.stop(), caseTypes);
    }

    private static TypeHeader at(TypeHeader now, TypeVersionRow row, long revision) {
        if (inForce(row, revision)) {
            return standing(now, TypeStatus.ACTIVE);
        }
        return now.status() == TypeStatus.ACTIVE ? standing(now, TypeStatus.DRAFT) : now;
    }

    /** The same in another status, for a look at what was, or would be. */
    static TypeHeader standing(TypeHeader now, TypeStatus status) {
        return new TypeHeader(
                now.id(),
                now.version(),
                now.derivedFrom(),
                now.companyId(),
                now.name(),
                now.description(),
                status,
                now.times());
    }
}

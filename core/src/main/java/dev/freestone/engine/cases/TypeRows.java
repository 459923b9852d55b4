package dev.freestone.engine.cases;

import dev.freestone.json.DoNotInteractTypeJson;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggeredType;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.TypeVersionRow;
import java.util.Set;

/** Reads stored versions. Static and thread-safe. */
public final class TypeRows {
    private TypeRows() {}

    static NotificationType notification(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return NotificationTypeJson.read(row.document(), caseTypes);
    }

    static DoNotInteractType doNotInteract(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return DoNotInteractTypeJson.read(row.document(), caseTypes);
    }

    /** A version of either kind. */
    static TriggeredType read(TypeVersionRow row, Set<CaseTypeId> caseTypes) {
        return row.kind() == TypeKind.NOTIFICATION ? notification(row, caseTypes) : doNotInteract(row, caseTypes);
    }
}

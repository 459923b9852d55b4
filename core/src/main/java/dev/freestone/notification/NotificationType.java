package dev.freestone.notification;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeKind;
import java.util.Set;

/**
 * A version of a notification type: when a case makes it fire, each of its borrowers is sent a message. Immutable. Source:
 * docs/spec/cases-and-notifications.md 4.
 *
 * @param header id, version, name, status, times
 * @param trigger what makes it fire
 * @param notice what is sent then, and when
 * @param caseTypeIds the case types whose cases make it fire; shared by all versions
 */
public record NotificationType(TypeHeader header, Trigger trigger, Notice notice, Set<CaseTypeId> caseTypeIds)
        implements TriggeredType {
    /**
     * Copies the case types.
     *
     * @param header id, version, name, status, times
     * @param trigger what makes it fire
     * @param notice what is sent then, and when
     * @param caseTypeIds the case types whose cases make it fire; shared by all versions
     */
    public NotificationType {
        caseTypeIds = Set.copyOf(caseTypeIds);
    }

    @Override
    public TypeKind kind() {
        return TypeKind.NOTIFICATION;
    }

    @Override
    public String toString() {
        return "NotificationType[" + id() + " v" + version() + " " + status().code() + "]";
    }
}

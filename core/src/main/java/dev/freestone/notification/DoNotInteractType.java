package dev.freestone.notification;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeKind;
import java.util.Set;

/**
 * A version of a do-not-interact type: when a case makes it fire, its borrowers are not contacted. Immutable. Source:
 * docs/spec/cases-and-notifications.md 6.
 *
 * @param header id, version, name, status, times
 * @param trigger what makes it fire
 * @param stop what is forbidden then, and for how long
 * @param caseTypeIds the case types whose cases make it fire; shared by all versions
 */
public record DoNotInteractType(TypeHeader header, Trigger trigger, Stop stop, Set<CaseTypeId> caseTypeIds)
        implements TriggeredType {
    /**
     * Copies the case types.
     *
     * @param header id, version, name, status, times
     * @param trigger what makes it fire
     * @param stop what is forbidden then, and for how long
     * @param caseTypeIds the case types whose cases make it fire; shared by all versions
     */
    public DoNotInteractType {
        caseTypeIds = Set.copyOf(caseTypeIds);
    }

    @Override
    public TypeKind kind() {
        return TypeKind.DO_NOT_INTERACT;
    }

    @Override
    public String toString() {
        return "DoNotInteractType[" + id() + " v" + version() + " " + status().code() + "]";
    }
}

package dev.freestone.notification;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import java.util.Set;

/** A version of a type that changes of cases make fire. Immutable. Source: docs/spec/cases-and-notifications.md 4, 6. */
public sealed interface TriggeredType permits NotificationType, DoNotInteractType {
    /**
     * What kind of type it is.
     *
     * @return the kind
     */
    TypeKind kind();

    /**
     * Id, version, name, status, times.
     *
     * @return what all types have
     */
    TypeHeader header();

    /**
     * What makes it fire.
     *
     * @return the trigger
     */
    Trigger trigger();

    /**
     * The case types whose cases make it fire; they belong to the type, so all its versions share them.
     *
     * @return none = it never fires
     */
    Set<CaseTypeId> caseTypeIds();

    /**
     * The id, shared by all versions.
     *
     * @return from 1 on
     */
    default TypeId id() {
        return header().id();
    }

    /**
     * The number of the version.
     *
     * @return from 1 on
     */
    default int version() {
        return header().version();
    }

    /**
     * Whether it is worked on, in force, or was.
     *
     * @return the status
     */
    default TypeStatus status() {
        return header().status();
    }
}

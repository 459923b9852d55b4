package dev.freestone.notification;

import dev.freestone.model.notification.TypeId;
import java.util.Optional;

/**
 * Something about a type that is not as it should be, and stops nothing else. Names no value. Immutable. Source:
 * docs/spec/cases-and-notifications.md 3, 7, 11.
 *
 * @param code {@code condition_type_mismatch}, {@code no_borrowers}, {@code killed} or
 *     {@code not_associated}
 * @param typeId the type
 * @param version its version
 * @param fieldName the field of the case, where one is meant
 */
public record CaseWarning(String code, TypeId typeId, int version, Optional<String> fieldName) {
    /** A field of the case cannot be read as a condition demands. */
    public static final String CONDITION_TYPE_MISMATCH = "condition_type_mismatch";

    /** The case is about nobody, so nobody is told. */
    public static final String NO_BORROWERS = "no_borrowers";

    /** Its channel or producer is killed and takes no contacts, so nobody is told. */
    public static final String KILLED = "killed";

    /** The type belongs to no case type, so it never fires. */
    public static final String NOT_ASSOCIATED = "not_associated";
}

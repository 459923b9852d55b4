package dev.freestone.notification;

import java.util.List;

/**
 * A version of a type after a command, and what its author should know. Immutable.
 *
 * @param <T> the kind of type
 * @param type the version as it is stored now
 * @param warnings {@link CaseWarning#NOT_ASSOCIATED} when it became active and belongs to no case type; else none
 */
public record TypeAnswer<T extends TriggeredType>(T type, List<CaseWarning> warnings) {
    /**
     * Copies the warnings.
     *
     * @param type the version as it is stored now
     * @param warnings {@link CaseWarning#NOT_ASSOCIATED} when it became active and belongs to no case type; else none
     */
    public TypeAnswer {
        warnings = List.copyOf(warnings);
    }
}

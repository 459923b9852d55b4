package dev.freestone.engine;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a case forbids, about to be recorded. Shows no person. Immutable. Source: docs/spec/contact-policy.md 6, "Do-not-interact".
 *
 * @param caseId the case, such as {@code CS-1A2B-0004}, 1 to 50 characters
 * @param person whom nobody must contact
 * @param channels codes of channels; empty = all
 * @param themes themes; empty = all, which does not cover {@code opsAccountCredentials}
 * @param endDate the last day on which it holds, in the product zone of the company; empty = until the case ends it
 */
public record DoNotInteractDraft(
        String caseId, PersonId person, Set<String> channels, Set<Theme> themes, Optional<LocalDate> endDate) {
    /**
     * Copies channels and themes.
     *
     * @param caseId the case, such as {@code CS-1A2B-0004}, 1 to 50 characters
     * @param person whom nobody must contact
     * @param channels codes of channels; empty = all
     * @param themes themes; empty = all, which does not cover {@code opsAccountCredentials}
     * @param endDate the last day on which it holds, in the product zone of the company; empty = until the case ends it
     */
    public DoNotInteractDraft {
        channels = Set.copyOf(channels);
        themes = Set.copyOf(themes);
    }

    @Override
    public String toString() {
        return "DoNotInteractDraft[" + caseId + "]";
    }
}

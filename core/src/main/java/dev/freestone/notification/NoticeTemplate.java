package dev.freestone.notification;

import dev.freestone.model.common.Theme;
import java.util.Optional;
import java.util.Set;

/**
 * What the template directory told about a template when the version was activated. Immutable.
 *
 * @param subject what its messages are about
 * @param required the variables that it needs
 * @param theme why messages of its subject are sent, as far as that was known then; empty = the version says it
 */
public record NoticeTemplate(String subject, Set<String> required, Optional<Theme> theme) {
    /**
     * Copies the names.
     *
     * @param subject what its messages are about
     * @param required the variables that it needs
     * @param theme why messages of its subject are sent, as far as that was known then; empty = the version says it
     */
    public NoticeTemplate {
        required = Set.copyOf(required);
    }

    /**
     * A template whose subject implies nothing.
     *
     * @param subject what its messages are about
     * @param required the variables that it needs
     */
    public NoticeTemplate(String subject, Set<String> required) {
        this(subject, required, Optional.empty());
    }
}

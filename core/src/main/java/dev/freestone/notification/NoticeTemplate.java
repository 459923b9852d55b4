package dev.freestone.notification;

import java.util.Set;

/**
 * What the template directory told about a template when the version was activated. Immutable.
 *
 * @param subject what its messages are about
 * @param required the variables that it needs
 */
public record NoticeTemplate(String subject, Set<String> required) {
    /**
     * Copies the names.
     *
     * @param subject what its messages are about
     * @param required the variables that it needs
     */
    public NoticeTemplate {
        required = Set.copyOf(required);
    }
}

package dev.freestone.model.contact;

import java.util.Set;

/**
 * What a host's template engine has for a message. Immutable. Source: docs/spec/outreach-campaigns.md 1.5.
 *
 * @param id the host's name of the template, such as {@code payment-due-en}
 * @param subject what it is about, such as {@code paymentDueDateReminder}
 * @param required the variables without which it cannot be rendered
 */
public record Template(String id, String subject, Set<String> required) {
    /**
     * Checks and copies the components.
     *
     * @param id the host's name of the template
     * @param subject what it is about
     * @param required the variables without which it cannot be rendered
     */
    public Template {
        required = Set.copyOf(required);
    }
}

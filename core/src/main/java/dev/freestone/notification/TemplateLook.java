package dev.freestone.notification;

import dev.freestone.model.contact.Template;
import java.util.Optional;
import java.util.Set;

/**
 * What was found of the template of an interaction when it is due. Immutable.
 *
 * @param enabled whether there is one
 * @param id the template to use, in the language of the person; empty = the one that was planned
 * @param required the variables without which it cannot be rendered
 */
public record TemplateLook(boolean enabled, Optional<String> id, Set<String> required) {
    /** It is missing or disabled. */
    public static final TemplateLook DISABLED = new TemplateLook(false, Optional.empty(), Set.of());

    /**
     * Copies the names.
     *
     * @param enabled whether there is one
     * @param id the template to use, in the language of the person; empty = the one that was planned
     * @param required the variables without which it cannot be rendered
     */
    public TemplateLook {
        required = Set.copyOf(required);
    }

    /**
     * The template that was planned, for a host without a directory of templates.
     *
     * @param required the variables that were known to be required when the version was activated
     * @return an enabled one
     */
    public static TemplateLook planned(Set<String> required) {
        return new TemplateLook(true, Optional.empty(), required);
    }

    /**
     * The answer of a directory.
     *
     * @param found the first template that will do
     * @return it, or {@link #DISABLED}
     */
    public static TemplateLook of(Optional<Template> found) {
        return found.map(template -> new TemplateLook(true, Optional.of(template.id()), template.required()))
                .orElse(DISABLED);
    }
}

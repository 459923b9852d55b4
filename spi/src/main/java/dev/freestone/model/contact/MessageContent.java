package dev.freestone.model.contact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message says: rendered, or the name of a template of the provider with its variables, or both. Shows no content.
 * Immutable.
 *
 * @param template the template of the provider, such as {@code payment-due-email}
 * @param title the subject line, of an e-mail
 * @param text the body as plain text
 * @param html the body as HTML, of an e-mail
 * @param variables for a template of the provider; values are text, numbers, booleans or null
 */
public record MessageContent(
        Optional<String> template,
        Optional<String> title,
        Optional<String> text,
        Optional<String> html,
        Map<String, @Nullable Object> variables) {
    /**
     * Checks and copies the components.
     *
     * @param template the template of the provider, such as {@code payment-due-email}
     * @param title the subject line, of an e-mail
     * @param text the body as plain text
     * @param html the body as HTML, of an e-mail
     * @param variables for a template of the provider; values are text, numbers, booleans or null
     */
    public MessageContent {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * A body of plain text alone.
     *
     * @param text the body
     * @return the content
     */
    public static MessageContent text(String text) {
        return new MessageContent(Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Map.of());
    }

    /**
     * A subject line and a body of plain text.
     *
     * @param title the subject line
     * @param text the body
     * @return the content
     */
    public static MessageContent titled(String title, String text) {
        return new MessageContent(Optional.empty(), Optional.of(title), Optional.of(text), Optional.empty(), Map.of());
    }

    /**
     * A template of the provider.
     *
     * @param template its name
     * @param variables what the provider puts into it
     * @return the content
     */
    public static MessageContent template(String template, Map<String, @Nullable Object> variables) {
        return new MessageContent(
                Optional.of(template), Optional.empty(), Optional.empty(), Optional.empty(), variables);
    }

    @Override
    public String toString() {
        return "MessageContent[********]";
    }
}

package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to be rendered. Shows no variables. Immutable.
 *
 * @param company for whom
 * @param channel the code of the channel, such as {@code email}
 * @param subject what it is about, such as {@code paymentDueDateReminder}
 * @param template the template, if the producer has named one
 * @param variables by name; values are text, numbers, booleans or null
 */
public record RenderRequest(
        CompanyId company,
        String channel,
        String subject,
        Optional<String> template,
        Map<String, @Nullable Object> variables) {
    /**
     * Checks and copies the components.
     *
     * @param company for whom
     * @param channel the code of the channel, such as {@code email}
     * @param subject what it is about, such as {@code paymentDueDateReminder}
     * @param template the template, if the producer has named one
     * @param variables by name; values are text, numbers, booleans or null
     */
    public RenderRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    @Override
    public String toString() {
        return "RenderRequest[" + company + ", " + channel + ", " + subject + "]";
    }
}

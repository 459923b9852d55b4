package dev.freestone.engagement;

import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit sends. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param channel how; {@code push} for all but {@code external}
 * @param templateId what it says
 * @param purpose why, for the contact policy
 * @param payload variables of the message
 */
public record ContactTerms(Channel channel, String templateId, Purpose purpose, Map<String, @Nullable Object> payload) {
    /**
     * Copies the components.
     *
     * @param channel how; {@code push} for all but {@code external}
     * @param templateId what it says
     * @param purpose why, for the contact policy
     * @param payload variables of the message
     */
    public ContactTerms {
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }
}

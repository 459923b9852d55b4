package dev.freestone.model.contact;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A contact that a producer plans. Shows neither person, destination nor payload. Immutable. Source:
 * docs/spec/contact-ledger.md 2.
 *
 * @param producer who plans it
 * @param occurrence the occasion, 1 to 200 characters; planning the same contact on the same occasion is planning it once
 * @param person the person
 * @param channel the code of the channel, such as {@code text}
 * @param sender the registered sender
 * @param purpose why, for the policy
 * @param theme why, as the producer names it
 * @param subject what it is about, such as {@code paymentDueDateReminder}
 * @param references the loans, else the case, else the offer that it names; none, one or several
 * @param template the template, if the producer names one
 * @param payload the variables of the message; values are text, numbers, booleans or null
 * @param destination where it goes; empty = the engine looks it up
 * @param priority 0 (first) to 9 (last); empty = by purpose
 * @param notBefore no attempt earlier; empty = at once
 * @param expiresAt no attempt at or after; empty = 7 days after {@code notBefore}
 * @param holdLimit no hold beyond; empty = {@code expiresAt}
 */
public record NewIntent(
        Producer producer,
        String occurrence,
        PersonId person,
        String channel,
        SenderId sender,
        Purpose purpose,
        Optional<Theme> theme,
        String subject,
        List<String> references,
        Optional<String> template,
        Map<String, @Nullable Object> payload,
        Optional<Destination> destination,
        OptionalInt priority,
        Optional<Instant> notBefore,
        Optional<Instant> expiresAt,
        Optional<Instant> holdLimit) {
    /**
     * Checks and copies the components.
     *
     * @param producer who plans it
     * @param occurrence the occasion, 1 to 200 characters; planning the same contact on the same occasion is planning it once
     * @param person the person
     * @param channel the code of the channel, such as {@code text}
     * @param sender the registered sender
     * @param purpose why, for the policy
     * @param theme why, as the producer names it
     * @param subject what it is about, such as {@code paymentDueDateReminder}
     * @param references the loans, else the case, else the offer that it names; none, one or several
     * @param template the template, if the producer names one
     * @param payload the variables of the message; values are text, numbers, booleans or null
     * @param destination where it goes; empty = the engine looks it up
     * @param priority 0 (first) to 9 (last); empty = by purpose
     * @param notBefore no attempt earlier; empty = at once
     * @param expiresAt no attempt at or after; empty = 7 days after {@code notBefore}
     * @param holdLimit no hold beyond; empty = {@code expiresAt}
     */
    public NewIntent {
        references = List.copyOf(references);
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    @Override
    public String toString() {
        return "NewIntent[" + producer + ", " + occurrence + ", " + channel + ", " + purpose.code() + "/" + subject
                + "]";
    }
}

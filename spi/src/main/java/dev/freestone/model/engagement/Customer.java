package dev.freestone.model.engagement;

import dev.freestone.model.common.PersonId;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the host knows it, {@code user} on the wire. Shows no attributes. Immutable. Source:
 * docs/spec/engagement-campaigns.md 1, 4.2.
 *
 * <pre>{@code
 * Customer.of(PersonId.of("CU-17"), Map.of("country", "US", "custom", Map.of("plan", "gold")));
 * }</pre>
 *
 * @param id the host's person id
 * @param externalId the second id
 * @param attributes what targeting asks of {@code user.…}, without {@code id}, {@code external_id}, {@code tags},
 *     {@code tag_counts} and {@code points}, which the engine adds: {@code gender}, {@code country}, {@code state}, {@code city},
 *     {@code zip}, {@code locale}, {@code tier}, {@code audiences}, {@code created_at} (an {@code Instant}), {@code birthday} (a
 *     {@code LocalDate}), {@code custom} (a map). Values are text, {@code Long}, {@code BigDecimal}, {@code Boolean},
 *     {@code Instant}, {@code LocalDate}, lists, maps or null
 * @param zone where the customer is; empty = the company zone
 * @param locale a language tag, such as {@code en-US}
 * @param standing whether the customer is known and may be addressed
 */
public record Customer(
        PersonId id,
        Optional<String> externalId,
        Map<String, @Nullable Object> attributes,
        Optional<ZoneId> zone,
        Optional<String> locale,
        Standing standing) {
    /**
     * Whether a customer is known and may be addressed.
     *
     * @param registered false for an anonymous customer
     * @param restricted marketing has ceased
     */
    public record Standing(boolean registered, boolean restricted) {
        /** A known customer who takes marketing. */
        public static final Standing REGISTERED = new Standing(true, false);
    }

    /**
     * Checks and copies the components.
     *
     * @param id the host's person id
     * @param externalId the second id
     * @param attributes what targeting asks of {@code user.…}
     * @param zone where the customer is; empty = the company zone
     * @param locale a language tag, such as {@code en-US}
     * @param standing whether the customer is known and may be addressed
     */
    public Customer {
        Objects.requireNonNull(id, "id");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * A registered customer who takes marketing, in the company zone.
     *
     * @param id the host's person id
     * @param attributes what targeting asks of
     * @return the customer
     */
    public static Customer of(PersonId id, Map<String, ? extends @Nullable Object> attributes) {
        return new Customer(
                id,
                Optional.empty(),
                new LinkedHashMap<>(attributes),
                Optional.empty(),
                Optional.empty(),
                Standing.REGISTERED);
    }

    /**
     * The same customer with a second id.
     *
     * @param value such as {@code crm-5012}
     * @return another value
     */
    public Customer withExternalId(String value) {
        return new Customer(id, Optional.of(value), attributes, zone, locale, standing);
    }

    /**
     * The same customer in a zone.
     *
     * @param value such as America/New_York
     * @return another value
     */
    public Customer withZone(ZoneId value) {
        return new Customer(id, externalId, attributes, Optional.of(value), locale, standing);
    }

    /**
     * The same customer with another standing.
     *
     * @param value whether the customer is known and may be addressed
     * @return another value
     */
    public Customer withStanding(Standing value) {
        return new Customer(id, externalId, attributes, zone, locale, value);
    }

    @Override
    public String toString() {
        return "Customer[" + id + ", " + attributes.size() + " attributes]";
    }
}

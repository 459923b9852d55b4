package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of showings: version 8 UUIDs of 48 random bits and the first 74 bits of what a key of the company makes of customer, creative and
 * those bits. Nobody without the key makes one, and one that was made for a customer and a creative fits no others. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 9.
 */
final class StatIds {
    private static final int RANDOM_BITS = 48;
    private static final int DIGITS_IN_LONG = 16;

    private final PersonHashes hashes;
    private final CompanyId company;

    StatIds(PersonHashes hashes, CompanyId company) {
        this.hashes = hashes;
        this.company = company;
    }

    /** An id for a new showing. */
    String next(PersonId customer, AdUnitId creative) {
        return of(customer, creative, ThreadLocalRandom.current().nextLong(1L << RANDOM_BITS));
    }

    /** The id of a showing that has a name of its own: the same one for the same name. */
    String of(PersonId customer, AdUnitId creative, String name) {
        long some = Long.parseUnsignedLong(
                digits("ad_showing", name + "/" + customer.value()).substring(0, DIGITS_IN_LONG), 16);
        return of(customer, creative, some >>> (Long.SIZE - RANDOM_BITS));
    }

    /** Whether an id was made for a showing of this creative to this customer. */
    boolean isOf(PersonId customer, AdUnitId creative, String statId) {
        UUID uuid;
        try {
            uuid = UUID.fromString(statId);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String made = of(customer, creative, uuid.getMostSignificantBits() >>> 16);
        return MessageDigest.isEqual(made.getBytes(StandardCharsets.US_ASCII), statId.getBytes(StandardCharsets.UTF_8));
    }

    private String of(PersonId customer, AdUnitId creative, long random) {
        String digits = digits("ad_stat", creative + "/" + random + "/" + customer.value());
        long first = Long.parseUnsignedLong(digits, 0, DIGITS_IN_LONG, 16);
        long second = Long.parseUnsignedLong(digits, DIGITS_IN_LONG, 2 * DIGITS_IN_LONG, 16);
        return new UUID((random << 16) | 0x8000L | (first >>> 52), 0x8000_0000_0000_0000L | (second >>> 2)).toString();
    }

    private String digits(String kind, String text) {
        String hash = hashes.of(company, kind, text).value();
        return hash.substring(hash.lastIndexOf(':') + 1);
    }
}

package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What tags are called, how long they live, and how they are counted. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.3.
 */
public final class TagRules {
    /** The greatest number of tags in one call. */
    public static final int MAX_TAGS = 100;

    /** The greatest number of code points of a name. */
    public static final int MAX_NAME = 255;

    /** The longest life of an expiring tag, in seconds. */
    public static final long MAX_TTL_SECONDS = 315_360_000;

    private TagRules() {}

    /**
     * What is wrong with a name.
     *
     * @param path where it stands, such as {@code /tags/0}
     * @param name any text
     * @return empty for a good one
     */
    public static Optional<Violation> name(String path, String name) {
        int length = name.codePointCount(0, name.length());
        if (length > MAX_NAME) {
            return violation(path, ViolationCode.TOO_LONG, "give at most " + MAX_NAME + " characters");
        }
        boolean blankAtAnEnd = name.isEmpty()
                || Character.isWhitespace(name.codePointAt(0))
                || Character.isWhitespace(name.codePointBefore(name.length()));
        boolean allowed = name.chars().noneMatch(c -> c == ';' || Character.isISOControl(c));
        return blankAtAnEnd || !allowed
                ? violation(
                        path,
                        ViolationCode.BAD_FORMAT,
                        "give at least one character, no blank at either end, no control character and no ;")
                : Optional.empty();
    }

    /**
     * What is wrong with a call.
     *
     * @param names the tags that it carries
     * @param ttlSeconds how long they live; empty = counter tags
     * @return all violations, with JSON pointers
     */
    public static List<Violation> call(List<String> names, OptionalLong ttlSeconds) {
        List<Violation> wrong = new ArrayList<>();
        if (names.size() > MAX_TAGS) {
            wrong.add(new Violation("/tags", ViolationCode.TOO_LARGE, "give at most " + MAX_TAGS + " tags"));
        }
        for (int i = 0; i < Math.min(names.size(), MAX_TAGS); i++) {
            name("/tags/" + i, names.get(i)).ifPresent(wrong::add);
        }
        if (ttlSeconds.isPresent() && (ttlSeconds.getAsLong() < 1 || ttlSeconds.getAsLong() > MAX_TTL_SECONDS)) {
            wrong.add(new Violation("/ttl", ViolationCode.OUT_OF_RANGE, "give 1 to " + MAX_TTL_SECONDS + " seconds"));
        }
        return wrong;
    }

    /**
     * The tags that exist.
     *
     * @param stored ended ones included
     * @param now the instant
     * @return by name
     */
    public static List<CustomerTag> live(Collection<CustomerTag> stored, Instant now) {
        Map<String, CustomerTag> live = new TreeMap<>();
        stored.stream().filter(tag -> tag.lives(now)).forEach(tag -> live.put(tag.name(), tag));
        return List.copyOf(live.values());
    }

    /**
     * Assigns tags. A name that a call carries twice is assigned once.
     *
     * @param stored the tags of the customer, ended ones included
     * @param names of the tags, each a good one
     * @param ttlSeconds how long they live; empty = counter tags
     * @param now the instant
     * @return the tags to be stored, or all conflicts
     */
    public static TagAssignment assign(
            Collection<CustomerTag> stored, List<String> names, OptionalLong ttlSeconds, Instant now) {
        Map<String, CustomerTag> live = new TreeMap<>();
        live(stored, now).forEach(tag -> live.put(tag.name(), tag));
        List<CustomerTag> after = new ArrayList<>();
        List<Violation> conflicts = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            Optional<CustomerTag> before = Optional.ofNullable(live.get(name));
            if (before.isPresent() && before.get().expiresAt().isPresent() != ttlSeconds.isPresent()) {
                conflicts.add(new Violation(
                        "/tags/" + names.indexOf(name),
                        ViolationCode.TAG_KIND_CONFLICT,
                        before.get().count().isPresent()
                                ? "it is a counter tag, assign it without ttl"
                                : "it is an expiring tag, assign it with ttl"));
            } else {
                after.add(
                        ttlSeconds.isPresent()
                                ? expiring(name, before, ttlSeconds.getAsLong(), now)
                                : counter(name, before));
            }
        }
        return new TagAssignment(conflicts.isEmpty() ? after : List.of(), conflicts);
    }

    private static CustomerTag counter(String name, Optional<CustomerTag> before) {
        return CustomerTag.counter(
                name, before.map(tag -> tag.count().orElse(0)).orElse(0L) + 1);
    }

    private static CustomerTag expiring(String name, Optional<CustomerTag> before, long ttlSeconds, Instant now) {
        Instant end = now.plusSeconds(ttlSeconds);
        return CustomerTag.expiring(
                name,
                before.flatMap(CustomerTag::expiresAt).filter(end::isBefore).orElse(end));
    }

    private static Optional<Violation> violation(String path, ViolationCode code, String message) {
        return Optional.of(new Violation(path, code, message));
    }
}

package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.PublicIds;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlannedTime;
import dev.freestone.model.contact.Producer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which planned contacts are wanted, as a web server gives it. Judged when it is used. Immutable. Source:
 * docs/spec/operations.md 3.
 */
public final class ContactQuery {
    private static final String PLANNED_FROM = "plannedFrom";
    private static final String PLANNED_UNTIL = "plannedUntil";
    private static final Set<String> KNOWN =
            Set.of("state", "producer", "occurrence", "personId", PLANNED_FROM, PLANNED_UNTIL, "after", "limit");
    private static final String NO_INSTANT =
            "not an instant of the years 1970 to 9999, give one such as 2026-05-01T09:28:03Z";
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_OCCURRENCE = 200;

    private final Set<IntentState> states;
    private final Optional<Producer> producer;
    private final Optional<String> occurrence;
    private final Optional<PersonId> person;
    private final PlannedTime planned;
    private final Optional<IntentId> after;
    private final int limit;
    private final List<Violation> problems;

    private ContactQuery(Map<String, List<String>> query) {
        List<Violation> found = new ArrayList<>();
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .map(ListParameters::unknown)
                .forEach(found::add);
        this.states = states(query.getOrDefault("state", List.of()), found);
        this.producer = read(
                query,
                "producer",
                Producer::parse,
                "not a producer, give kind and object such as outreach/CG-4T2K-9QXD",
                found);
        this.occurrence =
                read(query, "occurrence", ContactQuery::occurrence, "not an occasion, give 1 to 200 characters", found);
        this.person = read(query, "personId", PersonId::of, "not an id of a person, give 1 to 100 characters", found);
        this.planned = planned(query, found);
        this.after =
                read(query, "after", ContactQuery::contact, "not a public id, give one such as IN-5F0Q-77TL", found);
        this.limit = read(query, "limit", ContactQuery::limit, "not an integer, give 1 to " + MAX_LIMIT, found)
                .orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            found.add(Violation.of("limit", ViolationCode.OUT_OF_RANGE, "out of range, give 1 to " + MAX_LIMIT));
        }
        this.problems = List.copyOf(found);
    }

    /**
     * Reads query parameters.
     *
     * @param query values by name: {@code state} (repeated or separated by commas), {@code producer}, {@code occurrence}, {@code
     *     personId}, {@code plannedFrom} and {@code plannedUntil} (instants, the second excluded), {@code after}, {@code limit}
     * @return the query
     */
    public static ContactQuery parse(Map<String, List<String>> query) {
        return new ContactQuery(query);
    }

    private static Set<IntentState> states(List<String> values, List<Violation> problems) {
        Set<IntentState> states = new LinkedHashSet<>();
        for (String value : values) {
            for (String code : Arrays.asList(value.split(",", -1))) {
                IntentState.parse(code)
                        .ifPresentOrElse(
                                states::add,
                                () -> problems.add(Violation.of(
                                        "state",
                                        ViolationCode.UNKNOWN_VALUE,
                                        "no such state, take some of planned held claimed attempted unknown confirmed"
                                                + " refused canceled suppressed")));
            }
        }
        return states;
    }

    /** The last value of a parameter. Messages of ids are not passed on: they may tell of a value. */
    private static <T> Optional<T> read(
            Map<String, List<String>> query,
            String name,
            Function<String, T> of,
            String refusal,
            List<Violation> problems) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of.apply(values.get(values.size() - 1)));
        } catch (IllegalArgumentException refused) {
            problems.add(Violation.of(name, ViolationCode.BAD_FORMAT, refusal));
            return Optional.empty();
        }
    }

    private static PlannedTime planned(Map<String, List<String>> query, List<Violation> problems) {
        Optional<Instant> from = read(query, PLANNED_FROM, ContactQuery::instant, NO_INSTANT, problems);
        Optional<Instant> until = read(query, PLANNED_UNTIL, ContactQuery::instant, NO_INSTANT, problems);
        if (from.isPresent() && until.filter(from.get()::isBefore).isEmpty() && until.isPresent()) {
            problems.add(Violation.of(
                    PLANNED_UNTIL, ViolationCode.OUT_OF_RANGE, "not after plannedFrom, give a later instant"));
        }
        return new PlannedTime(from, until);
    }

    private static Instant instant(String text) {
        return InstantText.parse(text)
                .filter(instant -> !instant.isBefore(Instant.EPOCH) && instant.isBefore(END))
                .map(instant -> instant.truncatedTo(ChronoUnit.MICROS))
                .orElseThrow(() -> new IllegalArgumentException(NO_INSTANT));
    }

    private static String occurrence(String text) {
        return Texts.require("occurrence", text, 1, MAX_OCCURRENCE);
    }

    private static IntentId contact(String text) {
        return IntentId.of(PublicIds.require("after", text));
    }

    private static int limit(String text) {
        return Integer.parseInt(text);
    }

    /** Which contacts; a person is named as the engine stores people. */
    IntentFilter filter(Function<PersonId, IntentFilter> ofPerson) {
        IntentFilter base = person.map(ofPerson).orElse(IntentFilter.ALL);
        return new IntentFilter(
                states, producer, occurrence, base.person(), Optional.empty(), Optional.empty(), planned);
    }

    /** Refuses a query that cannot be answered. */
    void check() {
        refuse(problems);
    }

    /** Refuses a query that does not name one occasion. */
    void checkOccasion() {
        List<Violation> all = new ArrayList<>(problems);
        require("producer", producer, all);
        require("occurrence", occurrence, all);
        refuse(all);
    }

    private static void require(String name, Optional<?> value, List<Violation> problems) {
        if (value.isEmpty() && problems.stream().noneMatch(each -> each.path().equals(name))) {
            problems.add(Violation.of(name, ViolationCode.REQUIRED, "is missing, give it"));
        }
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }

    /** Who planned; of a query that was checked for it. */
    Producer producer() {
        return producer.orElseThrow();
    }

    /** The occasion; of a query that was checked for it. */
    String occurrence() {
        return occurrence.orElseThrow();
    }

    Optional<IntentId> after() {
        return after;
    }

    int limit() {
        return limit;
    }

    /** People stand in queries, so none is shown. */
    @Override
    public String toString() {
        return "ContactQuery[" + states + ", " + limit + "]";
    }
}

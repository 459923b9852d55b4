package dev.freestone.contact;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules of the tests for calls: between 8 and 21 o'clock, so many in seven days about a debt, and about loans only. A call
 * about no debt in particular counts for each. Source: docs/spec/contact-policy.md 5, 9.
 *
 * @param limit how many calls are allowed
 * @param zone where everybody lives
 */
public record DialerRules(int limit, ZoneId zone) {
    public static final String CAP = "test/call-cap";
    public static final String HOURS = "test/hours";
    public static final String NO_DEBT = "test/no-debt";
    public static final String DO_NOT_CONTACT = "test/do-not-contact";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSED = LocalTime.of(21, 0);

    /** Those rules. */
    public ContactPolicy policy() {
        return ContactPolicy.counting(toString(), WEEK, this::decide);
    }

    /** Those rules, which also deny a contact without a debt. */
    public ContactPolicy aboutLoansOnly() {
        return ContactPolicy.counting(
                toString(),
                WEEK,
                (plan, facts, moment) ->
                        plan.debts().isEmpty() ? PolicyDecision.deny(NO_DEBT) : decide(plan, facts, moment));
    }

    /** Those rules, which also deny any contact with a person who wants none. */
    public ContactPolicy sparing(KeyedHash person) {
        return ContactPolicy.counting(
                toString(),
                WEEK,
                (plan, facts, moment) -> plan.person().equals(person)
                        ? PolicyDecision.deny(DO_NOT_CONTACT)
                        : decide(plan, facts, moment));
    }

    private PolicyDecision decide(ContactQuestion plan, PolicyFacts facts, PolicyMoment moment) {
        LocalTime time = LocalTime.ofInstant(moment.hours(), zone);
        if (time.isBefore(OPEN) || !time.isBefore(CLOSED)) {
            return PolicyDecision.hold(HOURS, Optional.empty());
        }
        List<KeyedHash> debts = plan.debts();
        Stream<Optional<KeyedHash>> each =
                debts.isEmpty() ? Stream.of(Optional.empty()) : debts.stream().map(Optional::of);
        return each.flatMap(debt -> full(plan, debt, facts, moment.at()).stream())
                .max(Instant::compareTo)
                .map(until -> PolicyDecision.hold(CAP, Optional.of(until)))
                .orElse(PolicyDecision.allow("test/allow"));
    }

    private Optional<Instant> full(ContactQuestion plan, Optional<KeyedHash> debt, PolicyFacts facts, Instant at) {
        List<Instant> counted = facts.events().stream()
                .filter(event -> event.kind() == EventKind.CALL && event.state().counts())
                .filter(event -> event.person().equals(plan.person()))
                .filter(event -> event.debt().isEmpty() || event.debt().equals(debt))
                .map(ContactEvent::at)
                .filter(instant -> instant.isAfter(at.minus(WEEK)))
                .sorted()
                .toList();
        return counted.size() < limit
                ? Optional.empty()
                : Optional.of(counted.get(counted.size() - limit).plus(WEEK));
    }
}

package dev.freestone.contact;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A counter of the tests: so many contacts about a debt in seven days, to all of its borrowers together. */
public final class SharedCap {
    public static final String RULE = "test/shared-cap";

    private static final Duration WEEK = Duration.ofDays(7);

    private final int limit;

    private SharedCap(int limit) {
        this.limit = limit;
    }

    public static ContactPolicy policy(int limit) {
        return ContactPolicy.counting("test", WEEK, new SharedCap(limit)::decide);
    }

    private PolicyDecision decide(ContactQuestion plan, PolicyFacts facts, PolicyMoment moment) {
        return plan.debts().stream()
                .map(debt -> counted(facts, debt, moment.at()))
                .filter(counted -> counted.size() >= limit)
                .map(counted -> counted.get(counted.size() - limit).plus(WEEK))
                .max(Instant::compareTo)
                .map(until -> PolicyDecision.hold(RULE, Optional.of(until)))
                .orElse(PolicyDecision.allow("test/allow"));
    }

    private static List<Instant> counted(PolicyFacts facts, KeyedHash debt, Instant at) {
        return facts.events().stream()
                .filter(event -> event.debt().equals(Optional.of(debt)))
                .filter(event -> event.state().counts())
                .map(ContactEvent::at)
                .filter(instant -> instant.isAfter(at.minus(WEEK)))
                .sorted()
                .toList();
    }
}

package dev.freestone.contact;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A counter of the tests: so many messages about a debt within so many hours, as Regulation F counts calls. Source:
 * docs/spec/contact-policy.md 5, C3, C4, C12 to C14.
 *
 * @param limit how many are allowed
 * @param window within which time
 * @param perPerson whether each borrower of a debt counts alone
 */
public record MessageCap(int limit, Duration window, boolean perPerson) {
    public static final String RULE = "test/message-cap";

    public ContactPolicy policy() {
        return ContactPolicy.counting(toString(), window, (plan, facts, moment) -> decide(plan, facts, moment.at()));
    }

    PolicyDecision decide(ContactQuestion plan, PolicyFacts facts, Instant at) {
        Optional<Instant> until = plan.debts().stream()
                .flatMap(debt -> full(plan, debt, facts, at))
                .max(Instant::compareTo);
        return until.isPresent() ? PolicyDecision.hold(RULE, until) : PolicyDecision.allow("test/allow");
    }

    /** When there is room again, if there is none now. */
    private Stream<Instant> full(ContactQuestion plan, KeyedHash debt, PolicyFacts facts, Instant at) {
        List<Instant> counted = facts.events().stream()
                .filter(event -> event.debt().filter(debt::equals).isPresent())
                .filter(event -> !perPerson || event.person().equals(plan.person()))
                .filter(event ->
                        event.kind() == EventKind.MESSAGE && event.state().counts())
                .map(ContactEvent::at)
                .filter(instant -> instant.isAfter(at.minus(window)))
                .sorted()
                .toList();
        return counted.size() < limit
                ? Stream.empty()
                : Stream.of(counted.get(counted.size() - limit).plus(window));
    }
}

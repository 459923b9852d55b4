package dev.freestone.contact.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules of a set say of revocations: by which words, how far they reach, how soon they are confirmed. Immutable; pure.
 * Source: docs/spec/contact-policy.md 6.
 */
final class Revocations {
    private final List<Revoking> rules;

    private record Revoking(PackRule rule, Binding binding, RuleParams.Revocation params) {
        boolean isInForce(Situation situation) {
            return rule.scope().covers(situation.question.purpose(), situation.question.channel())
                    && binding.binds(situation);
        }

        // A day more on each side: nobody asks where the person is who writes STOP.
        boolean isInForceAnywhere(LocalDate date) {
            boolean begun =
                    rule.from().filter(from -> from.isAfter(date.plusDays(1))).isEmpty();
            boolean over =
                    rule.to().filter(to -> !to.isAfter(date.minusDays(1))).isPresent();
            return begun && !over;
        }
    }

    private Revocations(List<Revoking> rules) {
        this.rules = rules;
    }

    static Revocations of(RuleOrder order) {
        return new Revocations(order.bound().stream()
                .filter(each -> each.rule().params() instanceof RuleParams.Revocation)
                .map(each -> new Revoking(each.rule(), Binding.of(each.pack(), each.rule()), (RuleParams.Revocation)
                        each.rule().params()))
                .toList());
    }

    /** The messages that take a consent back, by the rules that are in force that day anywhere, in lower case. */
    Set<String> words(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Set<String> words = new TreeSet<>();
        for (Revoking each : rules) {
            if (each.isInForceAnywhere(date)) {
                words.addAll(each.params().words());
            }
        }
        return words;
    }

    /** Within how many microseconds one message may confirm a revocation. */
    long confirmWithin(Situation situation) {
        long most = 0;
        for (Revoking each : rules) {
            if (each.params().confirmWithin().isPresent() && each.isInForce(situation)) {
                most = Math.max(most, each.params().confirmWithin().get().toNanos() / 1_000);
            }
        }
        return most;
    }

    /** Whether a revocation reaches every contact with its person that needs a consent. */
    boolean reachAll(Situation situation) {
        for (Revoking each : rules) {
            if (each.params().reach() == RuleParams.Reach.ALL_UNRELATED && each.isInForce(situation)) {
                return true;
            }
        }
        return false;
    }
}

package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleCondition.Test;
import dev.freestone.contact.policy.RuleExemption.ByConsent;
import dev.freestone.contact.policy.RuleExemption.ByRecipient;
import dev.freestone.contact.policy.RuleExemption.ByRelation;
import dev.freestone.contact.policy.RuleExemption.BySubject;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The attributes that rules of every kind have, and which of two values binds more. Static. Source:
 * docs/spec/contact-policy.md 7, 10.
 */
final class RuleAttributes {
    private static final List<RuleAttribute<?>> SCOPE = List.of(
            new RuleAttribute<>(
                    "scope.roles",
                    rule -> rule.scope().roles(),
                    roles -> PackWords.any(roles, PolicyRole::code),
                    Tightness.anyOrMore()),
            new RuleAttribute<>(
                    "scope.purposes",
                    rule -> rule.scope().purposes(),
                    purposes -> PackWords.any(purposes, Purpose::code),
                    (one, other) -> named(one).containsAll(named(other))),
            new RuleAttribute<>(
                    "scope.channels",
                    rule -> rule.scope().channels(),
                    channels -> PackWords.any(channels, Function.identity()),
                    Tightness.anyOrMore()),
            new RuleAttribute<>(
                    "basis", PackRule::basis, basis -> PackWords.some(basis, RuleBasis::code), Tightness.anyOrMore()),
            new RuleAttribute<>(
                    "from",
                    PackRule::from,
                    from -> from.map(LocalDate::toString),
                    (one, other) -> !one.orElse(LocalDate.MIN).isAfter(other.orElse(LocalDate.MIN))),
            new RuleAttribute<>(
                    "to",
                    PackRule::to,
                    to -> to.map(LocalDate::toString),
                    (one, other) -> !one.orElse(LocalDate.MAX).isBefore(other.orElse(LocalDate.MAX))));

    private static final List<RuleAttribute<?>> UNLESS = List.of(
            new RuleAttribute<>(
                    "unless.consent",
                    rule -> exempt(rule, ByConsent.class, each -> Stream.of(each.kind())),
                    kinds -> PackWords.some(kinds, ConsentKind::code),
                    Tightness.<ConsentKind>more().reversed()),
            new RuleAttribute<>(
                    "unless.subjectIn",
                    rule -> exempt(rule, BySubject.class, each -> each.subjects().stream()),
                    subjects -> PackWords.some(subjects, Function.identity()),
                    Tightness.<String>more().reversed()),
            new RuleAttribute<>(
                    "unless.recipientIn",
                    rule -> exempt(rule, ByRecipient.class, each -> each.recipients().stream()),
                    recipients -> PackWords.some(recipients, Recipient::code),
                    Tightness.<Recipient>more().reversed()),
            new RuleAttribute<>(
                    "unless.fact",
                    rule -> exempt(rule, ByRelation.class, each -> Stream.of(each.name())),
                    names -> PackWords.some(names, Function.identity()),
                    Tightness.<String>more().reversed()));

    private static final List<RuleAttribute<?>> REMARKS = List.of(
            new RuleAttribute<>(
                    "confidence", PackRule::confidence, confidence -> Optional.of(confidence.code()), Tightness.none()),
            new RuleAttribute<>("source", PackRule::source, Optional::of, Tightness.none()),
            new RuleAttribute<>("note", PackRule::note, note -> note, Tightness.none()));

    private RuleAttributes() {}

    /** The attributes of a kind of rule, in the order of the published schema. */
    static List<RuleAttribute<?>> of(RuleKind kind) {
        List<RuleAttribute<?>> all = new ArrayList<>();
        all.add(new RuleAttribute<>(
                "force",
                PackRule::force,
                force -> Optional.of(force.code()),
                (one, other) -> !stopsByItself(kind) || one != RuleForce.ADVICE || other == RuleForce.ADVICE));
        all.addAll(SCOPE);
        for (RuleFact fact : RuleFact.values()) {
            all.add(new RuleAttribute<>(
                    "when." + fact.code(),
                    rule -> tests(rule, fact),
                    PackWords::conditions,
                    AttributeOrders::conditions));
        }
        all.addAll(UNLESS);
        all.addAll(ParamAttributes.of(kind));
        all.addAll(REMARKS);
        return all;
    }

    /** Whether rules of a kind stop contacts, for which their force counts. */
    static boolean stopsByItself(RuleKind kind) {
        return kind != RuleKind.REVOCATION && kind != RuleKind.RETENTION;
    }

    /** Account security is bound only by rules that name it. */
    private static Set<Purpose> named(Set<Purpose> purposes) {
        return purposes.isEmpty() ? EnumSet.complementOf(EnumSet.of(Purpose.ACCOUNT_SECURITY)) : purposes;
    }

    private static List<Test> tests(PackRule rule, RuleFact fact) {
        return rule.when().stream()
                .filter(each -> each.fact() == fact)
                .map(RuleCondition::test)
                .toList();
    }

    private static <E extends RuleExemption, T> Collection<T> exempt(
            PackRule rule, Class<E> kind, Function<E, Stream<T>> values) {
        return rule.unless().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(values)
                .distinct()
                .toList();
    }
}

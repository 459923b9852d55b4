package dev.freestone.contact.policy;

import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Recipient;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a rule of a pack applies: its place, its days, its conditions and exemptions. Immutable; pure. */
final class Binding {
    /** Always and everywhere. */
    static final Binding ALWAYS = new Binding(
            true, Optional.empty(), Optional.empty(), Set.of(), Long.MIN_VALUE, Long.MAX_VALUE, List.of(), List.of());

    private static final List<String> ANY_DEBT = List.of("");

    private final boolean stops;
    private final String state;
    private final String city;
    private final boolean anywhere;
    private final boolean byResidence;
    private final boolean byNumber;
    private final boolean byCity;
    private final long from;
    private final long to;
    private final RuleCondition[] when;
    private final RuleCondition[] whenDebt;
    private final RuleExemption[] unless;
    private final Set<Recipient> notTo = EnumSet.noneOf(Recipient.class);

    private Binding(
            boolean stops,
            Optional<String> state,
            Optional<String> city,
            Set<RuleBasis> basis,
            long from,
            long to,
            List<RuleCondition> when,
            List<RuleExemption> unless) {
        this.stops = stops;
        this.state = state.orElse("");
        this.city = city.orElse("");
        this.anywhere = basis.isEmpty() || state.isEmpty();
        this.byResidence = basis.contains(RuleBasis.RESIDENCE);
        this.byNumber = basis.contains(RuleBasis.NUMBER);
        this.byCity = basis.contains(RuleBasis.CITY);
        this.from = from;
        this.to = to;
        this.when = when.stream().filter(each -> !isOfDebt(each)).toArray(RuleCondition[]::new);
        this.whenDebt = when.stream().filter(Binding::isOfDebt).toArray(RuleCondition[]::new);
        this.unless = unless.stream()
                .filter(each -> !(each instanceof RuleExemption.ByRecipient))
                .toArray(RuleExemption[]::new);
        unless.forEach(each -> {
            if (each instanceof RuleExemption.ByRecipient recipient) {
                notTo.addAll(recipient.recipients());
            }
        });
    }

    static Binding of(RulePack pack, PackRule rule) {
        return new Binding(
                rule.force() != RuleForce.ADVICE,
                pack.state(),
                pack.city(),
                rule.basis(),
                rule.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                rule.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
                rule.when(),
                rule.unless());
    }

    boolean stops() {
        return stops;
    }

    /** The one state about whose people it is. */
    String state() {
        return anywhere ? LiveRule.ANY_STATE : state;
    }

    boolean binds(Situation situation) {
        return isInForce(situation)
                && (anywhere || isOfPlace(situation))
                && holds(situation)
                && (whenDebt.length == 0 || !debts(situation).isEmpty())
                && !isExempt(situation);
    }

    /** The debts of the contact that the rule is about. */
    List<String> debts(Situation situation) {
        if (whenDebt.length == 0) {
            return situation.debts;
        }
        List<String> asked = situation.debts.isEmpty() ? ANY_DEBT : situation.debts;
        if (asked.size() == 1) {
            return isMeant(situation, asked.get(0)) ? asked : List.of();
        }
        return asked.stream().filter(debt -> isMeant(situation, debt)).toList();
    }

    private boolean isInForce(Situation situation) {
        return (from == Long.MIN_VALUE || situation.latestDate >= from)
                && (to == Long.MAX_VALUE || situation.earliestDate < to);
    }

    /** The first later instant, if it is before a limit, at which it comes into force or ceases to be. */
    long comes(Situation situation, long limit) {
        long next = limit;
        if (from != Long.MIN_VALUE && situation.latestDate < from && isBefore(from, next)) {
            next = Math.min(next, situation.begins(from, true));
        }
        if (to != Long.MAX_VALUE && situation.earliestDate < to && isBefore(to, next)) {
            next = Math.min(next, situation.begins(to, false));
        }
        return next;
    }

    /** Whether a date can begin before an instant anywhere. */
    private static boolean isBefore(long date, long limit) {
        return limit == Situation.NEVER || (date - 1) * ZoneDays.DAY < limit;
    }

    private boolean isOfPlace(Situation situation) {
        return (byResidence && situation.place.lives(state))
                || (byNumber && situation.place.hasNumberOf(state))
                || (byCity && situation.place.livesIn(state, city));
    }

    private boolean holds(Situation situation) {
        for (RuleCondition each : when) {
            if (!holds(situation, each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Situation situation, RuleCondition condition) {
        ContactQuestion question = situation.question;
        var destination = situation.facts.host().destination();
        return switch (condition.fact()) {
            case AUTODIALED ->
                passes(condition, String.valueOf(question.traits().autodialed()));
            case PRERECORDED ->
                passes(condition, String.valueOf(question.traits().prerecorded()));
            case EXEMPTION ->
                question.traits()
                        .exemption()
                        .filter(value -> passes(condition, value))
                        .isPresent();
            case SUBJECT -> !question.subject().isEmpty() && passes(condition, question.subject());
            case DESTINATION_WIRELESS ->
                destination.wireless().isEmpty()
                        || passes(
                                condition, String.valueOf(destination.wireless().get()));
            case DESTINATION_PLACE ->
                destination.place().isEmpty()
                        || passes(condition, destination.place().get().code());
            case DEBT_DAYS_PAST_DUE, DEBT_SECURITY, DEBT_COLLECTION_PROCEDURES -> true;
        };
    }

    private boolean isMeant(Situation situation, String debt) {
        DebtFacts facts = Situation.isAny(debt) ? null : situation.facts.debt(debt);
        if (facts == null) {
            return true;
        }
        for (RuleCondition each : whenDebt) {
            if (!holds(facts, each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(DebtFacts debt, RuleCondition condition) {
        return switch (condition.fact()) {
            case DEBT_DAYS_PAST_DUE ->
                debt.daysPastDue().isEmpty()
                        || passes(condition, Integer.toString(debt.daysPastDue().getAsInt()));
            case DEBT_SECURITY ->
                debt.security().map(value -> passes(condition, value)).orElse(true);
            case DEBT_COLLECTION_PROCEDURES ->
                debt.collectionProcedures()
                        .map(value -> passes(condition, value.toString()))
                        .orElse(true);
            default -> true;
        };
    }

    private static boolean isOfDebt(RuleCondition condition) {
        return switch (condition.fact()) {
            case DEBT_DAYS_PAST_DUE, DEBT_SECURITY, DEBT_COLLECTION_PROCEDURES -> true;
            default -> false;
        };
    }

    private static boolean passes(RuleCondition condition, String value) {
        if (condition.test() instanceof RuleCondition.Is is) {
            return is.value().equals(value);
        }
        if (condition.test() instanceof RuleCondition.NotIn notIn) {
            return !notIn.values().contains(value);
        }
        return condition.test() instanceof RuleCondition.GreaterThan greater
                && Long.parseLong(value) > greater.number();
    }

    private boolean isExempt(Situation situation) {
        for (RuleExemption each : unless) {
            if (isExempt(situation, each)) {
                return true;
            }
        }
        return notTo.contains(situation.question.traits().recipient());
    }

    private static boolean isExempt(Situation situation, RuleExemption exemption) {
        if (exemption instanceof RuleExemption.ByConsent consent) {
            return situation.isConsented(consent.kind());
        }
        if (exemption instanceof RuleExemption.BySubject subject) {
            return subject.subjects().contains(situation.question.subject());
        }
        return exemption instanceof RuleExemption.ByRelation relation
                && situation.facts.host().relations().contains(relation.name());
    }
}

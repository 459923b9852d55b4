package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Check;
import dev.freestone.contact.policy.RuleParams.ConsentNeeded;
import dev.freestone.contact.policy.RuleParams.Content;
import dev.freestone.contact.policy.RuleParams.Counter;
import dev.freestone.contact.policy.RuleParams.Flag;
import dev.freestone.contact.policy.RuleParams.Reach;
import dev.freestone.contact.policy.RuleParams.Retention;
import dev.freestone.contact.policy.RuleParams.Revocation;
import dev.freestone.contact.policy.RuleParams.Wait;
import dev.freestone.contact.policy.RuleParams.Window;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.StopFlag;
import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What rules of each kind demand, and which of two values binds more. Static. Source: docs/spec/contact-policy.md 5, 7, 10.
 */
final class ParamAttributes {
    private static final Duration NEVER = Duration.ZERO;

    private static final List<RuleAttribute<?>> WINDOW = List.of(new RuleAttribute<>(
            "params.hours", from(Window.class, Window::hours), PackWords::hours, AttributeOrders::hours));

    private static final List<RuleAttribute<?>> COUNTER = List.of(
            new RuleAttribute<>(
                    "params.count",
                    from(Counter.class, Counter::count),
                    count -> PackWords.some(count, EventKind::code),
                    Tightness.more()),
            new RuleAttribute<>(
                    "params.channels",
                    from(Counter.class, Counter::channels),
                    channels -> PackWords.any(channels, Function.identity()),
                    Tightness.anyOrMore()),
            new RuleAttribute<>(
                    "params.purposes",
                    rule -> rule,
                    rule -> PackWords.some(counter(rule).purposes(), Purpose::code),
                    ParamAttributes::countsAsMuch),
            new RuleAttribute<>(
                    "params.subjects",
                    from(Counter.class, Counter::subjects),
                    subjects -> PackWords.some(subjects, Function.identity()),
                    Tightness.anyOrMore()),
            new RuleAttribute<>(
                    "params.place",
                    from(Counter.class, Counter::place),
                    PackWords.code(PackCodes.COUNTED_PLACES),
                    AttributeOrders::place),
            new RuleAttribute<>(
                    "params.key", from(Counter.class, Counter::key), ParamAttributes::key, AttributeOrders::key),
            new RuleAttribute<>(
                    "params.limit",
                    from(Counter.class, Counter::limit),
                    ParamAttributes::number,
                    (one, other) -> one <= other),
            new RuleAttribute<>(
                    "params.window", from(Counter.class, Counter::window), PackWords::length, AttributeOrders::length),
            new RuleAttribute<>(
                    "params.exclude",
                    from(Counter.class, Counter::exclude),
                    marks -> PackWords.some(marks, EventMark::code),
                    Tightness.<EventMark>more().reversed()));

    private static final List<RuleAttribute<?>> WAIT = List.of(
            new RuleAttribute<>(
                    "params.after",
                    from(Wait.class, Wait::afterConversation),
                    PackWords.code(PackCodes.WAITS),
                    Tightness.unknown()),
            new RuleAttribute<>("params.key", from(Wait.class, Wait::key), ParamAttributes::key, AttributeOrders::key),
            new RuleAttribute<>(
                    "params.window", from(Wait.class, Wait::window), PackWords::length, AttributeOrders::length));

    private static final List<RuleAttribute<?>> FLAG = List.of(new RuleAttribute<>(
            "params.flag",
            from(Flag.class, Flag::flag),
            flag -> Optional.of(flag.map(StopFlag::code).orElse(ParamsReader.ALWAYS)),
            (one, other) -> one.isEmpty() || one.equals(other)));

    private static final List<RuleAttribute<?>> CONSENT = List.of(new RuleAttribute<>(
            "params.kind",
            from(ConsentNeeded.class, ConsentNeeded::consent),
            kind -> Optional.of(kind.code()),
            Tightness.<ConsentKind>unknown()));

    private static final List<RuleAttribute<?>> CHECK = List.of(
            new RuleAttribute<>(
                    "params.check", from(Check.class, Check::check), Optional::of, Tightness.<String>unknown()),
            new RuleAttribute<>(
                    "params.maxAge",
                    from(Check.class, Check::maxAge),
                    ParamAttributes::text,
                    AttributeOrders::shorterOrGiven),
            new RuleAttribute<>(
                    "params.orConsentWithin",
                    from(Check.class, Check::orConsentWithin),
                    ParamAttributes::text,
                    AttributeOrders::shorterOrAbsent));

    private static final List<RuleAttribute<?>> CONTENT = List.of(
            new RuleAttribute<>(
                    "params.requires",
                    from(Content.class, Content::requires),
                    requires -> PackWords.some(requires, Function.identity()),
                    Tightness.more()),
            new RuleAttribute<>(
                    "params.linkValid",
                    from(Content.class, Content::linkValid),
                    ParamAttributes::text,
                    AttributeOrders::longerOrGiven));

    private static final List<RuleAttribute<?>> REVOCATION = List.of(
            new RuleAttribute<>(
                    "params.words",
                    from(Revocation.class, Revocation::words),
                    words -> PackWords.some(words, Function.identity()),
                    Tightness.more()),
            new RuleAttribute<>(
                    "params.honorWithinBusinessDays",
                    from(Revocation.class, Revocation::honorWithinBusinessDays),
                    ParamAttributes::number,
                    ParamAttributes::fewerOrGiven),
            new RuleAttribute<>(
                    "params.graceDays",
                    from(Revocation.class, Revocation::graceDays),
                    ParamAttributes::number,
                    ParamAttributes::fewerOrGiven),
            new RuleAttribute<>(
                    "params.confirmWithin",
                    from(Revocation.class, Revocation::confirmWithin),
                    within -> within.map(Duration::toString),
                    (one, other) -> one.orElse(NEVER).compareTo(other.orElse(NEVER)) <= 0),
            new RuleAttribute<>(
                    "params.retain",
                    from(Revocation.class, Revocation::retain),
                    ParamAttributes::text,
                    AttributeOrders::longerOrGiven),
            new RuleAttribute<>(
                    "params.reach",
                    from(Revocation.class, Revocation::reach),
                    PackWords.code(PackCodes.REACHES),
                    (one, other) -> one == Reach.ALL_UNRELATED || one == other));

    private static final List<RuleAttribute<?>> RETENTION = List.of(
            new RuleAttribute<>(
                    "params.keep",
                    from(Retention.class, Retention::keep),
                    keep -> Optional.of(keep.toString()),
                    AttributeOrders::longer),
            new RuleAttribute<>(
                    "params.after",
                    from(Retention.class, Retention::afterLastActivity),
                    PackWords.code(PackCodes.RETENTIONS),
                    (ofLastActivity, other) -> ofLastActivity || !other));

    private ParamAttributes() {}

    static List<RuleAttribute<?>> of(RuleKind kind) {
        return switch (kind) {
            case WINDOW -> WINDOW;
            case COUNTER -> COUNTER;
            case WAIT -> WAIT;
            case FLAG -> FLAG;
            case CONSENT -> CONSENT;
            case CHECK -> CHECK;
            case CONTENT -> CONTENT;
            case REVOCATION -> REVOCATION;
            case RETENTION -> RETENTION;
        };
    }

    private static <P extends RuleParams, T> Function<PackRule, T> from(Class<P> kind, Function<P, T> value) {
        return rule -> value.apply(kind.cast(rule.params()));
    }

    private static Counter counter(PackRule rule) {
        return (Counter) rule.params();
    }

    /** A change of the scope alone is none of the counter. */
    private static boolean countsAsMuch(PackRule one, PackRule other) {
        return counter(one).purposes().equals(counter(other).purposes())
                || counted(one).containsAll(counted(other));
    }

    /** The purposes of the contacts that a counter counts: its own, else those of its scope. */
    private static Set<Purpose> counted(PackRule rule) {
        Set<Purpose> own = counter(rule).purposes();
        Set<Purpose> asked = own.isEmpty() ? rule.scope().purposes() : own;
        return asked.isEmpty() ? EnumSet.allOf(Purpose.class) : asked;
    }

    private static Optional<String> key(Set<RuleParams.Key> key) {
        return PackWords.some(key, each -> PackCodes.code(PackCodes.KEYS, each));
    }

    private static Optional<String> number(int number) {
        return Optional.of(Integer.toString(number));
    }

    private static Optional<String> number(OptionalInt number) {
        return number.isPresent() ? number(number.getAsInt()) : Optional.empty();
    }

    private static Optional<String> text(Optional<Period> period) {
        return period.map(Period::toString);
    }

    /** Days that are left to do something: fewer bind more, and none that is told leaves any number. */
    private static boolean fewerOrGiven(OptionalInt one, OptionalInt other) {
        return other.isEmpty() || (one.isPresent() && one.getAsInt() <= other.getAsInt());
    }
}

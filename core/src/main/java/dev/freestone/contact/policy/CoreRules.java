package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of every policy, in their order. Static. Source: docs/spec/contact-policy.md 4. */
final class CoreRules {
    /** The hours of {@code core/quiet-hours}. */
    static final List<WeeklyHours> WAKING_HOURS =
            List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(21, 0)));

    private static final Set<Purpose> QUIET = EnumSet.of(Purpose.SERVICING, Purpose.MARKETING, Purpose.REQUIRED_NOTICE);
    private static final Set<String> LOUD = Set.of("voice", "text", "push", "chat");

    private CoreRules() {}

    /** Stops that are recorded: they hold under every policy. */
    static List<LiveRule> recordedStops() {
        return List.of(
                CoreRule.deny("core/person-erased", s -> s.facts.isErased(), "The person was erased."),
                CoreRule.deny(
                        "core/privacy-ceased",
                        s -> s.question.purpose() == Purpose.MARKETING && s.isSet(StopFlag.PRIVACY_CEASED),
                        "The person asked not to be marketed to."),
                CoreRule.deny(
                                "core/do-not-interact",
                                unlessSecurity(s -> any(s, CoreRules::forbids)),
                                "A case of the person forbids contacts.")
                        .ofRecorded(),
                CoreRule.deny("core/opt-out", CoreRules::isOptedOut, "The person opted out.")
                        .ofRecorded(),
                CoreRule.deny(
                                "core/medium-refused",
                                unlessSecurity(s -> any(
                                        s,
                                        (it, terms) -> terms instanceof FactTerms.MediumRefused refused
                                                && refused.channel().equals(it.question.channel()))),
                                "The person does not want to be contacted by this channel.")
                        .ofRecorded());
    }

    /** What a message may have meant, until somebody has read it; holds under every policy. */
    static LiveRule possibleRevocation() {
        return CoreRule.hold(
                        "core/possible-revocation",
                        unlessSecurity(s -> any(s, (it, terms) -> terms instanceof FactTerms.PossibleRevocation)),
                        "A message of the person may be a revocation and was not read yet.")
                .ofRecorded();
    }

    static LiveRule purposeNotCovered(Set<Purpose> covered) {
        return CoreRule.deny(
                "core/purpose-not-covered",
                s -> !covered.contains(s.question.purpose()),
                "The profile does not cover this purpose.");
    }

    static List<LiveRule> flags() {
        return List.of(
                CoreRule.deny(
                        "core/deceased",
                        s -> s.isSet(StopFlag.DECEASED) && !s.question.subject().startsWith("deceased"),
                        "The person has died."),
                CoreRule.deny(
                        "core/bankruptcy",
                        s -> (s.question.purpose() == Purpose.COLLECTION || s.question.purpose() == Purpose.MARKETING)
                                && s.isSet(StopFlag.BANKRUPTCY),
                        "The person is in bankruptcy."));
    }

    static LiveRule destinationInvalid() {
        return CoreRule.deny(
                "core/destination-invalid",
                s -> !s.facts.host().destination().valid()
                        || s.facts.host().destination().archived(),
                "The number or address is not valid.");
    }

    static LiveRule zoneUnknown() {
        return CoreRule.hold(
                "core/zone-unknown",
                s -> s.days.length == 0 && s.set.needsPlace(s),
                "Nothing tells what time it is where the person is.");
    }

    static LiveRule inconvenientPlace() {
        return CoreRule.deny(
                        "core/inconvenient-place",
                        unlessSecurity(s -> any(
                                s,
                                (it, terms) -> terms instanceof FactTerms.InconvenientPlace place
                                        && it.facts
                                                .host()
                                                .destination()
                                                .place()
                                                .filter(place.place()::equals)
                                                .isPresent())),
                        "The person does not want to be contacted at this place.")
                .ofRecorded();
    }

    static boolean isQuiet(Purpose purpose, String channel) {
        return QUIET.contains(purpose) && LOUD.contains(channel);
    }

    private interface Terms {
        boolean test(Situation situation, FactTerms terms);
    }

    private static Predicate<Situation> unlessSecurity(Predicate<Situation> stop) {
        return s -> s.question.purpose() != Purpose.ACCOUNT_SECURITY && stop.test(s);
    }

    private static boolean any(Situation situation, Terms wanted) {
        for (ContactFact fact : situation.facts.recorded()) {
            if (wanted.test(situation, fact.terms()) && situation.holds(fact)) {
                return true;
            }
        }
        return false;
    }

    private static boolean forbids(Situation situation, FactTerms terms) {
        if (!(terms instanceof FactTerms.DoNotInteract forbidden)) {
            return false;
        }
        boolean channel = forbidden.channels().isEmpty() || forbidden.channels().contains(situation.question.channel());
        if (forbidden.themes().isEmpty()) {
            return channel
                    && situation
                            .question
                            .theme()
                            .filter(Theme.OPS_ACCOUNT_CREDENTIALS::equals)
                            .isEmpty();
        }
        return channel
                && situation
                        .question
                        .theme()
                        .filter(forbidden.themes()::contains)
                        .isPresent();
    }

    private static boolean isOptedOut(Situation situation) {
        for (ContactFact fact : situation.facts.recorded()) {
            boolean refused = fact.terms() instanceof FactTerms.OptOut optOut
                    ? optOut.channel().equals(situation.question.channel())
                            && optOut.purposes().contains(situation.question.purpose())
                    : fact.terms() instanceof FactTerms.Revocation revocation && isRevoked(situation, fact, revocation);
            if (refused && situation.isActive(fact) && !situation.isConfirmed(fact) && !isLifted(situation, fact)) {
                boolean here = situation.holds(fact);
                if (here || reaches(situation, fact)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRevoked(Situation situation, ContactFact fact, FactTerms.Revocation revocation) {
        boolean purpose = revocation.purposes().contains(situation.question.purpose());
        if (situation.holds(fact) && revocation.channel().equals(situation.question.channel())) {
            boolean byMachine = situation.question.traits().autodialed()
                    || situation.question.traits().prerecorded();
            return purpose && (byMachine || !revocation.channel().equals("voice"));
        }
        return purpose && reaches(situation, fact);
    }

    /** Whether a revocation extends to every call and text to its person that needs a consent. */
    private static boolean reaches(Situation situation, ContactFact fact) {
        String channel = situation.question.channel();
        return fact.terms() instanceof FactTerms.Revocation
                && (channel.equals("voice") || channel.equals("text"))
                && fact.person().filter(situation.question.person()::equals).isPresent()
                && situation.set.revocations().reachAll(situation)
                && situation.set.needsConsent(situation);
    }

    /** A later consent for the same destination, channel and purpose takes an opt-out back. */
    private static boolean isLifted(Situation situation, ContactFact optOut) {
        for (ContactFact fact : situation.facts.recorded()) {
            if (fact.terms() instanceof FactTerms.Consent consent
                    && fact.from().isAfter(optOut.from())
                    && consent.channel().isPresent()
                    && fact.destination().equals(optOut.destination())
                    && situation.covers(fact, consent)) {
                return true;
            }
        }
        return false;
    }
}

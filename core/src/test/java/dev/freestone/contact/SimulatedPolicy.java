package dev.freestone.contact;

import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.testkit.sim.ContactHours;
import dev.freestone.testkit.sim.LedgerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The policy that a simulation asks for: hours first, then a counter. Source: docs/spec/contact-policy.md 2, 5. */
public final class SimulatedPolicy {
    private static final int MOST_DAYS = 4;

    private SimulatedPolicy() {}

    /**
     * The policy.
     *
     * @param setup what it must keep
     * @return a policy; without rules when nothing must be kept
     */
    public static ContactPolicy of(LedgerSetup setup) {
        Optional<MessageCap> cap = setup.cap().map(each -> new MessageCap(each.limit(), each.window(), false));
        if (setup.hours().isEmpty()) {
            return cap.map(MessageCap::policy).orElse(ContactPolicy.none());
        }
        ContactHours hours = setup.hours().get();
        return ContactPolicy.counting(
                "hours and " + cap,
                cap.map(MessageCap::window).orElse(Duration.ofHours(1)),
                (plan, facts, moment) -> hours(hours, facts.host().zones(), moment.hours())
                        .or(() -> cap.map(each -> each.decide(plan, facts, moment.at()))
                                .filter(decision -> decision.outcome() != PolicyDecision.Outcome.ALLOW))
                        .orElseGet(() -> PolicyDecision.allowUntil(
                                "test/hours", end(hours, facts.host().zones(), moment.hours()))));
    }

    /** Why a contact may not be made now. */
    private static Optional<PolicyDecision> hours(ContactHours hours, Set<ZoneId> zones, Instant at) {
        if (zones.isEmpty()) {
            return Optional.of(PolicyDecision.hold("core/zone-unknown", Optional.empty()));
        }
        return isOpen(hours, zones, at)
                ? Optional.empty()
                : Optional.of(PolicyDecision.hold("test/hours", opens(hours, zones, at)));
    }

    private static boolean isOpen(ContactHours hours, Set<ZoneId> zones, Instant at) {
        return zones.stream().allMatch(zone -> isOpen(hours, at.atZone(zone)));
    }

    private static boolean isOpen(ContactHours hours, ZonedDateTime there) {
        return !there.toLocalTime().isBefore(hours.from())
                && there.toLocalTime().isBefore(hours.until());
    }

    /** The first morning anywhere at which it is day everywhere. */
    private static Optional<Instant> opens(ContactHours hours, Set<ZoneId> zones, Instant at) {
        return zones.stream()
                .flatMap(zone -> IntStream.range(0, MOST_DAYS)
                        .mapToObj(day ->
                                at.atZone(zone).plusDays(day).with(hours.from()).toInstant()))
                .filter(morning -> morning.isAfter(at) && isOpen(hours, zones, morning))
                .min(Comparator.naturalOrder());
    }

    private static Instant end(ContactHours hours, Set<ZoneId> zones, Instant at) {
        return zones.stream()
                .map(zone -> at.atZone(zone).with(hours.until()).toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

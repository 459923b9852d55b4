package dev.freestone.contact.policy;

import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.PersonFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Which calls a consent to extra calls excludes from what is counted. Pure. Source: docs/spec/contact-policy.md 5, C8.
 */
public final class ExtraCalls {
    private static final int DAYS = 7;

    private ExtraCalls() {}

    /**
     * Whether a call that was made is excluded for good by the consent that it names: the consent was given by the person, covers
     * number and debts, and was active then wherever the person may have been. Where that is unknown it was not.
     *
     * @param consent the consent
     * @param call the call, about its debts
     * @param set which area code belongs where
     * @param at when it began
     * @return true when it neither was blocked by a count nor counts
     */
    public static boolean exclude(ContactFact consent, ContactQuestion call, PolicySet set, Instant at) {
        PolicyFacts facts = PolicyFacts.of(PersonFacts.readAt(at).build(), List.of(consent), List.of());
        return Situation.of(call, facts, set, PolicyMoment.live(at)).isConsented(ConsentKind.EXTRA_CALLS);
    }

    /**
     * The end of the seventh day of a consent, the day on which it was given being the first, wherever it ends first.
     *
     * @param given when it was given, in microseconds
     * @param zones where the person may be
     * @return in microseconds, exclusive; without zones the beginning: then it is active nowhere
     */
    static long end(long given, List<ZoneId> zones) {
        long end = zones.isEmpty() ? given : Long.MAX_VALUE;
        for (ZoneId zone : zones) {
            ZoneClock clock = ZoneClock.of(zone);
            end = Math.min(end, ZoneDays.midnight(clock, ZoneDays.date(clock, given) + DAYS));
        }
        return end;
    }
}

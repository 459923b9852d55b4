package dev.freestone.contact.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * When a policy decides: counters, consents and stops at one instant, rules about hours of the day at another one, where the
 * contact is made later. Immutable. Source: docs/spec/contact-policy.md 9; docs/spec/outreach-campaigns.md 1.4.
 *
 * @param at S
 * @param hours when rules about hours of the day are evaluated
 */
public record PolicyMoment(Instant at, Instant hours) {
    /**
     * A contact that is made now.
     *
     * @param at S
     * @return hours are those of S as well
     */
    public static PolicyMoment live(Instant at) {
        return new PolicyMoment(at, at);
    }

    /**
     * A contact that a dialer makes some time today: hours are those of noon at the company.
     *
     * @param at S
     * @param zone the zone of the company
     * @return hours are those of 12:00 on the date of S there; of the first instant after it where the clock skips that time
     */
    public static PolicyMoment companyNoon(Instant at, ZoneId zone) {
        LocalDateTime noon = LocalDate.ofInstant(at, zone).atTime(LocalTime.NOON);
        ZoneOffsetTransition change = zone.getRules().getTransition(noon);
        boolean skipped = change != null && change.isGap();
        return new PolicyMoment(
                at, skipped ? change.getInstant() : noon.atZone(zone).toInstant());
    }

    /**
     * From when on the contact counts.
     *
     * @return the later of both
     */
    public Instant counted() {
        return hours.isAfter(at) ? hours : at;
    }
}

package dev.freestone.campaign;

import java.time.Instant;
import java.time.ZoneId;

/** The day of a run where its company is. Pure. Source: docs/spec/outreach-campaigns.md 4.3. */
public final class CompanyDay {
    private CompanyDay() {}

    /**
     * The end of the day of an instant, which bounds the messages of a run.
     *
     * @param at the instant
     * @param zone the zone of the company
     * @return the first instant of the next day there
     */
    public static Instant end(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}

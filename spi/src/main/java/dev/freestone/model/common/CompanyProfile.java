package dev.freestone.model.common;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * What the engine knows of a company. Immutable. Source: docs/spec/conventions.md 4.
 *
 * <pre>{@code
 * new CompanyProfile(ZoneId.of("America/Chicago")).withProductZone(ZoneId.of("America/New_York"));
 * }</pre>
 *
 * @param zone the company zone, an IANA region: schedules and their slots, the local day of a run
 * @param productZone the zone of the company's products, an IANA region: the last day of what a case forbids ends at its midnight
 * @param retention how long the files of its runs are kept; empty = as the engine says
 * @param businessDays what it counts as business days; empty = the days on which US federal banks are open
 * @param engagement keys, divisions and fields of its engagement campaigns
 */
public record CompanyProfile(
        ZoneId zone,
        ZoneId productZone,
        Optional<FileRetention> retention,
        Optional<BusinessDays> businessDays,
        EngagementProfile engagement) {
    /**
     * Checks the components.
     *
     * @param zone the company zone, an IANA region: schedules and their slots, the local day of a run
     * @param productZone the zone of the company's products, an IANA region: the last day of what a case forbids ends at its
     *     midnight
     * @param retention how long the files of its runs are kept; empty = as the engine says
     * @param businessDays what it counts as business days; empty = the days on which US federal banks are open
     * @param engagement keys, divisions and fields of its engagement campaigns
     */
    public CompanyProfile {
        requireRegion("zone", zone);
        requireRegion("productZone", productZone);
        Objects.requireNonNull(engagement, "engagement");
    }

    /**
     * A company with the business days of US federal banks.
     *
     * @param zone the company zone, an IANA region
     * @param productZone the zone of the company's products, an IANA region
     * @param retention how long the files of its runs are kept; empty = as the engine says
     */
    public CompanyProfile(ZoneId zone, ZoneId productZone, Optional<FileRetention> retention) {
        this(zone, productZone, retention, Optional.empty(), EngagementProfile.NONE);
    }

    /**
     * A company whose products are on its own clocks.
     *
     * @param zone the company zone, an IANA region, which is the product zone too
     */
    public CompanyProfile(ZoneId zone) {
        this(zone, zone, Optional.empty());
    }

    /**
     * The same company with products on other clocks.
     *
     * @param value the product zone, an IANA region
     * @return another profile
     * @throws IllegalArgumentException for an offset
     */
    public CompanyProfile withProductZone(ZoneId value) {
        return new CompanyProfile(zone, value, retention, businessDays, engagement);
    }

    /**
     * The same company with files kept for another time.
     *
     * @param value for runs that end from now on
     * @return another profile
     */
    public CompanyProfile withRetention(FileRetention value) {
        return new CompanyProfile(zone, productZone, Optional.of(value), businessDays, engagement);
    }

    /**
     * The same company with business days of its own.
     *
     * @param value for delays that are counted from now on
     * @return another profile
     */
    public CompanyProfile withBusinessDays(BusinessDays value) {
        return new CompanyProfile(zone, productZone, retention, Optional.of(value), engagement);
    }

    /**
     * The same company with other keys, divisions and fields of engagement campaigns.
     *
     * @param value for calls from now on
     * @return another profile
     */
    public CompanyProfile withEngagement(EngagementProfile value) {
        return new CompanyProfile(zone, productZone, retention, businessDays, value);
    }

    private static void requireRegion(String name, ZoneId zone) {
        Objects.requireNonNull(zone, name);
        if (zone instanceof ZoneOffset) {
            throw new IllegalArgumentException(
                    "CompanyProfile: " + name + " " + zone + " is an offset, give an IANA region");
        }
    }
}

package dev.freestone.model.common;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What the engine knows of a company. Immutable.
 *
 * @param zone the company zone, an IANA region: schedules and their slots, the local day of a run
 */
public record CompanyProfile(ZoneId zone) {
    /**
     * Checks and copies the components.
     *
     * @param zone the company zone, an IANA region: schedules and their slots, the local day of a run
     */
    public CompanyProfile {
        Objects.requireNonNull(zone, "zone");
        if (zone instanceof java.time.ZoneOffset) {
            throw new IllegalArgumentException("CompanyProfile: zone " + zone + " is an offset, give an IANA region");
        }
    }
}

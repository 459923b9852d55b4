package dev.freestone.model.common;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Chooses the time of day that the {@code P} of a schedule leaves open. A pure function: equal arguments give equal
 * times on every node and after every restart. Source: docs/spec/outreach-campaigns.md 3.3.
 */
@FunctionalInterface
public interface SlotPolicy {
    /**
     * The time of day of a schedule's slot, local to the company zone.
     *
     * @param company the owner
     * @param objectId the campaign's public id, such as {@code CG-4T2K-9QXD}
     * @param date the local date
     * @return a time of whole minutes
     */
    LocalTime slot(CompanyId company, String objectId, LocalDate date);
}

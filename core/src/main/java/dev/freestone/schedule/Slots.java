package dev.freestone.schedule;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SlotPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a campaign's schedule fires: its days, the time of day that the policy chose, the clock of the company zone.
 * Slots ascend with their dates, and {@link #between} lists what repeated {@link #next} gives. Immutable; pure and
 * thread-safe as long as the policy is. Source: docs/spec/outreach-campaigns.md 3.3, 3.5.
 *
 * @param crontab the days
 * @param policy the time of day
 * @param company the owner
 * @param objectId the campaign's public id, such as {@code CG-4T2K-9QXD}
 * @param zone the company zone, an IANA region
 */
public record Slots(PeachyCrontab crontab, SlotPolicy policy, CompanyId company, String objectId, ZoneId zone) {
    /** The most slots that {@link #between} lists: 1000. */
    public static final int MOST_LISTED = 1000;

    private static final long SECONDS_A_DAY = 86_400;

    /** A slot's local date differs by at most one from that of its instant, where clocks jump over midnight. */
    private static final long MARGIN_DAYS = 2;

    /**
     * Checks and copies the components.
     *
     * @param crontab the days
     * @param policy the time of day
     * @param company the owner
     * @param objectId the campaign's public id, such as {@code CG-4T2K-9QXD}
     * @param zone the company zone, an IANA region
     * @throws IllegalArgumentException if the zone is an offset
     */
    public Slots {
        Objects.requireNonNull(crontab, "crontab");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(objectId, "objectId");
        if (isOffset(Objects.requireNonNull(zone, "zone"))) {
            throw new IllegalArgumentException(
                    "zone: " + zone + " is an offset, give an IANA region such as America/Chicago");
        }
    }

    /**
     * The slot of a date. A time inside a gap fires at the first instant after it, a time inside an overlap once, at
     * the earlier offset.
     *
     * @param date a local date, such as 2024-03-10
     * @return the slot; empty when the schedule does not select the date or the zone has no such date, as
     *     Pacific/Apia has no 2011-12-30
     */
    public Optional<Slot> on(LocalDate date) {
        return crontab.matches(date) ? slot(date) : Optional.empty();
    }

    /**
     * The first slot after an instant.
     *
     * @param after the instant, itself excluded
     * @return the slot, or empty when there is none
     */
    public Optional<Slot> next(Instant after) {
        LocalDate start = localDate(after, -MARGIN_DAYS);
        for (Optional<LocalDate> date = crontab.nextDate(start);
                date.isPresent();
                date = crontab.nextDate(date.get())) {
            Optional<Slot> slot = slot(date.get()).filter(found -> found.at().isAfter(after));
            if (slot.isPresent()) {
                return slot;
            }
        }
        return Optional.empty();
    }

    /**
     * The last slot before an instant.
     *
     * @param before the instant, itself excluded
     * @return the slot, or empty when there is none
     */
    public Optional<Slot> previous(Instant before) {
        LocalDate start = localDate(before, MARGIN_DAYS);
        for (Optional<LocalDate> date = crontab.previousDate(start);
                date.isPresent();
                date = crontab.previousDate(date.get())) {
            Optional<Slot> slot = slot(date.get()).filter(found -> found.at().isBefore(before));
            if (slot.isPresent()) {
                return slot;
            }
        }
        return Optional.empty();
    }

    /**
     * The slots of a period, ascending.
     *
     * @param from the begin, included
     * @param to the end, excluded; not before the begin
     * @param limit the most slots to list, 1 to {@value #MOST_LISTED}
     * @return an immutable list
     * @throws IllegalArgumentException if the limit is out of range or the period ends before it begins
     */
    public List<Slot> between(Instant from, Instant to, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit: " + limit + ", give 1 to " + MOST_LISTED);
        }
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from: " + from + " is after to " + to + ", exchange them");
        }
        List<Slot> slots = new ArrayList<>();
        Optional<Slot> slot = next(from.equals(Instant.MIN) ? from : from.minusNanos(1));
        while (slots.size() < limit && slot.isPresent() && slot.get().at().isBefore(to)) {
            slots.add(slot.get());
            slot = next(slot.get().at());
        }
        return List.copyOf(slots);
    }

    private Optional<Slot> slot(LocalDate date) {
        LocalTime time = policy.slot(company, objectId, date);
        LocalDateTime local = date.atTime(time);
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (!offsets.isEmpty()) {
            return Optional.of(new Slot(date, local.toInstant(offsets.get(0))));
        }
        ZoneOffsetTransition gap = rules.getTransition(local);
        boolean absent = !gap.getDateTimeBefore().isAfter(date.atStartOfDay())
                && gap.getDateTimeAfter().toLocalDate().isAfter(date);
        return absent ? Optional.empty() : Optional.of(new Slot(date, gap.getInstant()));
    }

    /** The local date of an instant, moved by days, kept inside the calendar whose ends no schedule reaches. */
    private LocalDate localDate(Instant instant, long days) {
        long earliest = LocalDate.MIN.toEpochDay() + MARGIN_DAYS;
        long latest = LocalDate.MAX.toEpochDay() - MARGIN_DAYS;
        long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
        if (day <= earliest || day >= latest) {
            return LocalDate.ofEpochDay(day <= earliest ? earliest : latest);
        }
        long offset = zone.getRules().getOffset(instant).getTotalSeconds();
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + offset, SECONDS_A_DAY) + days);
    }

    private static boolean isOffset(ZoneId zone) {
        String id = zone.getId();
        return zone instanceof ZoneOffset
                || (id.startsWith("UT") && id.length() > "UTC".length())
                || (id.startsWith("GMT") && id.length() > "GMT0".length());
    }
}

package dev.freestone.schedule;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.BusinessDays;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.HolidaySource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The business days of a company: certain days of the week, less its holidays. Immutable; pure and thread-safe as long as the
 * source of holidays is. Source: docs/spec/cases-and-notifications.md 10.
 *
 * <pre>{@code
 * BusinessCalendar bank = BusinessCalendar.usFederalBank();
 * bank.plusBusinessDays(LocalDate.of(2025, 1, 17), 1); // Tuesday 21 January
 * bank.reason(LocalDate.of(2025, 1, 20)); // Martin Luther King Jr. Day
 * }</pre>
 *
 * <p>A calendar of a host asks its source once for each year that a call looks at, and remembers nothing between calls. Its
 * methods throw {@code calendar_unavailable} when the source fails.
 */
public final class BusinessCalendar {
    /** The most days that are counted at once: 36,500. */
    public static final int MOST_DAYS = 36_500;

    /** So many days without business, one after the other, are a mistake of the calendar. */
    private static final int ENDLESS = 366;

    private static final String WEEKEND = "weekend";

    private static final BusinessCalendar US_FEDERAL_BANK = new BusinessCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), () -> FederalBankHolidays::name, "usFederalBank");

    private final Set<DayOfWeek> weekdays;
    private final Supplier<HolidayNames> holidays;
    private final String text;

    private BusinessCalendar(Set<DayOfWeek> weekdays, Supplier<HolidayNames> holidays, String text) {
        this.weekdays = weekdays;
        this.holidays = holidays;
        this.text = text;
    }

    /**
     * The default: Monday to Friday without the eleven holidays of US federal banks. A holiday on a Sunday closes the Monday
     * after it, one on a Saturday closes nothing else.
     *
     * @return the calendar
     */
    public static BusinessCalendar usFederalBank() {
        return US_FEDERAL_BANK;
    }

    /**
     * A calendar of the host.
     *
     * @param weekdays the days of the week with business, at least one
     * @param holidays the days without business among them
     * @return the calendar
     * @throws IllegalArgumentException if there is no day of the week
     */
    public static BusinessCalendar of(Set<DayOfWeek> weekdays, HolidaySource holidays) {
        return from(new BusinessDays(weekdays, holidays));
    }

    /**
     * The calendar of business days.
     *
     * @param days what counts as business days
     * @return the calendar
     */
    public static BusinessCalendar from(BusinessDays days) {
        return new BusinessCalendar(
                days.weekdays(), () -> new AskedHolidays(days.holidays()), "weekdays " + days.weekdays());
    }

    /**
     * The calendar of a company.
     *
     * @param company its profile
     * @return the calendar of its business days, {@link #usFederalBank()} if the profile tells none
     */
    public static BusinessCalendar from(CompanyProfile company) {
        return company.businessDays().map(BusinessCalendar::from).orElse(US_FEDERAL_BANK);
    }

    /**
     * Whether a date is a business day.
     *
     * @param date such as 2026-07-03, a Friday before a holiday on a Saturday
     * @return true for that
     * @throws FreestoneException {@code calendar_unavailable} if the source of holidays fails
     */
    public boolean isBusinessDay(LocalDate date) {
        return closed(date, holidays.get()) == null;
    }

    /**
     * Why a date is no business day.
     *
     * @param date such as 2027-07-05
     * @return {@code weekend} for a day of the week without business, else the name of the holiday, such as {@code Independence
     *     Day (observed)}; empty for a business day
     * @throws FreestoneException {@code calendar_unavailable} if the source of holidays fails
     */
    public Optional<String> reason(LocalDate date) {
        return Optional.ofNullable(closed(date, holidays.get()));
    }

    /**
     * Counts business days: steps forward one day at a time, and each business day that is reached counts one. The date itself
     * does not count, business day or not.
     *
     * @param date where to begin
     * @param days how many, 0 to {@value #MOST_DAYS}
     * @return the last day that counted, the date itself for 0
     * @throws IllegalArgumentException if the number is out of range
     * @throws FreestoneException {@code calendar_unavailable} if the source of holidays fails, or 366 days one after the other
     *     are no business days
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        return plusBusinessDays(date, days, (day, why) -> {});
    }

    /** The same, telling each day that was stepped over and why. */
    LocalDate plusBusinessDays(LocalDate date, int days, BiConsumer<LocalDate, String> skipped) {
        requireCountable(days);
        HolidayNames names = holidays.get();
        LocalDate day = date;
        int closed = 0;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            String reason = closed(day, names);
            if (reason == null) {
                counted++;
                closed = 0;
            } else if (++closed < ENDLESS) {
                skipped.accept(day, reason);
            } else {
                throw FreestoneException.of(
                        ErrorCode.CALENDAR_UNAVAILABLE,
                        "no business day in the " + ENDLESS + " days to " + day
                                + ", nothing was changed, correct the business days of the company");
            }
        }
        return day;
    }

    /** Refuses what no delay or duration is. */
    static void requireCountable(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days: " + days + ", give 0 to " + MOST_DAYS);
        }
    }

    private @Nullable String closed(LocalDate date, HolidayNames names) {
        return weekdays.contains(date.getDayOfWeek()) ? names.name(date) : WEEKEND;
    }

    @Override
    public String toString() {
        return "BusinessCalendar[" + text + "]";
    }
}

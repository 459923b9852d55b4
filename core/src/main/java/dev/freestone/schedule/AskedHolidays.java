package dev.freestone.schedule;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.HolidaySource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source of the host answers during one walk, which goes forward: each year is asked for once. For one thread. */
final class AskedHolidays implements HolidayNames {
    private final HolidaySource source;
    private @Nullable Map<LocalDate, String> holidays;
    private int year;

    AskedHolidays(HolidaySource source) {
        this.source = source;
    }

    @Override
    public @Nullable String name(LocalDate date) {
        Map<LocalDate, String> known = holidays;
        if (known == null || year != date.getYear()) {
            year = date.getYear();
            known = ask(year);
            holidays = known;
        }
        return known.get(date);
    }

    private Map<LocalDate, String> ask(int asked) {
        try {
            // The copy also refuses an answer, a date or a name that is null.
            return Map.copyOf(source.holidays(asked));
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.CALENDAR_UNAVAILABLE,
                    "the source of holidays failed for the year " + asked + ", nothing was changed, try again",
                    failed);
        }
    }
}

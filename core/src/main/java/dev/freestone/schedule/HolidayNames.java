package dev.freestone.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The holidays that one walk over days meets. */
@FunctionalInterface
interface HolidayNames {
    /** The name of the holiday that a date is, or null. */
    @Nullable
    String name(LocalDate date);
}

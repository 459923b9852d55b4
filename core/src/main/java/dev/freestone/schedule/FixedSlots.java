package dev.freestone.schedule;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SlotPolicy;
import java.time.LocalDate;
import java.time.LocalTime;

/** That time every day. */
record FixedSlots(LocalTime time) implements SlotPolicy {
    FixedSlots {
        SlotPolicies.wholeMinute("fixed", time);
    }

    @Override
    public LocalTime slot(CompanyId company, String objectId, LocalDate date) {
        return time;
    }

    @Override
    public String toString() {
        return "fixed(" + time + ")";
    }
}

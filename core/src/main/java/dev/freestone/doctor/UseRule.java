package dev.freestone.doctor;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is to be found about an object that exists to be named by others: exporters, bulk senders, and whatever type comes next.
 * Static, pure, total. Source: docs/spec/doctor.md 2.
 */
public final class UseRule {
    private UseRule() {}

    /**
     * Whether an object has waited too long to be used.
     *
     * @param code what it is when it has, such as {@link FindingCode#BULK_SENDER_UNUSED}
     * @param company the owner
     * @param objectId the object
     * @param createdAt when it was made
     * @param used whether anything names it
     * @param settings from when on it counts
     * @param now S
     * @return one finding or none
     */
    public static List<Finding> findings(
            FindingCode code,
            CompanyId company,
            String objectId,
            Instant createdAt,
            boolean used,
            DoctorSettings settings,
            Instant now) {
        return !used && createdAt.plus(settings.unusedFor()).isBefore(now)
                ? List.of(Finding.of(code, company, objectId, Map.of()))
                : List.of();
    }
}

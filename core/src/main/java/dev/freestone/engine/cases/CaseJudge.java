package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.DoNotInteractRecord;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.Stop;
import dev.freestone.notification.TriggerResult;
import dev.freestone.schedule.BusinessCalendar;
import dev.freestone.schedule.DueDate;
import dev.freestone.schedule.DueDateRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a change makes happen, and when, before anything is written. Immutable. Source: docs/spec/cases-and-notifications.md
 * 6, 8, 10.
 */
final class CaseJudge {
    private final ZoneId zone;
    private final ZoneId productZone;
    private final BusinessCalendar calendar;

    CaseJudge(CompanyProfile company) {
        this.zone = company.zone();
        this.productZone = company.productZone();
        this.calendar = BusinessCalendar.from(company);
    }

    /**
     * A notification type that fires.
     *
     * @param type the version in force
     * @param due when its interactions are due
     */
    record Notified(NotificationType type, DueDate due) {}

    /**
     * A do-not-interact type that fires.
     *
     * @param type the version in force
     * @param record what it forbids
     */
    record Stopped(DoNotInteractType type, DoNotInteractRecord record) {}

    /**
     * What happens.
     *
     * @param revision the revision of the catalog
     * @param candidates how many types had exactly its trigger
     * @param notified what is sent
     * @param stopped what is forbidden
     * @param warnings what was not as it should be
     * @param read the names of the fields that were read
     */
    record Judged(
            long revision,
            int candidates,
            List<Notified> notified,
            List<Stopped> stopped,
            List<CaseWarning> warnings,
            Set<String> read) {
        /** Of a change that cannot make anything fire. */
        static final Judged NOTHING = new Judged(0, 0, List.of(), List.of(), List.of(), Set.of());
    }

    Judged judge(Catalog catalog, CaseChange change, Instant at) {
        TriggerResult result = catalog.index().fire(change);
        List<Notified> notified = new ArrayList<>();
        List<CaseWarning> warnings = new ArrayList<>(result.warnings());
        for (NotificationType type : result.notifications()) {
            notified.add(new Notified(type, due(type.notice(), at)));
            if (change.borrowerIds().isEmpty()) {
                warnings.add(new CaseWarning(CaseWarning.NO_BORROWERS, type.id(), type.version(), Optional.empty()));
            }
        }
        List<Stopped> stopped = new ArrayList<>();
        for (DoNotInteractType type : result.stops()) {
            stopped.add(new Stopped(type, DoNotInteractRecord.of(type.stop(), end(type.stop(), at))));
        }
        return new Judged(
                catalog.revision(),
                result.candidates(),
                notified,
                stopped,
                warnings,
                catalog.index().fields(change));
    }

    DueDate due(Notice notice, Instant at) {
        return DueDateRule.of(at, notice.delay(), notice.unit(), zone, calendar);
    }

    Optional<LocalDate> end(Stop stop, Instant at) {
        return stop.duration().isEmpty()
                ? Optional.empty()
                : Optional.of(DueDateRule.endDate(
                        LocalDate.ofInstant(at, productZone),
                        stop.duration().getAsInt(),
                        stop.unit().orElseThrow(),
                        calendar));
    }

    ZoneId productZone() {
        return productZone;
    }
}

package dev.freestone.doctor;

import dev.freestone.model.campaign.OccurrenceOutcome;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be found about the schedule of a campaign. Static, pure, total. Source: docs/spec/doctor.md 2. */
public final class ScheduleRule {
    /** How far ahead a schedule must have a slot; the greatest gap that one can have is 40 years. */
    static final Duration AHEAD = Duration.ofDays(40L * 366);

    /** How many slots in a row must have started no run. */
    static final int SKIPS = 3;

    /** A slot a day for the longest pause that may be allowed, and one more. */
    private static final int PAUSED_SKIPS = 366;

    private ScheduleRule() {}

    /**
     * How many of the last slots of a schedule are to be looked at.
     *
     * @param paused whether it is paused
     * @return the greatest number
     */
    public static int lookBack(boolean paused) {
        return paused ? PAUSED_SKIPS : SKIPS;
    }

    static List<Finding> findings(
            CampaignFacts campaign, ScheduleFacts schedule, DoctorSettings settings, Instant now) {
        List<Finding> found = new ArrayList<>();
        Optional<String> never = never(schedule, now);
        never.ifPresent(reason ->
                found.add(CampaignRule.of(campaign, FindingCode.SCHEDULE_NEVER_MATCHES, Map.of("reason", reason))));
        if (never.isEmpty() && schedule.evaluatedUntil().isEmpty()) {
            found.add(CampaignRule.of(campaign, FindingCode.SCHEDULE_NOT_KEPT, Map.of()));
        }
        if (never.isEmpty() && schedule.evaluatedUntil().isPresent() && !schedule.awaited()) {
            found.add(CampaignRule.of(campaign, FindingCode.SCHEDULE_NOT_AWAITED, Map.of()));
        }
        late(schedule, now)
                .ifPresent(slot -> found.add(CampaignRule.of(
                        campaign,
                        FindingCode.SCHEDULE_OVERDUE,
                        Map.of("slot", slot.toString(), "lateSeconds", seconds(slot, now)))));
        if (schedule.paused()) {
            paused(schedule, settings, now)
                    .ifPresent(
                            details -> found.add(CampaignRule.of(campaign, FindingCode.SCHEDULE_PAUSED_LONG, details)));
        } else if (campaign.obstacles().isEmpty() && onlySkips(schedule)) {
            found.add(CampaignRule.of(
                    campaign, FindingCode.SCHEDULE_ONLY_SKIPS, Map.of("reasons", reasons(schedule.latest()))));
        }
        return found;
    }

    private static Optional<String> never(ScheduleFacts schedule, Instant now) {
        if (schedule.slots().isEmpty()) {
            return Optional.of("unreadable");
        }
        Optional<Slot> next = schedule.slots().get().next(now);
        return next.filter(slot -> !slot.at().isAfter(now.plus(AHEAD))).isPresent()
                ? Optional.empty()
                : Optional.of("never");
    }

    /** The first slot that nobody has looked at, once it is not on time any more. */
    private static Optional<Instant> late(ScheduleFacts schedule, Instant now) {
        Optional<Slots> slots = schedule.slots();
        return schedule.evaluatedUntil()
                .flatMap(until -> slots.flatMap(each -> each.next(until)))
                .map(Slot::at)
                .filter(slot -> slot.plus(schedule.onTime()).isBefore(now));
    }

    private static Optional<Map<String, String>> paused(ScheduleFacts schedule, DoctorSettings settings, Instant now) {
        List<ScheduleOccurrence> skipped = schedule.latest().stream()
                .takeWhile(each -> each.reason().equals(Optional.of(SkipReason.PAUSED)))
                .toList();
        if (skipped.isEmpty()) {
            return Optional.empty();
        }
        Instant since = skipped.get(skipped.size() - 1).slot();
        return since.plus(settings.pausedFor()).isBefore(now)
                ? Optional.of(Map.of("since", since.toString(), "skipped", Integer.toString(skipped.size())))
                : Optional.empty();
    }

    private static boolean onlySkips(ScheduleFacts schedule) {
        List<ScheduleOccurrence> latest = schedule.latest();
        return latest.size() >= SKIPS
                && latest.subList(0, SKIPS).stream()
                        .allMatch(each -> each.outcome() == OccurrenceOutcome.SKIPPED
                                && !each.reason().equals(Optional.of(SkipReason.PAUSED)));
    }

    private static String reasons(List<ScheduleOccurrence> latest) {
        return latest.subList(0, SKIPS).stream()
                .flatMap(each -> each.reason().stream())
                .map(SkipReason::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String seconds(Instant from, Instant to) {
        return Long.toString(Duration.between(from, to).toSeconds());
    }
}

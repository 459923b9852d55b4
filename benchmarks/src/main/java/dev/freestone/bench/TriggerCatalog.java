package dev.freestone.bench;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TypeHeader;
import dev.freestone.notification.TypeTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notification types in groups of three: one waits for a status, one for an outcome, one for both, and each for a field or
 * two. A change of a group pulls exactly its three triggers. A case type has four groups.
 *
 * @param types the types, with ids from 1 on
 * @param changes changes that make the three types of their group fire
 * @param meager the same changes with a number that is too small for the second and third type
 */
record TriggerCatalog(List<NotificationType> types, List<CaseChange> changes, List<CaseChange> meager) {
    private static final int TYPES_OF_GROUP = 3;
    private static final List<CaseStatus> STATUSES =
            List.of(CaseStatus.INITIATED, CaseStatus.PROCESSING, CaseStatus.COMPLETED, CaseStatus.CANCELED);
    private static final List<CaseOutcome> OUTCOMES =
            List.of(CaseOutcome.APPROVED, CaseOutcome.DENIED, CaseOutcome.FALSE_POSITIVE, CaseOutcome.NO_OUTCOME);

    /** The changes are of the first {@code groups} groups, or spread over all if there are fewer. */
    static TriggerCatalog of(int count, int changes, int groups) {
        List<NotificationType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(type(i + 1, i / TYPES_OF_GROUP, i % TYPES_OF_GROUP));
        }
        List<CaseChange> full = new ArrayList<>();
        List<CaseChange> meager = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            int group = group(i, count, changes, groups);
            full.add(change(i, group, 1_000L + i));
            meager.add(change(i, group, -1L - i));
        }
        return new TriggerCatalog(List.copyOf(types), List.copyOf(full), List.copyOf(meager));
    }

    /** Which group the change of a number is of. */
    static int group(int change, int count, int changes, int groups) {
        int there = Math.min(groups, count / TYPES_OF_GROUP);
        return (int) ((long) change * there / changes);
    }

    private static NotificationType type(int id, int group, int member) {
        Condition chapter = new Condition("chapter", ConditionOperator.EQ, "chapter" + group % 7, FieldType.STRING);
        Condition amount = new Condition("amount", ConditionOperator.GT, (long) group % 100, FieldType.INTEGER);
        Trigger trigger = switch (member) {
            case 0 -> Trigger.on(status(group)).when(chapter);
            case 1 -> Trigger.on(outcome(group)).when(amount);
            default -> Trigger.on(status(group), outcome(group)).when(chapter, amount);
        };
        TypeHeader header = new TypeHeader(
                TypeId.of(id),
                1,
                Optional.empty(),
                CompanyId.DEFAULT,
                "",
                "",
                TypeStatus.ACTIVE,
                TypeTimes.created(Instant.EPOCH));
        return new NotificationType(header, trigger, Notice.NONE, Set.of(caseType(group)));
    }

    private static CaseChange change(int number, int group, long amount) {
        CaseState before = CaseState.of(CaseStatus.REOPENED);
        CaseState after = CaseState.of(status(group))
                .with(outcome(group))
                .with(Map.of("chapter", "chapter" + group % 7, "amount", amount, "state", "TX"));
        return CaseChange.builder("CS-AAAA-0001:" + number, CaseId.of("CS-AAAA-0001"), caseType(group))
                .before(before)
                .after(after)
                .build();
    }

    private static CaseStatus status(int group) {
        return STATUSES.get(group % STATUSES.size());
    }

    private static CaseOutcome outcome(int group) {
        return OUTCOMES.get(group % OUTCOMES.size());
    }

    private static CaseTypeId caseType(int group) {
        return CaseTypeId.of("KT-BENC-%04d".formatted(group / STATUSES.size()));
    }
}

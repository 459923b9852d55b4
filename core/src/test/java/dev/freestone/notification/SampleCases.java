package dev.freestone.notification;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States, changes, conditions and types in the words of docs/spec/cases-and-notifications.md 8. */
public final class SampleCases {
    public static final CaseTypeId BANKRUPTCY = CaseTypeId.of("KT-AAAA-0001");
    public static final CaseTypeId DISPUTE = CaseTypeId.of("KT-AAAA-0002");

    private SampleCases() {}

    /** A state as {@code processing/-{"amount":150}}; {@code none} is no state. */
    public static Optional<CaseState> state(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        int brace = text.indexOf('{');
        String outcome = brace < 0 ? text.substring(slash + 1) : text.substring(slash + 1, brace);
        CaseStatus status = CaseStatus.parse(text.substring(0, slash)).orElseThrow();
        CaseState bare = new CaseState(status, outcome(outcome), Map.of());
        return Optional.of(brace < 0 ? bare : bare.with(JsonText.parseObject(text.substring(brace))));
    }

    public static Optional<CaseOutcome> outcome(String code) {
        return code.equals("-")
                ? Optional.empty()
                : Optional.of(CaseOutcome.parse(code).orElseThrow());
    }

    public static Optional<CaseStatus> status(String code) {
        return code.equals("-")
                ? Optional.empty()
                : Optional.of(CaseStatus.parse(code).orElseThrow());
    }

    /** A change of a bankruptcy case. */
    public static CaseChange change(String before, String after) {
        return change(BANKRUPTCY, state(before), state(after));
    }

    public static CaseChange change(CaseTypeId caseType, Optional<CaseState> before, Optional<CaseState> after) {
        return new CaseChange(
                "event-1", Optional.empty(), CaseId.of("CS-AAAA-0001"), caseType, List.of(), List.of(), before, after);
    }

    /** Conditions as {@code amount gt 100 number and state eq "TX" string}; {@code -} is none. */
    public static List<Condition> conditions(String text) {
        List<Condition> conditions = new ArrayList<>();
        if (!text.equals("-")) {
            for (String each : text.split(" and ", -1)) {
                String[] words = each.split(" ", -1);
                conditions.add(condition(words[0], words[1], JsonText.parse(words[2]), words[3]));
            }
        }
        return conditions;
    }

    public static Condition condition(String field, String operator, @Nullable Object value, String dataType) {
        return new Condition(
                field,
                ConditionOperator.parse(operator).orElseThrow(),
                value,
                FieldType.parse(dataType).orElseThrow());
    }

    public static Trigger trigger(String onStatus, String onOutcome, String onCondition) {
        return new Trigger(status(onStatus), outcome(onOutcome), conditions(onCondition));
    }

    /** Version 1 of a type of bankruptcy cases, active. */
    public static NotificationType type(int id, Trigger trigger) {
        return type(id, 1, TypeStatus.ACTIVE, trigger, BANKRUPTCY);
    }

    public static NotificationType type(
            int id, int version, TypeStatus status, Trigger trigger, CaseTypeId... caseTypes) {
        return new NotificationType(header(id, version, status), trigger, Notice.NONE, Set.of(caseTypes));
    }

    /** Version 1 of a do-not-interact type of bankruptcy cases, active. */
    public static DoNotInteractType stop(int id, Trigger trigger) {
        return new DoNotInteractType(header(id, 1, TypeStatus.ACTIVE), trigger, Stop.NONE, Set.of(BANKRUPTCY));
    }

    private static TypeHeader header(int id, int version, TypeStatus status) {
        return new TypeHeader(
                TypeId.of(id),
                version,
                Optional.empty(),
                CompanyId.DEFAULT,
                "",
                "",
                status,
                TypeTimes.created(Instant.EPOCH));
    }

    public static List<Integer> ids(List<? extends TriggeredType> types) {
        return types.stream().map(each -> each.id().value()).toList();
    }
}

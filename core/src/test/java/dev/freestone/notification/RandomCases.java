package dev.freestone.notification;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Small catalogs and changes of few values, so that much of them meets. */
final class RandomCases {
    private static final List<CaseTypeId> CASE_TYPES =
            List.of(SampleCases.BANKRUPTCY, SampleCases.DISPUTE, CaseTypeId.of("KT-AAAA-0003"));
    private static final List<String> FIELDS = List.of("a", "b", "c", "d");
    private static final List<CaseStatus> STATUSES = List.of(CaseStatus.values());
    private static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.values());
    private static final List<FieldType> TYPES = List.of(FieldType.values());
    private static final List<ConditionOperator> OPERATORS = List.of(ConditionOperator.values());

    /** What fields and conditions hold, of every data type and form. */
    private static final List<Object> VALUES = Arrays.asList(
            null,
            "x",
            "",
            true,
            "false",
            1L,
            "1",
            new BigDecimal("1.0"),
            2,
            "2.5",
            new BigDecimal("2.50"),
            "2025-01-31",
            "2025-02-01",
            "2025-01-31T00:00:00Z",
            "2025-01-31T01:00:00+01:00",
            "2025-01-31T01:00:00.5Z");

    private final Random random;

    RandomCases(long seed) {
        this.random = new Random(seed);
    }

    List<NotificationType> notificationTypes() {
        List<NotificationType> types = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            Set<CaseTypeId> caseTypes = caseTypes();
            for (TypeHeader header : versions(id)) {
                types.add(new NotificationType(header, trigger(), Notice.NONE, caseTypes));
            }
        }
        Collections.shuffle(types, random);
        return types;
    }

    List<DoNotInteractType> doNotInteractTypes() {
        List<DoNotInteractType> types = new ArrayList<>();
        for (int id = 21; id <= 26; id++) {
            Set<CaseTypeId> caseTypes = caseTypes();
            for (TypeHeader header : versions(id)) {
                types.add(new DoNotInteractType(header, trigger(), Stop.NONE, caseTypes));
            }
        }
        Collections.shuffle(types, random);
        return types;
    }

    CaseChange change() {
        Optional<CaseState> before = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(state());
        Optional<CaseState> after = random.nextInt(12) == 0 ? Optional.empty() : Optional.of(state());
        if (random.nextInt(6) == 0) {
            after = before.map(state -> state.with(fields()));
        }
        return SampleCases.change(one(CASE_TYPES), before, after);
    }

    Set<String> someFields() {
        Set<String> fields = new HashSet<>(FIELDS);
        fields.removeIf(each -> random.nextBoolean());
        return fields;
    }

    private List<TypeHeader> versions(int id) {
        List<TypeHeader> versions = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        int active = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(count);
        for (int version = 1; version <= count; version++) {
            TypeStatus status = version == active
                    ? TypeStatus.ACTIVE
                    : random.nextBoolean() ? TypeStatus.DRAFT : TypeStatus.DEPRECATED;
            versions.add(new TypeHeader(
                    TypeId.of(id),
                    version,
                    Optional.empty(),
                    CompanyId.DEFAULT,
                    "",
                    "",
                    status,
                    TypeTimes.created(Instant.EPOCH)));
        }
        return versions;
    }

    private Set<CaseTypeId> caseTypes() {
        Set<CaseTypeId> caseTypes = new HashSet<>(CASE_TYPES);
        caseTypes.removeIf(each -> random.nextInt(3) == 0);
        return caseTypes;
    }

    private Trigger trigger() {
        int keys = 1 + random.nextInt(3);
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(condition());
        }
        return new Trigger(
                keys == 2 ? Optional.empty() : Optional.of(one(STATUSES)),
                keys == 1 ? Optional.empty() : Optional.of(one(OUTCOMES)),
                conditions);
    }

    /** One that the rules accept, found by trying. */
    private Condition condition() {
        while (true) {
            ConditionOperator operator = one(OPERATORS);
            Object value = operator == ConditionOperator.IN || operator == ConditionOperator.NOT_IN
                    ? Arrays.asList(one(VALUES), one(VALUES))
                    : one(VALUES);
            Condition condition = new Condition(one(FIELDS), operator, value, one(TYPES));
            if (ConditionRules.violations("", List.of(condition)).isEmpty()) {
                return condition;
            }
        }
    }

    private CaseState state() {
        return new CaseState(
                one(STATUSES), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(OUTCOMES)), fields());
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        for (String name : FIELDS) {
            if (random.nextInt(4) > 0) {
                fields.put(name, one(VALUES));
            }
        }
        return fields;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

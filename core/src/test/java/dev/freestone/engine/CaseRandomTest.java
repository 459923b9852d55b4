package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.schedule.DelayUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random types and changes of cases of a host on two nodes: what is planned and called back is what {@link CaseModel} says. The
 * seed is part of every message, so that a failure can be made again.
 */
class CaseRandomTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);
    private static final int HOUSES = 25;
    private static final int STEPS = 120;
    private static final List<CaseStatus> STATUSES = List.of(CaseStatus.values());
    private static final List<CaseOutcome> OUTCOMES = List.of(CaseOutcome.values());
    private static final List<CaseId> CASES = List.of(CaseId.of("C1"), CaseId.of("C2"), CaseId.of("C3"));

    @Test
    void whatever_happens_contacts_are_planned_and_called_back_as_the_model_says() {
        int planned = 0;
        int canceled = 0;
        for (long seed = SEED; seed < SEED + HOUSES; seed++) {
            Run run = new Run(seed);
            for (int step = 0; step < STEPS; step++) {
                run.step(step);
            }
            planned += run.model.intents.size();
            canceled += (int) run.model.intents.values().stream()
                    .filter("canceled"::equals)
                    .count();
        }
        assertThat(planned).as("planned").isGreaterThan(800);
        assertThat(canceled).as("canceled").isGreaterThan(200);
    }

    private static final class Run {
        final CaseModel model = new CaseModel();
        private final long seed;
        private final Random random;
        private final NoticeHouse house = new NoticeHouse();
        private final List<CaseTypeId> caseTypes = List.of(house.caseType(), house.caseType());
        private final List<TypeId> types = new ArrayList<>();
        private final List<CaseId> cases = new ArrayList<>(CASES);
        private final Map<CaseId, CaseState> states = new HashMap<>();
        private final List<CaseChange> told = new ArrayList<>();

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void step(int number) {
            String what = "seed " + seed + " step " + number;
            int dice = types.size() < 10 ? 0 : random.nextInt(12);
            switch (dice) {
                case 0 -> newType();
                case 1 -> newVersion();
                case 2 -> link();
                case 3 -> again(what);
                default -> change(what, "e" + number);
            }
            Map<String, String> seen = new TreeMap<>();
            house.intents()
                    .forEach(each ->
                            seen.put(each.id().value(), each.state() == IntentState.CANCELED ? "canceled" : "planned"));
            assertThat(seen).as(what).isEqualTo(model.intents);
        }

        private void newType() {
            CaseModel.Rule rule = rule();
            NotificationTypeDraft.Builder draft =
                    notice().delay(30).unit(DelayUnit.CALENDAR_DAYS).cancelIfConditionNoLongerHolds(rule.watching());
            rule.status().ifPresent(draft::onStatus);
            rule.outcome().ifPresent(draft::onOutcome);
            rule.above().ifPresent(above -> draft.onCondition(List.of(above(above))));
            CaseTypeId caseType = one(caseTypes);
            TypeId id = house.active(draft, caseType);
            types.add(id);
            model.active(id.value(), 1, rule);
            model.link(id.value(), caseType, true);
        }

        private void newVersion() {
            CaseModel.Rule rule = rule();
            TypeId id = one(types);
            int version = house.types()
                    .create(
                            TypeRef.of(id),
                            NotificationTypeChange.builder()
                                    .onStatus(change(rule.status()))
                                    .onOutcome(change(rule.outcome()))
                                    .onCondition(change(rule.above().map(above -> List.of(above(above)))))
                                    .cancelIfConditionNoLongerHolds(Change.set(rule.watching()))
                                    .status(Change.set(TypeStatus.ACTIVE))
                                    .build())
                    .type()
                    .version();
            model.active(id.value(), version, rule);
        }

        private static <T> Change<T> change(Optional<T> value) {
            return value.map(Change::set).orElseGet(Change::clear);
        }

        private void link() {
            TypeId id = one(types);
            CaseTypeId caseType = one(caseTypes);
            boolean linked = random.nextInt(3) > 0;
            if (linked) {
                house.types().associate(id, caseType.value());
            } else {
                house.types().dissociate(id, caseType.value());
            }
            model.link(id.value(), caseType, linked);
        }

        private void again(String what) {
            if (!told.isEmpty()) {
                CaseChange change = one(told);
                boolean counts = change.changesStatus() || change.changesOutcome();
                if (counts) {
                    assertThat(node().caseChanged(change).alreadyProcessed())
                            .as(what)
                            .isTrue();
                }
            }
        }

        private void change(String what, String event) {
            int place = random.nextInt(cases.size());
            CaseId id = cases.get(place);
            CaseChange.Builder builder = CaseChange.builder(event, id, caseTypes.get(place % 2))
                    .borrowers(
                            random.nextInt(3) == 0
                                    ? new String[] {NoticeHouse.PERSON, NoticeHouse.OTHER_PERSON}
                                    : new String[] {NoticeHouse.PERSON});
            Optional<CaseState> before = Optional.ofNullable(states.get(id));
            before.ifPresent(builder::before);
            if (before.isPresent() && random.nextInt(12) == 0) {
                states.remove(id);
                cases.set(place, CaseId.of("C-" + event));
            } else {
                states.put(id, state(before));
                builder.after(states.get(id));
            }
            CaseChange change = builder.build();
            told.add(change);

            CaseEventResult result = node().caseChanged(change);

            assertThat(result.canceled().stream()
                            .map(each -> each.value())
                            .sorted()
                            .toList())
                    .as(what)
                    .isEqualTo(model.callBack(change));
            assertThat(result.fired().stream()
                            .map(each -> each.typeId() + ":" + each.version() + " "
                                    + each.interactions().size())
                            .toList())
                    .as(what)
                    .isEqualTo(model.fire(change).stream()
                            .map(each -> each + " " + change.borrowerIds().size())
                            .toList());
            result.fired()
                    .forEach(each -> each.interactions()
                            .forEach(intent ->
                                    model.planned(change.caseId(), each.typeId().value(), each.version(), intent)));
        }

        private Cases node() {
            return house.node(random.nextBoolean() ? "node-1" : "node-2").cases();
        }

        private CaseState state(Optional<CaseState> before) {
            boolean same = before.isPresent() && random.nextInt(4) == 0;
            CaseState bare = same
                    ? before.get()
                    : new CaseState(
                            one(STATUSES),
                            random.nextBoolean() ? Optional.empty() : Optional.of(one(OUTCOMES)),
                            Map.of());
            return bare.with(random.nextInt(4) == 0 ? Map.of() : Map.of("amount", random.nextInt(4)));
        }

        private CaseModel.Rule rule() {
            int keys = random.nextInt(3);
            return new CaseModel.Rule(
                    keys == 0 ? Optional.empty() : Optional.of(one(STATUSES)),
                    keys == 1 ? Optional.empty() : Optional.of(one(OUTCOMES)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(3)),
                    random.nextBoolean());
        }

        private static Condition above(int amount) {
            return new Condition("amount", ConditionOperator.GT, amount, FieldType.INTEGER);
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}

package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.notification.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of every catalog and every change. The seed is part of every message, so that a failure can be made again. */
class TriggerPropertiesTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);
    private static final int CATALOGS = 400;
    private static final int CHANGES = 25;

    @Test
    void an_index_finds_what_an_evaluation_of_all_types_finds() {
        RandomCases random = new RandomCases(SEED);
        int fired = 0;
        int warned = 0;
        for (int catalog = 0; catalog < CATALOGS; catalog++) {
            List<NotificationType> types = random.notificationTypes();
            List<DoNotInteractType> stops = random.doNotInteractTypes();
            TriggerIndex index = TriggerIndex.compile(types, stops);
            for (int i = 0; i < CHANGES; i++) {
                CaseChange change = random.change();

                TriggerResult result = index.fire(change);

                NaiveTriggers naive = NaiveTriggers.of(change, types, stops);
                String told = SampleCases.ids(result.notifications()) + " " + SampleCases.ids(result.stops()) + " "
                        + result.candidates() + " " + mismatches(result) + " " + index.fields(change);
                if (!told.equals(naive.told())) {
                    assertThat(told)
                            .as("seed %s catalog %s change %s: %s", SEED, catalog, i, change)
                            .isEqualTo(naive.told());
                }
                fired += result.notifications().size() + result.stops().size();
                warned += result.warnings().size();
            }
        }
        assertThat(fired).as("fired").isGreaterThan(2_000);
        assertThat(warned).as("warned").isGreaterThan(500);
    }

    private static List<String> mismatches(TriggerResult result) {
        return result.warnings().stream()
                .map(warning -> warning.typeId() + "." + warning.fieldName().orElseThrow())
                .toList();
    }

    @Test
    void explanations_agree_with_what_fires() {
        RandomCases random = new RandomCases(SEED + 1);
        Set<TriggerVerdict> seen = EnumSet.noneOf(TriggerVerdict.class);
        for (int catalog = 0; catalog < CATALOGS; catalog++) {
            List<NotificationType> types = random.notificationTypes();
            List<DoNotInteractType> stops = random.doNotInteractTypes();
            TriggerIndex index = TriggerIndex.compile(types, stops);
            for (int i = 0; i < CHANGES; i++) {
                CaseChange change = random.change();
                String what = "seed " + (SEED + 1) + " catalog " + catalog + " change " + i + ": " + change;

                List<TriggerExplanation> explanations = index.explain(change);

                TriggerResult result = index.fire(change);
                assertThat(fired(explanations, TypeKind.NOTIFICATION))
                        .as(what)
                        .isEqualTo(SampleCases.ids(result.notifications()));
                assertThat(fired(explanations, TypeKind.DO_NOT_INTERACT))
                        .as(what)
                        .isEqualTo(SampleCases.ids(result.stops()));
                assertThat(explanations.stream()
                                .filter(it -> it.deciding() == TriggerVerdict.CONDITION_TYPE_MISMATCH)
                                .map(it -> it.typeId().value())
                                .toList())
                        .as(what)
                        .isEqualTo(result.warnings().stream()
                                .map(it -> it.typeId().value())
                                .toList());
                assertThat(explanations.stream().map(it -> it.typeId().value()).toList())
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(associated(change, types, stops));
                explanations.forEach(it -> seen.add(it.deciding()));
            }
        }
        assertThat(seen)
                .as("verdicts met")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        TriggerVerdict.NOT_ASSOCIATED, TriggerVerdict.ALREADY_PROCESSED, TriggerVerdict.UNKNOWN)));
    }

    private static List<Integer> fired(List<TriggerExplanation> explanations, TypeKind kind) {
        return explanations.stream()
                .filter(it -> it.kind() == kind && it.fired())
                .map(it -> it.typeId().value())
                .toList();
    }

    private static Set<Integer> associated(
            CaseChange change, List<NotificationType> types, List<DoNotInteractType> stops) {
        List<TriggeredType> all = new ArrayList<>(types);
        all.addAll(stops);
        Set<Integer> ids = new TreeSet<>();
        for (TriggeredType each : all) {
            if (each.caseTypeIds().contains(change.caseTypeId())) {
                ids.add(each.id().value());
            }
        }
        return ids;
    }

    @Test
    void what_is_explained_with_fewer_fields_known_never_contradicts_the_whole() {
        RandomCases random = new RandomCases(SEED + 2);
        for (int catalog = 0; catalog < CATALOGS; catalog++) {
            TriggerIndex index = TriggerIndex.compile(random.notificationTypes());
            for (int i = 0; i < 10; i++) {
                CaseChange change = random.change();
                List<TriggerExplanation> whole = index.explain(change);
                List<TriggerExplanation> part = index.explain(change, EventKnowledge.ofFields(random.someFields()));
                List<TriggerExplanation> read = index.explain(change, EventKnowledge.ofFields(index.fields(change)));
                for (int t = 0; t < whole.size(); t++) {
                    String what = "seed " + (SEED + 2) + " catalog " + catalog + ": " + change + " " + whole.get(t);
                    if (part.get(t).deciding() != TriggerVerdict.UNKNOWN) {
                        assertThat(part.get(t).fired())
                                .as(what)
                                .isEqualTo(whole.get(t).fired());
                    }
                    // What an event record keeps is enough for the types that were in force.
                    assertThat(read.get(t).deciding())
                            .as(what)
                            .isEqualTo(whole.get(t).deciding());
                }
            }
        }
    }

    @Test
    void a_type_that_fires_holds_as_a_level() {
        RandomCases random = new RandomCases(SEED + 3);
        for (int catalog = 0; catalog < CATALOGS; catalog++) {
            TriggerIndex index = TriggerIndex.compile(random.notificationTypes());
            for (int i = 0; i < CHANGES; i++) {
                CaseChange change = random.change();
                for (NotificationType type : index.fire(change).notifications()) {
                    assertThat(TriggerLevel.of(type.trigger())
                                    .holds(change.after().orElseThrow()))
                            .as("seed %s catalog %s: %s", SEED + 3, catalog, change)
                            .isTrue();
                }
            }
        }
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.NotificationHouse.sendable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldType;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands on one type at once, commands that are cut off, and what each holds. */
class TypeRacesTest {
    private static final int CALLERS = 32;
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:00Z");

    @Test
    @Fact("NOT-10")
    void of_32_versions_that_are_put_in_force_at_once_exactly_one_stays() throws Exception {
        NotificationHouse house = new NotificationHouse();
        TypeId id = house.create(sendable()).id();
        IntStream.range(1, CALLERS).forEach(i -> house.copy(TypeRef.of(id), "{}"));

        List<NotificationType> answers = atOnce(IntStream.rangeClosed(1, CALLERS)
                .<Callable<NotificationType>>mapToObj(
                        version -> () -> house.change(id, version, "{\"status\":\"active\"}"))
                .toList());

        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isEqualTo(TypeStatus.ACTIVE));
        List<NotificationType> active = house.types().versions(id).stream()
                .filter(each -> each.status() == TypeStatus.ACTIVE)
                .toList();
        assertThat(active).hasSize(1);
        assertThat(house.types().get(id)).isEqualTo(active.get(0));
        assertThat(house.types().history(id))
                .filteredOn(entry -> entry.event().equals("superseded"))
                .hasSize(CALLERS - 1);
    }

    @Test
    void copies_that_are_made_at_once_have_versions_of_their_own() throws Exception {
        NotificationHouse house = new NotificationHouse();
        TypeId id = house.create(sendable()).id();

        List<NotificationType> copies = atOnce(IntStream.range(0, CALLERS)
                .<Callable<NotificationType>>mapToObj(i -> () -> house.copy(TypeRef.of(id), "{}"))
                .toList());

        assertThat(copies)
                .extracting(NotificationType::version)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, CALLERS + 1).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void an_activation_that_is_cut_off_anywhere_ends_no_version_and_begins_none(Faults.Moment moment) {
        int calls = 0;
        boolean done = false;
        while (!done) {
            Storage kept = InMemoryStorage.of(() -> MON_2026_03_09);
            Freestone whole = Freestone.builder().storage(kept).build();
            DoNotInteractType first =
                    whole.doNotInteractTypes().create(active()).type();
            List<DoNotInteractType> before = whole.doNotInteractTypes().versions(first.id());
            Faults faults = Faults.at(++calls, moment, () -> new IllegalStateException("cut off"));
            Freestone broken = Freestone.builder()
                    .storage(FaultyStorage.over(kept, faults))
                    .build();
            try {
                broken.doNotInteractTypes()
                        .create(TypeRef.of(first.id()), DoNotInteractTypeChange.parse("{\"status\":\"active\"}"));
                done = faults.calls() < calls;
            } catch (IllegalStateException cut) {
                done = false;
            }
            List<DoNotInteractType> after = whole.doNotInteractTypes().versions(first.id());
            List<String> statuses = after.stream()
                    .map(each -> each.version() + " " + each.status().code())
                    .toList();
            assertThat(after.equals(before) || statuses.equals(List.of("1 deprecated", "2 active")))
                    .as("cut at call %s of %s: %s", calls, faults.trace(), statuses)
                    .isTrue();
        }
        assertThat(calls).as("every call was cut once").isGreaterThan(8);
    }

    @Test
    void the_head_of_a_type_is_held_before_the_revision_is_raised() {
        Faults calls = Faults.none();
        Freestone freestone = Freestone.builder()
                .storage(FaultyStorage.over(InMemoryStorage.of(() -> MON_2026_03_09), calls))
                .build();
        DoNotInteractTypes types = freestone.doNotInteractTypes();
        TypeId id = types.create(active()).type().id();
        String caseType = freestone
                .caseTypes()
                .create(CaseTypeDraft.builder().name("x").build())
                .id()
                .value();

        assertThat(during(calls, () -> types.associate(id, caseType))).containsSubsequence(held("link"));
        assertThat(during(
                        calls,
                        () -> types.create(TypeRef.of(id), DoNotInteractTypeChange.parse("{\"status\":\"active\"}"))))
                .containsSubsequence(held("insert"));
        assertThat(during(calls, () -> types.update(id, DoNotInteractTypeChange.parse("{\"status\":\"deprecated\"}"))))
                .containsSubsequence(held("update"));
        assertThat(during(calls, () -> types.dissociate(id, caseType))).containsSubsequence(held("unlink"));
        assertThat(during(calls, () -> types.create(TypeRef.of(id), DoNotInteractTypeChange.parse("{}"))))
                .contains("NotificationTypeStore.lock")
                .doesNotContain("NotificationTypeStore.nextRevision");
        assertThat(during(calls, () -> freestone.caseTypes().update(caseType, CaseTypeChange.parse("{\"fields\":[]}"))))
                .containsSubsequence(
                        "NotificationTypeStore.nextRevision", "NotificationTypeStore.linkedAt", "CaseTypeStore.update");
    }

    @Test
    void a_type_and_the_fields_that_it_reads_do_not_part_however_they_are_changed_at_once() throws Exception {
        for (int round = 0; round < 50; round++) {
            NotificationHouse house = new NotificationHouse();
            TypeId id = house.create(sendable()
                            .onCondition(List.of(
                                    new Condition("chapter", ConditionOperator.IS_NOT_NULL, null, FieldType.STRING))))
                    .id();
            String caseType = house.caseTypes()
                    .create(CaseTypeDraft.builder()
                            .name("x")
                            .fields(List.of(new CaseField("chapter", FieldType.STRING, List.of())))
                            .build())
                    .id()
                    .value();
            house.types().associate(id, caseType);

            List<Boolean> done = atOnce(List.of(
                    () -> isDone(() -> house.change(id, "{\"status\":\"active\"}")),
                    () -> isDone(() -> house.caseTypes().update(caseType, CaseTypeChange.parse("{\"fields\":[]}")))));

            assertThat(done).as("one of both").containsExactlyInAnyOrder(true, false);
        }
    }

    private static String[] held(String write) {
        return new String[] {
            "NotificationTypeStore.lock", "NotificationTypeStore.nextRevision", "NotificationTypeStore." + write
        };
    }

    private static List<String> during(Faults calls, Runnable command) {
        int before = calls.calls();
        command.run();
        return calls.trace().subList(before, calls.calls());
    }

    private static boolean isDone(Runnable command) {
        try {
            command.run();
            return true;
        } catch (FreestoneException refused) {
            return false;
        }
    }

    private static DoNotInteractTypeDraft active() {
        return DoNotInteractTypeDraft.builder()
                .onStatus(CaseStatus.INITIATED)
                .channel(StoppedChannel.ALL)
                .theme(StoppedTheme.ALL)
                .status(TypeStatus.ACTIVE)
                .build();
    }

    private static <T> List<T> atOnce(List<Callable<T>> commands) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(commands.size());
        try {
            CyclicBarrier start = new CyclicBarrier(commands.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> each : commands) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

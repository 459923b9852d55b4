package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.IntentEvent;
import dev.freestone.contact.IntentGuard;
import dev.freestone.contact.IntentLifeCycle;
import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.GoldenFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InteractionLifeCycleTest {
    /** Which rows of docs/spec/cases-and-notifications.md 11 each row of the ledger is, seen from the case; - = the status stays. */
    private static final Map<String, List<String>> SEEN = seen("""
            T1 S1
            T2 S17
            T3 -
            T4 S7
            T5 S5
            T6 S6b
            T7 S6a
            T8 S10
            T9 S11
            T10 S12
            T11 S11
            T12 S13a
            T13a S13b
            T13b S13b
            T14 S13c
            T15 S13d
            T16a S18a
            T16b S18a
            T17 S13c
            T18 S14
            T19 S14
            T20a S15a
            T20b S15a
            T21a S15b
            T21b S15b
            T21c S15b
            T21d S15b
            T22a S15c
            T22b S15c
            T22c S15c
            T23a S18b
            T23b S18b
            T23c S18b
            T24a S15d
            T24b S15d
            T24c S15d
            T25 S16a
            T26a -
            T26b -
            T27 S16b
            T28 S16c
            T29 S2 S3 S8
            T30 S2 S3 S8
            T31 -
            T32 S11
            T33 -
            T34 S9
            T35 S9
            T36 S4 S19
            T37 S19
            T38 -
            T39a -
            T39b S15a
            T39c -
            T39d -
            T39e -
            """);

    private static Map<String, List<String>> seen(String lines) {
        return lines.lines()
                .map(line -> List.of(line.strip().split(" ", -1)))
                .collect(Collectors.toMap(words -> words.get(0), words -> words.subList(1, words.size())));
    }

    private static Map<String, Row<InteractionStatus, InteractionEvent, InteractionGuard>> rows() {
        return InteractionLifeCycle.table().rows().stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    /** Each pair of statuses between which a row of the ledger leads, as {@code scheduled>canceled}; nothing = does not exist yet. */
    private static Set<String> steps(Row<IntentState, IntentEvent, IntentGuard> row) {
        Stream<Optional<IntentState>> from = row.initial()
                ? Stream.of(Optional.empty())
                : row.from().stream().map(Optional::of);
        return from.map(state -> step(
                        state.map(InteractionStatus::of),
                        InteractionStatus.of(row.to().orElseGet(state::orElseThrow))))
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(List<String> ids) {
        Set<String> steps = new HashSet<>();
        for (String id : ids) {
            var row = Optional.ofNullable(rows().get(id)).orElseThrow();
            if (row.initial()) {
                steps.add(step(Optional.empty(), row.to().orElseThrow()));
            }
            row.from()
                    .forEach(from -> steps.add(step(Optional.of(from), row.to().orElse(from))));
        }
        return steps;
    }

    private static String step(Optional<InteractionStatus> from, InteractionStatus to) {
        return from.map(InteractionStatus::code).orElse("") + ">" + to.code();
    }

    private static boolean moves(String step) {
        return !Set.of(
                        "scheduled>scheduled",
                        "inProgress>inProgress",
                        "attempted>attempted",
                        "succeeded>succeeded",
                        "failed>failed",
                        "canceled>canceled")
                .contains(step);
    }

    @Test
    void every_row_of_the_ledger_is_a_row_of_the_table_or_keeps_the_status() {
        for (Row<IntentState, IntentEvent, IntentGuard> row :
                IntentLifeCycle.table().rows()) {
            List<String> seen = SEEN.getOrDefault(row.id(), List.of("missing"));
            Set<String> moving =
                    steps(row).stream().filter(InteractionLifeCycleTest::moves).collect(Collectors.toSet());
            if (seen.equals(List.of("-"))) {
                assertThat(moving).as(row.id()).isEmpty();
            } else {
                assertThat(rows().keySet()).as(row.id()).containsAll(seen);
                assertThat(steps(seen)).as(row.id()).containsAll(moving);
            }
        }
    }

    @Test
    void every_row_of_the_table_is_made_by_the_ledger() {
        List<String> unmade = new ArrayList<>();
        rows().forEach((id, row) -> {
            Set<String> made = new HashSet<>();
            IntentLifeCycle.table().rows().stream()
                    .filter(each -> SEEN.getOrDefault(each.id(), List.of()).contains(id))
                    .forEach(each -> made.addAll(steps(each)));
            if (!made.containsAll(steps(List.of(id)))) {
                unmade.add(id);
            }
        });
        assertThat(unmade).isEmpty();
    }

    @Test
    void the_final_statuses_are_those_of_ended_contacts() {
        assertThat(InteractionLifeCycle.table().terminal())
                .isEqualTo(Arrays.stream(InteractionStatus.values())
                        .filter(InteractionStatus::isFinal)
                        .collect(Collectors.toSet()))
                .isEqualTo(IntentLifeCycle.table().terminal().stream()
                        .map(InteractionStatus::of)
                        .collect(Collectors.toSet()));
    }

    @Test
    void each_status_is_read_from_its_code_and_from_no_other_text() {
        for (InteractionStatus status : InteractionStatus.values()) {
            assertThat(InteractionStatus.parse(status.code())).contains(status);
        }
        assertThat(InteractionStatus.parse("inprogress")).isEmpty();
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/interaction.md")
                .matches(LifeCyclePage.markdown(
                        InteractionLifeCycle.table(), "docs/spec/cases-and-notifications.md 11"));
    }
}

package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.GoldenFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLifeCycleTest {
    /** The transitions of docs/spec/outreach-campaigns.md 4.2, written a second time: status, event, guards, target. */
    private static final Map<String, String> EXPECTED = expected("""
            - start_manual : runnable no_live_run -> initializing
            - slot_fires : runnable no_live_run occurrence_inserted -> initializing
            initializing input_frozen : lease_held -> processing
            initializing input_fault : lease_held -> failed
            initializing cancel : -> failed
            initializing put_processing : not_held -> processing
            initializing put_files : not_held -> initializing
            initializing put_failed : not_held -> failed
            initializing pause : -> initializing
            initializing resume : -> initializing
            initializing claim : claimable -> initializing
            initializing abandon : lease_expired_tenth_time -> failed
            initializing put_same : -> initializing
            processing work_finished : lease_held work_settled -> success
            processing work_fault : lease_held -> failed
            processing cancel : -> failed
            processing put_files : not_held -> processing
            processing put_failed : not_held -> failed
            processing put_success : external -> success
            processing pause : -> processing
            processing resume : -> processing
            processing claim : claimable -> processing
            processing abandon : lease_expired_tenth_time -> failed
            processing put_same : -> processing
            success put_same : -> success
            failed put_same : -> failed
            """);

    @Test
    @Fact("OUT-42")
    void every_status_event_and_guard_truth_gives_the_listed_transition_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int cases = 0;
        for (Optional<RunStatus> from : starts()) {
            for (RunEvent event : RunEvent.values()) {
                for (Set<RunGuard> holding : truths()) {
                    Optional<Row<RunStatus, RunEvent, RunGuard>> row =
                            RunLifeCycle.next(from, event, holding::contains);
                    Optional<String> expected = expectedTarget(from, event, holding);
                    assertThat(row.map(found -> target(from, found)))
                            .as("%s %s with %s", from, event, holding)
                            .isEqualTo(expected);
                    row.ifPresent(found -> hit.add(found.id()));
                    if (!EXPECTED.containsKey(key(from, event))) {
                        assertThat(RunLifeCycle.refusal(from, event, holding::contains))
                                .isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    }
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(5 * 16 * 512);
        assertThat(hit).as("every row is taken by some case").hasSameElementsAs(ids());
    }

    @ParameterizedTest(name = "{0} on {1} without {2} is {3}")
    @CsvSource({
        "-, start_manual, no_live_run, run_in_progress",
        "-, start_manual, runnable, campaign_not_runnable",
        "initializing, put_processing, not_held, run_leased",
        "initializing, put_files, not_held, run_leased",
        "processing, put_files, not_held, run_leased",
        "processing, put_failed, not_held, run_leased",
        "processing, put_success, external, run_leased",
        "initializing, input_frozen, lease_held, illegal_transition",
        "processing, work_finished, work_settled, illegal_transition",
        "processing, claim, claimable, illegal_transition",
    })
    void a_missing_guard_tells_its_own_refusal(String from, String event, String missing, String code) {
        EnumSet<RunGuard> others = EnumSet.allOf(RunGuard.class);
        others.removeIf(guard -> guard.code().equals(missing));

        assertThat(RunLifeCycle.refusal(RunStatus.parse(from), event(event), others::contains)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_refusal_of_something_allowed_is_a_mistake_of_the_caller() {
        assertThatThrownBy(
                        () -> RunLifeCycle.refusal(Optional.of(RunStatus.PROCESSING), RunEvent.CANCEL, guard -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refusal: cancel is allowed here");
    }

    @Test
    void codes_of_events_and_guards_are_distinct_lower_snake_case() {
        List<String> codes = Stream.concat(
                        Stream.of(RunEvent.values()).map(RunEvent::code),
                        Stream.of(RunGuard.values()).map(RunGuard::code))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/campaign-run.md")
                .matches(LifeCyclePage.markdown(RunLifeCycle.table(), "docs/spec/outreach-campaigns.md 4.2"));
    }

    private static Optional<String> expectedTarget(Optional<RunStatus> from, RunEvent event, Set<RunGuard> holding) {
        return Optional.ofNullable(EXPECTED.get(key(from, event))).flatMap(rule -> {
            String[] sides = rule.split("->", -1);
            boolean allowed = Stream.of(sides[0].trim().split(" ", -1))
                    .filter(guard -> !guard.isEmpty())
                    .allMatch(guard ->
                            holding.stream().anyMatch(held -> held.code().equals(guard)));
            return allowed ? Optional.of(sides[1].trim()) : Optional.empty();
        });
    }

    private static String target(Optional<RunStatus> from, Row<RunStatus, RunEvent, RunGuard> row) {
        return row.to().or(() -> from).orElseThrow().code();
    }

    private static String key(Optional<RunStatus> from, RunEvent event) {
        return from.map(RunStatus::code).orElse("-") + " " + event.code();
    }

    private static Map<String, String> expected(String text) {
        return text.lines()
                .map(line -> line.split(" : ?", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<Optional<RunStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<RunStatus>empty()),
                        Stream.of(RunStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<Set<RunGuard>> truths() {
        List<Set<RunGuard>> all = new ArrayList<>();
        RunGuard[] guards = RunGuard.values();
        for (int bits = 0; bits < 1 << guards.length; bits++) {
            EnumSet<RunGuard> holding = EnumSet.noneOf(RunGuard.class);
            for (int i = 0; i < guards.length; i++) {
                if ((bits >> i & 1) == 1) {
                    holding.add(guards[i]);
                }
            }
            all.add(holding);
        }
        return all;
    }

    private static List<String> ids() {
        return RunLifeCycle.table().rows().stream().map(Row::id).toList();
    }

    private static RunEvent event(String code) {
        return Stream.of(RunEvent.values())
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package dev.freestone.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseLifeCycleTest {
    /** The steps of docs/spec/cases-and-notifications.md 2, written a second time: status, its steps with their targets. */
    private static final Map<String, Map<String, String>> EXPECTED = Map.of(
            "-", Map.of("set_initiated", "initiated", "set_processing", "processing"),
            "initiated",
                    Map.of(
                            "set_processing", "processing",
                            "set_completed", "completed",
                            "set_canceled", "canceled",
                            "edit", "initiated",
                            "delete", "initiated"),
            "processing",
                    Map.of(
                            "set_completed", "completed",
                            "set_canceled", "canceled",
                            "edit", "processing",
                            "delete", "processing"),
            "completed", Map.of("set_reopened", "reopened", "set_outcome", "completed", "delete", "completed"),
            "canceled", Map.of("set_reopened", "reopened", "delete", "canceled"),
            "reopened",
                    Map.of(
                            "set_processing", "processing",
                            "set_completed", "completed",
                            "set_canceled", "canceled",
                            "edit", "reopened",
                            "delete", "reopened"));

    @Test
    void every_status_and_step_gives_the_listed_target_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int pairs = 0;
        for (Optional<CaseStatus> from : starts()) {
            String start = from.map(CaseStatus::code).orElse("-");
            for (CaseStep step : CaseStep.values()) {
                Optional<Row<CaseStatus, CaseStep, NoGuard>> row = CaseLifeCycle.next(from, step);
                assertThat(row.map(found -> from.map(found::target)
                                .or(found::to)
                                .orElseThrow()
                                .code()))
                        .as(start + " " + step.code())
                        .isEqualTo(Optional.ofNullable(
                                EXPECTED.getOrDefault(start, Map.of()).get(step.code())));
                row.ifPresent(found -> hit.add(found.id()));
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(6 * 8);
        assertThat(hit).as("every row is taken by some pair").hasSameElementsAs(ids());
    }

    @Test
    void each_status_has_the_step_that_asks_for_it() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(CaseStep.of(status).code()).isEqualTo("set_" + status.code());
            assertThat(CaseStep.of(status).meaning()).contains(status.code());
        }
    }

    @Test
    void every_status_can_be_left_again() {
        assertThat(CaseLifeCycle.table().terminal()).isEmpty();
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/case.md")
                .matches(LifeCyclePage.markdown(CaseLifeCycle.table(), "docs/spec/cases-and-notifications.md 2"));
    }

    private static List<Optional<CaseStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<CaseStatus>empty()),
                        Stream.of(CaseStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<String> ids() {
        return CaseLifeCycle.table().rows().stream().map(Row::id).toList();
    }
}

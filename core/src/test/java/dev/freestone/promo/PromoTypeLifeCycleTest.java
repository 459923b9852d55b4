package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.testkit.GoldenFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromoTypeLifeCycleTest {
    /** The transitions of docs/spec/promo-programs.md 2, written a second time: status, event, target. */
    private static final Map<String, String> EXPECTED = Map.of(
            "- set_draft", "draft",
            "- set_active", "active",
            "draft set_active", "active",
            "draft set_deprecated", "deprecated",
            "active set_deprecated", "deprecated");

    @Test
    void every_status_and_event_gives_the_listed_transition_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int cases = 0;
        for (Optional<PromoTypeStatus> from : starts()) {
            for (PromoTypeEvent event : PromoTypeEvent.values()) {
                String key = from.map(PromoTypeStatus::code).orElse("-") + " " + event.code();
                Optional<Row<PromoTypeStatus, PromoTypeEvent, NoGuard>> row = PromoTypeLifeCycle.next(from, event);
                assertThat(row.flatMap(Row::to).map(PromoTypeStatus::code))
                        .as(key)
                        .isEqualTo(Optional.ofNullable(EXPECTED.get(key)));
                row.ifPresent(found -> hit.add(found.id()));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(4 * 3);
        assertThat(hit).as("every row is taken by some case").hasSameElementsAs(ids());
    }

    @Test
    void each_status_has_the_event_that_asks_for_it() {
        for (PromoTypeStatus status : PromoTypeStatus.values()) {
            assertThat(PromoTypeEvent.of(status).code()).isEqualTo("set_" + status.code());
            assertThat(PromoTypeEvent.of(status).meaning()).contains(status.code());
        }
    }

    @Test
    void nothing_leaves_deprecated() {
        assertThat(PromoTypeLifeCycle.table().terminal()).containsExactly(PromoTypeStatus.DEPRECATED);
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/promo-program-type.md")
                .matches(LifeCyclePage.markdown(PromoTypeLifeCycle.table(), "docs/spec/promo-programs.md 2"));
    }

    private static List<Optional<PromoTypeStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<PromoTypeStatus>empty()),
                        Stream.of(PromoTypeStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<String> ids() {
        return PromoTypeLifeCycle.table().rows().stream().map(Row::id).toList();
    }
}

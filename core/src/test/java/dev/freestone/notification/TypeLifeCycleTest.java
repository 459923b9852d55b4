package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypeLifeCycleTest {
    private static final String SOURCE = "docs/spec/cases-and-notifications.md 5";

    /** The transitions of docs/spec/cases-and-notifications.md 5, written a second time: status, event, target. */
    private static final Map<String, String> EXPECTED = Map.of(
            "- set_draft", "draft",
            "- set_active", "active",
            "draft edit", "draft",
            "draft set_active", "active",
            "draft set_deprecated", "deprecated",
            "active set_deprecated", "deprecated",
            "active supersede", "deprecated");

    @ParameterizedTest
    @EnumSource(TypeKind.class)
    void every_status_and_event_gives_the_listed_transition_and_otherwise_none(TypeKind kind) {
        Set<String> hit = new HashSet<>();
        int cases = 0;
        for (Optional<TypeStatus> from : starts()) {
            for (TypeEvent event : TypeEvent.values()) {
                String key = from.map(TypeStatus::code).orElse("-") + " " + event.code();
                Optional<Row<TypeStatus, TypeEvent, NoGuard>> row = TypeLifeCycle.next(kind, from, event);
                assertThat(row.map(
                                found -> found.to().or(() -> from).orElseThrow().code()))
                        .as(key)
                        .isEqualTo(Optional.ofNullable(EXPECTED.get(key)));
                row.ifPresent(found -> hit.add(found.id()));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(4 * 5);
        assertThat(hit)
                .as("every row is taken by some case")
                .hasSameElementsAs(
                        TypeLifeCycle.table(kind).rows().stream().map(Row::id).toList());
    }

    @Test
    void each_status_has_the_event_that_asks_for_it() {
        for (TypeStatus status : TypeStatus.values()) {
            assertThat(TypeEvent.of(status).code()).isEqualTo("set_" + status.code());
            assertThat(TypeEvent.of(status).meaning()).contains(status.code());
        }
    }

    @ParameterizedTest
    @EnumSource(TypeKind.class)
    void nothing_leaves_deprecated(TypeKind kind) {
        assertThat(TypeLifeCycle.table(kind).terminal()).containsExactly(TypeStatus.DEPRECATED);
    }

    @Test
    void the_page_of_notification_types_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/notification-type.md")
                .matches(LifeCyclePage.markdown(TypeLifeCycle.table(TypeKind.NOTIFICATION), SOURCE));
    }

    @Test
    void the_page_of_do_not_interact_types_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/do-not-interact-type.md")
                .matches(LifeCyclePage.markdown(TypeLifeCycle.table(TypeKind.DO_NOT_INTERACT), SOURCE + ", 6"));
    }

    private static List<Optional<TypeStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<TypeStatus>empty()),
                        Stream.of(TypeStatus.values()).map(Optional::of))
                .toList();
    }
}

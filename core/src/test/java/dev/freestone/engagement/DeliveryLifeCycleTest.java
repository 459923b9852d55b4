package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryLifeCycleTest {
    /** The transitions of docs/spec/engagement-campaigns.md 5.2, written a second time: status, event, target. */
    private static final Map<String, String> EXPECTED = Map.of(
            "- schedule", "pending",
            "pending begin", "building",
            "pending skip", "skipped",
            "building freeze", "frozen",
            "frozen dispatch", "dispatching",
            "dispatching finish", "done",
            "pending cancel", "canceled",
            "building cancel", "canceled",
            "frozen cancel", "canceled",
            "dispatching cancel", "canceled");

    @Test
    void every_status_event_and_guard_truth_gives_the_listed_transition_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int cases = 0;
        for (Optional<AudienceStatus> from : starts()) {
            for (DeliveryEvent event : DeliveryEvent.values()) {
                for (Set<DeliveryGuard> holding : truths()) {
                    String key = from.map(AudienceStatus::code).orElse("-") + " " + event.code();
                    boolean begins = event != DeliveryEvent.BEGIN || holding.size() == 3;
                    Optional<Row<AudienceStatus, DeliveryEvent, DeliveryGuard>> row =
                            DeliveryLifeCycle.next(from, event, holding::contains);

                    assertThat(row.flatMap(Row::to).map(AudienceStatus::code))
                            .as("%s with %s", key, holding)
                            .isEqualTo(Optional.ofNullable(EXPECTED.get(key)).filter(to -> begins));
                    row.ifPresent(found -> hit.add(found.id()));
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(8 * 7 * 8);
        assertThat(hit)
                .as("every row is taken by some case")
                .hasSameElementsAs(
                        DeliveryLifeCycle.table().rows().stream().map(Row::id).toList());
    }

    @ParameterizedTest(name = "with {0} the reason is {1}")
    @CsvSource({
        "live predecessor_built, missed",
        "predecessor_built, missed",
        "in_time predecessor_built, not_live",
        "in_time, not_live",
        "in_time live, overlap"
    })
    void the_first_guard_that_does_not_hold_tells_the_reason(String holding, String reason) {
        assertThat(DeliveryLifeCycle.skipped(
                        guard -> List.of(holding.split(" ", -1)).contains(guard.code())))
                .map(SkipReason::code)
                .contains(reason);
    }

    @Test
    void a_delivery_of_which_all_guards_hold_is_not_skipped() {
        assertThat(DeliveryLifeCycle.skipped(guard -> true)).isEmpty();
    }

    @Test
    void nothing_leaves_what_is_done_skipped_or_canceled() {
        assertThat(DeliveryLifeCycle.table().terminal())
                .containsExactlyInAnyOrder(AudienceStatus.DONE, AudienceStatus.SKIPPED, AudienceStatus.CANCELED);
    }

    @Test
    void codes_of_events_guards_and_reasons_are_distinct_lower_snake_case() {
        List<String> codes = Stream.of(
                        Stream.of(DeliveryEvent.values()).map(DeliveryEvent::code),
                        Stream.of(DeliveryGuard.values()).map(DeliveryGuard::code),
                        Stream.of(SkipReason.values()).map(SkipReason::code))
                .flatMap(each -> each)
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
        assertThat(SkipReason.parse("not_live")).contains(SkipReason.NOT_LIVE);
        assertThat(SkipReason.parse("NOT_LIVE")).isEmpty();
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/message-delivery.md")
                .matches(LifeCyclePage.markdown(DeliveryLifeCycle.table(), "docs/spec/engagement-campaigns.md 5.2"));
    }

    private static List<Optional<AudienceStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<AudienceStatus>empty()),
                        Stream.of(AudienceStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<Set<DeliveryGuard>> truths() {
        List<Set<DeliveryGuard>> all = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            EnumSet<DeliveryGuard> holding = EnumSet.noneOf(DeliveryGuard.class);
            int place = 0;
            for (DeliveryGuard guard : DeliveryGuard.values()) {
                if ((bits >> place & 1) == 1) {
                    holding.add(guard);
                }
                place++;
            }
            all.add(holding);
        }
        return all;
    }
}

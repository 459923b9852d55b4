package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.promo.PromoStatus;
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

class PromoLifeCycleTest {
    /** The transitions of docs/spec/promo-programs.md 5, written a second time: status, event, guards, target. */
    private static final Map<String, String> EXPECTED = expected("""
            - create_pending : type_active loan_open none_open -> pending
            - create_active : type_active loan_open none_open loan_active dates_in_bounds period_not_over stays -> active
            - create_active_at_origination : type_active loan_open none_open -> pending
            pending activate : loan_active dates_in_bounds period_not_over stays -> active
            pending loan_activated : activates_with_loan loan_active dates_in_bounds period_not_over stays -> active
            pending cancel : -> canceled
            active evaluated_exercised : -> exercised
            active evaluated_disqualified : -> canceled
            active evaluated_expired : -> canceled
            active cancel : -> canceled
            canceled reactivate : none_open loan_active_or_paid_off dates_in_bounds period_not_over stays -> active
            canceled recomputed_running : canceled_by_evaluator none_open -> active
            canceled recomputed_exercised : canceled_by_evaluator -> exercised
            exercised correct_to_active : correction_reported version_reported none_open -> active
            exercised correct_to_canceled : correction_reported version_reported -> canceled
            """);

    @Test
    void every_status_event_and_guard_truth_gives_the_listed_transition_and_otherwise_none() {
        Set<String> hit = new HashSet<>();
        int cases = 0;
        for (Optional<PromoStatus> from : starts()) {
            for (PromoEvent event : PromoEvent.values()) {
                for (Set<PromoGuard> holding : truths()) {
                    Optional<Row<PromoStatus, PromoEvent, PromoGuard>> row =
                            PromoLifeCycle.next(from, event, holding::contains);
                    Optional<String> expected = expectedTarget(from, event, holding);
                    if (!row.map(found -> target(from, found)).equals(expected)) {
                        assertThat(row.map(found -> target(from, found)))
                                .as("%s %s with %s", from, event, holding)
                                .isEqualTo(expected);
                    }
                    row.ifPresent(found -> hit.add(found.id()));
                    if (!EXPECTED.containsKey(key(from, event))) {
                        assertThat(PromoLifeCycle.refusal(from, event, holding::contains))
                                .isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    }
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(5 * 14 * 4096);
        assertThat(hit).as("every row is taken by some case").hasSameElementsAs(ids());
    }

    @ParameterizedTest(name = "{0} on {1} without {2} is {3}")
    @CsvSource({
        "-, create_pending, type_active, promo_type_not_active",
        "-, create_pending, loan_open, loan_not_open",
        "-, create_pending, none_open, promo_already_open",
        "-, create_active, type_active, promo_type_not_active",
        "-, create_active, loan_active, loan_not_active",
        "-, create_active, dates_in_bounds, promo_dates_out_of_bounds",
        "-, create_active, period_not_over, promo_period_over",
        "-, create_active, stays, promo_would_cancel",
        "-, create_active_at_origination, none_open, promo_already_open",
        "pending, activate, loan_active, loan_not_active",
        "pending, activate, stays, promo_would_cancel",
        "pending, loan_activated, activates_with_loan, illegal_transition",
        "pending, loan_activated, period_not_over, promo_period_over",
        "canceled, reactivate, none_open, promo_already_open",
        "canceled, reactivate, loan_active_or_paid_off, loan_not_active",
        "canceled, reactivate, period_not_over, promo_period_over",
        "canceled, recomputed_running, canceled_by_evaluator, illegal_transition",
        "canceled, recomputed_running, none_open, promo_already_open",
        "exercised, correct_to_active, correction_reported, illegal_transition",
        "exercised, correct_to_active, version_reported, conflict",
        "exercised, correct_to_active, none_open, promo_already_open",
    })
    void a_missing_guard_tells_its_own_refusal(String from, String event, String missing, String code) {
        EnumSet<PromoGuard> others = EnumSet.allOf(PromoGuard.class);
        others.removeIf(guard -> guard.code().equals(missing));

        assertThat(PromoLifeCycle.refusal(PromoStatus.parse(from), event(event), others::contains)
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_refusal_of_something_allowed_is_a_mistake_of_the_caller() {
        assertThatThrownBy(
                        () -> PromoLifeCycle.refusal(Optional.of(PromoStatus.ACTIVE), PromoEvent.CANCEL, guard -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refusal: cancel is allowed here");
    }

    @Test
    void codes_of_events_and_guards_are_distinct_lower_snake_case() {
        List<String> codes = Stream.concat(
                        Stream.of(PromoEvent.values()).map(PromoEvent::code),
                        Stream.of(PromoGuard.values()).map(PromoGuard::code))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/promo-program.md")
                .matches(LifeCyclePage.markdown(PromoLifeCycle.table(), "docs/spec/promo-programs.md 5"));
    }

    private static Optional<String> expectedTarget(
            Optional<PromoStatus> from, PromoEvent event, Set<PromoGuard> holding) {
        return Optional.ofNullable(EXPECTED.get(key(from, event))).flatMap(rule -> {
            String[] sides = rule.split("->", -1);
            boolean allowed = Stream.of(sides[0].trim().split(" ", -1))
                    .filter(guard -> !guard.isEmpty())
                    .allMatch(guard ->
                            holding.stream().anyMatch(held -> held.code().equals(guard)));
            return allowed ? Optional.of(sides[1].trim()) : Optional.empty();
        });
    }

    private static String target(Optional<PromoStatus> from, Row<PromoStatus, PromoEvent, PromoGuard> row) {
        return row.to().or(() -> from).orElseThrow().code();
    }

    private static String key(Optional<PromoStatus> from, PromoEvent event) {
        return from.map(PromoStatus::code).orElse("-") + " " + event.code();
    }

    private static Map<String, String> expected(String text) {
        return text.lines()
                .map(line -> line.split(" : ?", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<Optional<PromoStatus>> starts() {
        return Stream.concat(
                        Stream.of(Optional.<PromoStatus>empty()),
                        Stream.of(PromoStatus.values()).map(Optional::of))
                .toList();
    }

    private static List<Set<PromoGuard>> truths() {
        List<Set<PromoGuard>> all = new ArrayList<>();
        PromoGuard[] guards = PromoGuard.values();
        for (int bits = 0; bits < 1 << guards.length; bits++) {
            EnumSet<PromoGuard> holding = EnumSet.noneOf(PromoGuard.class);
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
        return PromoLifeCycle.table().rows().stream().map(Row::id).toList();
    }

    private static PromoEvent event(String code) {
        return Stream.of(PromoEvent.values())
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

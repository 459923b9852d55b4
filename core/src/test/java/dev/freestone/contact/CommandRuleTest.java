package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.attempted;
import static dev.freestone.contact.IntentSample.calledBack;
import static dev.freestone.contact.IntentSample.claimed;
import static dev.freestone.contact.IntentSample.held;
import static dev.freestone.contact.IntentSample.heldByOperator;
import static dev.freestone.contact.IntentSample.in;
import static dev.freestone.contact.IntentSample.next;
import static dev.freestone.contact.IntentSample.planned;
import static dev.freestone.contact.IntentSample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRuleTest {
    private static final Instant NOW = MON_2026_03_02;

    static Stream<RowExample> rows() {
        IntentRow held = held(Optional.of(NOW.plusSeconds(60)));
        return Stream.of(
                row("T27", unknown(), settle(true), "settle_delivered: unknown>confirmed - - f1 a1 due 0S wake never"),
                row(
                        "T28",
                        unknown(),
                        settle(false),
                        "settle_not_delivered: unknown>refused settled_not_delivered - f1 a1 due 0S wake never"),
                row(
                        "T29",
                        planned(),
                        CommandRuleTest::cancel,
                        "cancel: planned>canceled run_canceled - f0 a0 due 0S wake never"),
                row(
                        "T29",
                        held,
                        CommandRuleTest::cancel,
                        "cancel: held>canceled run_canceled - f0 a0 due 0S wake never"),
                row(
                        "T30",
                        claimed(),
                        CommandRuleTest::cancel,
                        "cancel: claimed>canceled run_canceled - f2 a0 due 0S wake never"),
                row(
                        "T31",
                        attempted(),
                        CommandRuleTest::cancel,
                        "cancel: attempted>attempted - core/allow f1 a1 due 0S wake 1M"),
                row(
                        "T31",
                        unknown(),
                        CommandRuleTest::cancel,
                        "cancel: unknown>unknown outcome_unknown - f1 a1 due 0S wake 1M"),
                row("T32", planned(), CommandRuleTest::hold, "hold: planned>held operator - f0 a0 due 0S wake 8H"),
                row("T32", held, CommandRuleTest::hold, "hold: held>held operator - f0 a0 due 0S wake 8H"),
                row("T32", claimed(), CommandRuleTest::hold, "hold: claimed>held operator - f2 a0 due 0S wake 8H"),
                row("T33", held, CommandRuleTest::release, "release: held>planned - - f0 a0 due 7S wake 10H"),
                row(
                        "T33",
                        heldByOperator(),
                        CommandRuleTest::release,
                        "release: held>planned - - f0 a0 due 7S wake 10H"),
                row(
                        "T36",
                        planned(),
                        CommandRuleTest::suppress,
                        "suppress: planned>suppressed host_stop - f0 a0 due 0S wake never"),
                row(
                        "T36",
                        held,
                        CommandRuleTest::suppress,
                        "suppress: held>suppressed host_stop - f0 a0 due 0S wake never"),
                row(
                        "T37",
                        claimed(),
                        CommandRuleTest::suppress,
                        "suppress: claimed>suppressed host_stop - f2 a0 due 0S wake never"),
                row(
                        "T38",
                        attempted(),
                        CommandRuleTest::suppress,
                        "suppress: attempted>attempted - core/allow f1 a1 due 0S wake 1M"),
                row(
                        "T38",
                        unknown(),
                        CommandRuleTest::suppress,
                        "suppress: unknown>unknown outcome_unknown - f1 a1 due 0S wake 1M"),
                row(
                        "T39a",
                        in(IntentState.CONFIRMED),
                        told(DeliveryStatus.BOUNCED),
                        "delivery_event: confirmed>confirmed - - f1 a1 due 0S wake never"),
                row(
                        "T39d",
                        in(IntentState.REFUSED),
                        told(DeliveryStatus.DELIVERED),
                        "delivery_event: refused>refused bad_destination - f1 a1 due 0S wake never"),
                row(
                        "T39e",
                        in(IntentState.REFUSED),
                        told(DeliveryStatus.BOUNCED),
                        "delivery_event: refused>refused bad_destination - f1 a1 due 0S wake never"),
                row(
                        "T39b",
                        unknown(),
                        told(DeliveryStatus.DELIVERED),
                        "delivery_event: unknown>confirmed - - f1 a1 due 0S wake never"),
                row(
                        "T39c",
                        unknown(),
                        told(DeliveryStatus.BOUNCED),
                        "delivery_event: unknown>unknown outcome_unknown - f1 a1 due 0S wake 1M"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_command_takes_its_row(RowExample example) {
        example.check();
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"ATTEMPTED", "UNKNOWN"})
    void a_late_cancel_is_remembered_and_repeating_it_changes_nothing(IntentState state) {
        IntentRow row = calledBack(in(state));

        assertThat(row.status().cancelRequested()).isTrue();
        assertThat(cancel(row)).isEmpty();
        assertThat(suppress(row)).isEmpty();
    }

    @Test
    void repeating_the_hold_of_an_operator_changes_nothing() {
        assertThat(hold(heldByOperator())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            names = {"CONFIRMED", "REFUSED", "CANCELED", "SUPPRESSED"})
    void no_command_changes_an_end(IntentState state) {
        Stream.<Function<IntentRow, Optional<IntentMove>>>of(
                        CommandRuleTest::cancel,
                        CommandRuleTest::suppress,
                        CommandRuleTest::hold,
                        CommandRuleTest::release,
                        settle(true),
                        settle(false))
                .forEach(command -> assertThat(command.apply(in(state))).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void only_a_held_one_is_released(IntentState state) {
        assertThat(release(in(state))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = IntentState.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void only_an_unknown_outcome_is_settled(IntentState state) {
        assertThat(settle(true).apply(in(state))).isEmpty();
        assertThat(settle(false).apply(in(state))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, T39b", "READ, T39b", "COMPLAINED, T39b", "BOUNCED, T39c", "NONE, ''"})
    void only_what_proves_delivery_confirms_an_unknown_outcome(DeliveryStatus status, String row) {
        assertThat(told(status).apply(unknown()).map(IntentMove::row).orElse(""))
                .isEqualTo(row);
    }

    @Test
    void a_repeated_event_changes_nothing_and_another_one_is_kept() {
        IntentRow delivered = next(told(DeliveryStatus.DELIVERED).apply(in(IntentState.CONFIRMED)));

        assertThat(told(DeliveryStatus.DELIVERED).apply(delivered)).isEmpty();
        assertThat(next(told(DeliveryStatus.READ).apply(delivered)).status().delivery())
                .isEqualTo(DeliveryStatus.READ);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONFIRMED", "REFUSED", "UNKNOWN"})
    void an_event_of_the_provider_needs_a_call_that_has_ended(IntentState state) {
        assertThat(told(DeliveryStatus.DELIVERED).apply(in(state))).isEmpty();
    }

    private static Optional<IntentMove> cancel(IntentRow row) {
        return CommandRule.cancel(row, IntentReason.RUN_CANCELED, NOW);
    }

    private static Optional<IntentMove> suppress(IntentRow row) {
        return CommandRule.suppress(row, IntentReason.HOST_STOP, NOW);
    }

    private static Optional<IntentMove> hold(IntentRow row) {
        return CommandRule.hold(row, NOW);
    }

    private static Optional<IntentMove> release(IntentRow row) {
        return CommandRule.release(row, NOW.plusSeconds(7));
    }

    private static Function<IntentRow, Optional<IntentMove>> settle(boolean delivered) {
        return row -> CommandRule.settle(row, delivered, NOW);
    }

    private static Function<IntentRow, Optional<IntentMove>> told(DeliveryStatus status) {
        return row -> CommandRule.delivery(row, status, NOW);
    }

    private static RowExample row(
            String row, IntentRow before, Function<IntentRow, Optional<IntentMove>> command, String expected) {
        return new RowExample(row, before.status().state().code(), command.apply(before), expected);
    }
}

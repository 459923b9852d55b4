package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryRoundTest {
    private static final RunDelivery RESULTS = RunDelivery.pending("results.csv", 3, "aa");
    private static final RunDelivery CONTACTS = RunDelivery.pending("contacts.csv", 4, "bb");
    private static final RunDelivery LOG = RunDelivery.pending("log.txt", 5, "cc");

    @Test
    void what_arrived_is_delivered_and_nothing_more_is_done() {
        DeliveryRound round = DeliveryRound.of(
                List.of(RESULTS, CONTACTS), seen(Map.of("results.csv", "checksum", "contacts.csv", "size"), Map.of()));

        assertThat(text(round))
                .containsExactly("results.csv delivered checksum 1 -", "contacts.csv delivered size 1 -");
        assertThat(round.retryAfter()).isEmpty();
        assertThat(round.failure()).isEmpty();
    }

    @Test
    void what_may_pass_stays_pending_and_is_tried_again() {
        DeliveryRound round = DeliveryRound.of(
                List.of(RESULTS, CONTACTS),
                seen(Map.of("results.csv", "checksum"), Map.of("contacts.csv", ErrorCode.DELIVERY_UNREACHABLE)));

        assertThat(text(round))
                .containsExactly("results.csv delivered checksum 1 -", "contacts.csv pending - 1 delivery_unreachable");
        assertThat(round.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(round.failure()).isEmpty();
    }

    @Test
    void what_waiting_does_not_mend_ends_all_that_failed_at_once() {
        DeliveryRound round = DeliveryRound.of(
                List.of(RESULTS, CONTACTS, LOG),
                seen(
                        Map.of("log.txt", "checksum"),
                        Map.of(
                                "results.csv",
                                ErrorCode.DELIVERY_UNREACHABLE,
                                "contacts.csv",
                                ErrorCode.DELIVERY_FILE_EXISTS)));

        assertThat(text(round))
                .containsExactly(
                        "results.csv failed - 1 delivery_unreachable",
                        "contacts.csv failed - 1 delivery_file_exists",
                        "log.txt delivered checksum 1 -");
        assertThat(round.retryAfter()).isEmpty();
        assertThat(round.failure()).contains(ErrorCode.DELIVERY_FILE_EXISTS);
    }

    @Test
    void the_fifth_failure_is_the_last() {
        List<RunDelivery> deliveries = List.of(CONTACTS);
        DeliveryRound.Seen lost = seen(Map.of(), Map.of("contacts.csv", ErrorCode.DELIVERY_UNREACHABLE));
        for (int attempt : IntStream.rangeClosed(1, 4).toArray()) {
            DeliveryRound round = DeliveryRound.of(deliveries, lost);
            assertThat(round.retryAfter()).as("attempt %s", attempt).isPresent();
            deliveries = round.deliveries();
        }

        DeliveryRound last = DeliveryRound.of(deliveries, lost);

        assertThat(text(last)).containsExactly("contacts.csv failed - 5 delivery_unreachable");
        assertThat(last.failure()).contains(ErrorCode.DELIVERY_UNREACHABLE);
    }

    @Test
    void files_with_unequal_numbers_of_attempts_wait_for_the_longest() {
        List<RunDelivery> deliveries = List.of(CONTACTS.failed(ErrorCode.DELIVERY_UNREACHABLE, false), LOG);

        DeliveryRound round = DeliveryRound.of(
                deliveries,
                seen(
                        Map.of(),
                        Map.of(
                                "contacts.csv",
                                ErrorCode.DELIVERY_UNREACHABLE,
                                "log.txt",
                                ErrorCode.DELIVERY_UNVERIFIED)));

        assertThat(round.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void an_attempt_that_is_the_only_one_leaves_nothing_pending() {
        DeliveryRound round = DeliveryRound.only(
                List.of(RESULTS, CONTACTS),
                seen(Map.of("results.csv", "checksum"), Map.of("contacts.csv", ErrorCode.DELIVERY_UNREACHABLE)));

        assertThat(text(round))
                .containsExactly("results.csv delivered checksum 1 -", "contacts.csv failed - 1 delivery_unreachable");
        assertThat(round.retryAfter()).isEmpty();
    }

    @Test
    void a_plan_keeps_what_is_known_and_adds_the_rest_in_order() {
        RunDelivery there = RESULTS.delivered("checksum");

        assertThat(DeliveryRound.plan(List.of(there), List.of(RESULTS, CONTACTS)))
                .containsExactly(there, CONTACTS);
        assertThat(DeliveryRound.plan(List.of(there, CONTACTS), List.of(LOG)))
                .as("what is known and not asked for stays")
                .containsExactly(there, CONTACTS, LOG);
    }

    private static DeliveryRound.Seen seen(Map<String, String> delivered, Map<String, ErrorCode> failed) {
        return new DeliveryRound.Seen(delivered, failed);
    }

    private static List<String> text(DeliveryRound round) {
        return round.deliveries().stream()
                .map(each -> each.fileName() + " " + each.status().code() + " "
                        + each.verified().orElse("-") + " " + each.attempts() + " "
                        + each.errorCode().map(ErrorCode::code).orElse("-"))
                .toList();
    }
}

package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.Channel;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whether a node should be given calls. Source: docs/spec/operations.md 7. */
class HealthRoutesTest {
    private static final ApiRequest HEALTH = ApiRequest.of("GET", "/health");

    @Test
    @Fact("OPS-37")
    void everybody_is_told_that_a_node_is_up() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = Contract.answer(house.api, HEALTH);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"up\"}");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    @Fact("OPS-37")
    void everybody_is_told_that_a_node_is_down_by_codes_and_nothing_else() {
        Faults faults = Faults.from(1, Faults.Moment.BEFORE, () -> new IllegalStateException("password of db-7"));
        ManualClock other = ManualClock.at(Instant.EPOCH);
        try (ApiHouse house =
                new ApiHouse(builder -> builder.storage(FaultyStorage.over(InMemoryStorage.of(other), faults)))) {
            ApiResponse answer = Contract.answer(house.api, HEALTH);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).isEqualTo("{\"status\":\"down\",\"reasons\":[\"storage_unavailable\"]}");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    @Fact("OPS-37")
    void a_node_that_is_closed_is_down() {
        ApiHouse house = new ApiHouse();
        house.close();

        ApiResponse answer = Contract.answer(house.api, HEALTH);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("{\"status\":\"down\",\"reasons\":[\"closed\"]}");
    }

    @Test
    @Fact("OPS-37")
    void a_node_that_sends_with_a_wrong_clock_is_down() {
        ManualClock database = ManualClock.at(Instant.parse("2026-05-01T12:00:00Z"));
        try (ApiHouse house = new ApiHouse(builder -> builder.storage(InMemoryStorage.of(database))
                .contactPolicy(ContactPolicy.none())
                .sender(Channel.EMAIL, request -> new SendResult.Unknown(request.idempotencyKey(), "timeout")))) {
            house.clock.advance(Duration.ofHours(2));

            assertThat(Contract.answer(house.api, HEALTH).text())
                    .isEqualTo("{\"status\":\"down\",\"reasons\":[\"clock_skewed\"]}");
        }
    }
}

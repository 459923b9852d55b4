package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.PromoAnswers;
import dev.freestone.json.WireAnswer;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The envelopes of the operations on promo programs. */
class PromoAnswersTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    @Fact("PRO-19")
    void an_activation_answers_204_without_a_body() {
        PromoView pending = house.create(PromoStatus.PENDING);

        house.activate(pending);
        WireAnswer answer = PromoAnswers.activated();

        assertThat(house.program(pending).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @Fact("PRO-66")
    void a_list_answers_its_count_and_programs_and_no_status() {
        house.create(PromoStatus.PENDING);

        WireAnswer answer = PromoAnswers.listed(house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN));

        Map<String, ?> body = JsonText.parseObject(answer.body().orElseThrow());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(body).containsOnlyKeys("count", "data");
        assertThat(body.get("count")).isEqualTo(1L);
        Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(body.get("data"));
        assertThat(data.keySet()).hasToString("[promoPrograms]");
        assertThat((List<?>) data.get("promoPrograms")).hasSize(1);
    }

    @Test
    void a_program_is_read_as_the_specification_shows_it() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("02-01 100; 03-01 100").day("03-10");

        String body = PromoAnswers.found(house.get(made)).body().orElseThrow();

        assertThat(body)
                .startsWith("{\"status\":200,\"message\":\"promo program found\",\"data\":{\"id\":\"PP-")
                .contains("\"promoType\":\"sameAsCash\",\"displayName\":\"90 days same as cash\",\"description\":null,"
                        + "\"externalId\":null,\"status\":\"active\",\"promoStartDate\":\"2025-01-01\","
                        + "\"promoEndDate\":\"2025-04-01\",\"promoDurationDays\":90,\"promoGracePeriodDays\":10,"
                        + "\"promoEffectiveEndDate\":\"2025-04-11\",\"sacDisqualifyOverdueDays\":30,"
                        + "\"promoCancelReason\":null,\"promoCanceledBy\":null,\"sacExcercisedRateId\":null,"
                        + "\"remainingAmountToExercise\":700.00,\"totalDeferredInterestAmount\":37.22,"
                        + "\"metaData\":null,\"caseId\":null,\"timestamps\":{\"createdAt\":");
    }

    @Test
    void each_operation_says_what_it_did() {
        PromoView made = house.create(PromoStatus.ACTIVE);

        List<String> messages = List.of(
                        PromoAnswers.created(made),
                        PromoAnswers.updated(made),
                        PromoAnswers.canceled(house.cancel(made)))
                .stream()
                .map(answer -> JsonText.parseObject(answer.body().orElseThrow()).get("message"))
                .map(String::valueOf)
                .toList();

        assertThat(messages).containsExactly("promo program created", "promo program updated", "promo program deleted");
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.ContactIntent;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.SendResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers and providers may not give. */
class PlanChecksTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    void every_problem_of_every_contact_is_told_and_none_is_planned() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.contacts()
                        .plan(List.of(
                                intent("BO-1"),
                                intent("BO-2", "x".repeat(201), List.of(), OptionalInt.of(10)),
                                intent("BO-3", "", List.of(), OptionalInt.empty()))));

        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactly("intents[1].occurrence", "intents[1].priority", "intents[2].occurrence");
        assertThat(house.contacts().list(IntentFilter.ALL, Optional.empty(), 10))
                .isEmpty();
        assertThat(house.contacts()
                        .plan(List.of(intent("BO-1"), intent("BO-2", "x".repeat(200), List.of(), OptionalInt.of(9)))))
                .hasSize(2);
    }

    @Test
    void a_way_to_be_shown_that_cannot_be_kept_is_told() {
        for (String adType : List.of("", "x".repeat(51))) {
            NewIntent shown = NewIntent.builder(LedgerHouse.CAMPAIGN, "once", PersonId.of("BO-1"))
                    .sender(LedgerHouse.TEXT)
                    .about(Purpose.SERVICING, "spring")
                    .adType(adType)
                    .build();

            assertThat(catchThrowableOfType(
                                    FreestoneException.class,
                                    () -> house.contacts().plan(List.of(shown)))
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("intents[0].adType");
        }
    }

    @Test
    void a_stop_needs_a_reason_that_can_be_kept() {
        for (String reason : List.of("", "x".repeat(201), "a\u0000b")) {
            assertThat(catchThrowableOfType(
                                    FreestoneException.class,
                                    () -> house.operator().kill(ContactScope.EVERYTHING, reason))
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("reason");
        }
        assertThat(house.contacts().stops()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 5_000})
    void a_name_of_a_message_that_cannot_be_kept_does_not_cost_the_outcome(int length) {
        house.script.answering(
                request -> new SendResult.Accepted(request.idempotencyKey(), Optional.of("m".repeat(length))));
        IntentId id = house.plan("BO-77");

        house.tick();

        ContactIntent sent = house.get(id);
        assertThat(sent.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(sent.providerMessageId()).isEmpty();
    }
}

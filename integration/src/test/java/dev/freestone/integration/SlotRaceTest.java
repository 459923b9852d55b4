package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.SharedCap;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.SendResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nodes that claim contacts about one debt from one PostgreSQL at once. */
class SlotRaceTest {
    private static final int NODES = 16;
    private static final int CLAIMS = 64;
    private static final int CAP = 7;
    private static final int ROUNDS = 3;

    @Test
    void of_64_claims_of_borrowers_of_one_debt_the_last_free_slot_goes_to_exactly_one() throws Exception {
        try (SendingFleet fleet = new SendingFleet(
                NODES,
                request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()),
                SharedCap.policy(CAP))) {
            for (int round = 0; round < ROUNDS; round++) {
                String used = "CG-4T2K-9QXD:run:used-" + round;
                plan(fleet, used, "LN-" + round, CAP - 1);
                fleet.host().tick();
                assertThat(of(fleet, used)).hasSize(CAP - 1).allMatch(SlotRaceTest::isSent);

                String raced = "CG-4T2K-9QXD:run:raced-" + round;
                plan(fleet, raced, "LN-" + round, CLAIMS);
                fleet.tickAll().get(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS);
                fleet.host().tick();

                List<ContactIntent> all = of(fleet, raced);
                assertThat(all).filteredOn(SlotRaceTest::isSent).hasSize(1);
                assertThat(all)
                        .filteredOn(intent -> !isSent(intent))
                        .hasSize(CLAIMS - 1)
                        .allMatch(intent -> intent.state() == IntentState.HELD
                                && intent.ruleId().equals(Optional.of(SharedCap.RULE)));
            }
        }
    }

    private static void plan(SendingFleet fleet, String occurrence, String debt, int borrowers) {
        List<NewIntent> intents = IntStream.range(0, borrowers)
                .mapToObj(person -> NewIntent.builder(SendingFleet.CAMPAIGN, occurrence, PersonId.of("BO-" + person))
                        .sender(SendingFleet.TEXT)
                        .about(Purpose.COLLECTION, "paymentDueDateReminder")
                        .debts(debt)
                        .destination(Destination.of("+1555010" + (1_000 + person)))
                        .build())
                .toList();
        fleet.host().contacts().plan(intents);
    }

    private static List<ContactIntent> of(SendingFleet fleet, String occurrence) {
        return fleet.host().contacts().list(IntentFilter.ALL.at(occurrence), Optional.empty(), 1_000);
    }

    private static boolean isSent(ContactIntent intent) {
        return intent.state() == IntentState.CONFIRMED;
    }
}

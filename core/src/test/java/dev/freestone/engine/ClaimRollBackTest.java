package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.MessageCap;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A storage that fails at any call of a claim. */
class ClaimRollBackTest {
    private static final String RESERVE = "ContactEventStore.put";

    /** A ledger over a storage that fails, and what stands behind that. */
    private static final class Trial {
        final LedgerHouse house = new LedgerHouse();
        final IntentId id;
        private final Storage whole = house.storage;

        Trial(Faults faults) {
            house.policy = new MessageCap(1, Duration.ofDays(7), true).policy();
            id = house.planAbout("BO-77", "LN-5", "LN-6");
            house.storage = FaultyStorage.over(whole, faults);
            claim(house.node("node-1").round());
            house.storage = whole;
        }

        private static void claim(DispatchRound round) {
            boolean more = true;
            while (more && !round.coming().equals("prepare")) {
                try {
                    more = round.next();
                } catch (FreestoneException e) {
                    assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
                    more = false;
                }
            }
        }

        boolean isClaimed() {
            return house.get(id).state() == IntentState.CLAIMED;
        }

        boolean hasSlots() {
            return house.slots(id).size() == 2
                    && house.slots(id).stream().allMatch(slot -> slot.state() == SlotState.RESERVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Fact("LED-10")
    void a_claim_and_its_slots_are_kept_together_or_undone_together(Faults.Moment moment) {
        List<String> calls = calls();
        int kept = 0;
        for (int call = 1; call <= calls.size(); call++) {
            Trial trial = new Trial(failingAt(call, moment));

            assertThat(trial.hasSlots())
                    .as("%s %s, call %d", moment, calls.get(call - 1), call)
                    .isEqualTo(trial.isClaimed());
            assertThat(trial.house.slots(trial.id)).hasSize(trial.isClaimed() ? 2 : 0);
            kept += trial.isClaimed() ? 1 : 0;
        }
        assertThat(kept).isLessThan(calls.size());
    }

    @Test
    void a_storage_that_fails_once_the_slots_are_written_leaves_the_contact_to_be_claimed_again() {
        Trial trial = new Trial(failingAt(calls().indexOf(RESERVE) + 1, Faults.Moment.AFTER));
        assertThat(trial.house.get(trial.id).state()).isEqualTo(IntentState.PLANNED);
        assertThat(trial.house.slots(trial.id)).isEmpty();

        until(trial.house.node("node-2").round(), "prepare");

        assertThat(trial.isClaimed()).isTrue();
        assertThat(trial.hasSlots()).isTrue();
    }

    /** All calls up to the claim, which is the last of them. */
    private static List<String> calls() {
        Faults none = Faults.none();
        Trial trial = new Trial(none);
        assertThat(trial.isClaimed() && trial.hasSlots()).isTrue();
        assertThat(none.trace()).contains(RESERVE);
        return none.trace();
    }

    private static Faults failingAt(int call, Faults.Moment moment) {
        return Faults.at(
                call, moment, () -> FreestoneException.of(ErrorCode.STORAGE_FAILED, "the storage fails on purpose"));
    }
}

package dev.freestone.integration.kill;

import static dev.freestone.model.contact.IntentState.CONFIRMED;
import static dev.freestone.model.contact.IntentState.UNKNOWN;
import static dev.freestone.model.contact.SlotState.USED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.engine.LedgerNode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Storage;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A storage that is lost for ten minutes, at each call in turn: row K37. */
abstract class OutageKills extends JournalKills {
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final int NEVER = Integer.MAX_VALUE;

    @ParameterizedTest
    @EnumSource
    void k37_a_storage_that_is_lost_at_any_call_of_a_tick_leads_to_one_delivery_all_the_same(Side side) {
        int calls = calls();
        assertThat(calls).isGreaterThan(12);
        int unknown = 0;
        for (int call = 1; call <= calls; call++) {
            house = new KillHouse(store());
            IntentId id = house.plan(1);

            lostAt(call, side);

            if (house.get(id).state() == UNKNOWN) {
                unknown++;
                house.of(id).slot(USED).afterCalls(0, 0);
                house.begin("node-1", Fate.none());
                house.othersFor(Duration.ofHours(2));
            }
            house.of(id).is(CONFIRMED).slot(USED).afterCalls(1, 1);
            house.requireWhole();
        }
        // Only who cannot learn whether its attempt was committed leaves it uncalled, as in rows K11 and K12.
        assertThat(unknown).isEqualTo(side == Side.AFTER ? 1 : 0);
    }

    /** How often a node calls the storage when nothing is wrong. */
    private int calls() {
        house.plan(1);
        Outage none = new Outage(house.storage, house.clock, NEVER, Side.BEFORE, LENGTH);
        house.storage = none;
        house.node("node-1").tick();
        return none.calls();
    }

    /** Two nodes go on ticking before, while and after the storage is lost. */
    private void lostAt(int call, Side side) {
        Storage whole = house.storage;
        house.storage = new Outage(whole, house.clock, call, side, LENGTH);
        LedgerNode first = house.begin("node-1", Fate.none());
        LedgerNode second = house.begin("node-2", Fate.none());
        house.storage = whole;
        for (int minute = 0; minute <= LENGTH.toMinutes() + 2; minute++) {
            tick(first);
            tick(second);
            house.clock.advance(Duration.ofMinutes(1));
        }
        tick(second);
    }

    private static void tick(LedgerNode node) {
        Throwable trouble = catchThrowable(node::tick);
        if (trouble != null) {
            assertThat(trouble).isInstanceOf(FreestoneException.class);
        }
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.MessageHouse.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops a delivery at every call of the storage, and lets others go on. */
class MessageCrashTest {
    private static final List<String> STEPS = List.of(
            "AudienceStore.insert",
            "AudienceStore.addChunk",
            "AudienceStore.update",
            "ContactStore.plan",
            "AudienceStore.removeChunks");

    /** To end after a call is to end before the next one. */
    @Test
    @Fact({"ENG-31", "ENG-32"})
    void wherever_the_node_ends_another_one_ends_in_the_same_state() {
        everywhere(Faults::from, Faults.Moment.AFTER, Gone::new, (house, faults) -> {
            try {
                house.failing("node-2", faults).tick();
            } catch (Gone gone) {
                house.clock.advance(MessageHouse.TAKEOVER);
            }
            goOn(house);
        });
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact({"ENG-31", "ENG-32"})
    void a_storage_that_fails_once_at_any_call_changes_nothing_of_the_end(Faults.Moment moment) {
        everywhere(Faults::at, moment, MessageCrashTest::inDoubt, (house, faults) -> {
            try {
                house.failing("node-2", faults).tick();
            } catch (FreestoneException failed) {
                assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_IN_DOUBT);
            }
            goOn(house);
        });
    }

    private static void goOn(MessageHouse house) {
        for (int tries = 0; tries < 3; tries++) {
            house.clock.advance(MessageHouse.TAKEOVER);
            house.freestone().tick();
        }
    }

    /** Makes the plan of faults that begins at a call. */
    private interface Plan {
        Faults at(int call, Faults.Moment moment, Supplier<? extends Throwable> failure);
    }

    private static void everywhere(
            Plan plan,
            Faults.Moment moment,
            Supplier<? extends Throwable> failure,
            BiConsumer<MessageHouse, Faults> disturbed) {
        Faults counting = Faults.none();
        MessageHouse calm = house();
        disturbed.accept(calm, counting);
        List<String> expected = state(calm);
        assertThat(expected).contains("done group_no_match 2 included 5 planned 5 read 7", "DeliveryDone D6");
        assertThat(counting.trace()).containsAll(STEPS);

        int last = counting.trace().lastIndexOf("AudienceStore.update") + 4;
        for (int call = 1; call <= last; call++) {
            MessageHouse house = house();

            disturbed.accept(house, plan.at(call, moment, failure));

            assertThat(state(house))
                    .as(moment + " call " + call + " of " + counting.trace().get(call - 1))
                    .isEqualTo(expected);
        }
    }

    /** Nothing is sent, so that what was planned stays to be seen. */
    private static MessageHouse house() {
        MessageHouse house = new MessageHouse();
        house.batch = 2;
        house.customers(3, "a").customers(2, "b").customers(2, "a").scheduled(TEN);
        house.freestone().contacts().pause(ContactScope.EVERYTHING, "given by the test");
        house.at(TEN);
        return house;
    }

    /** Everything that does not depend on the minute at which it was done. */
    private static List<String> state(MessageHouse house) {
        List<String> all = new ArrayList<>();
        for (DeliveryReport report : house.list()) {
            all.add(report.status().code() + " " + MessageHouse.buckets(report) + " planned "
                    + report.counts().planned() + " read " + report.counts().read());
        }
        house.intents().forEach(intent -> all.add(intent.key() + " " + intent.state()));
        house.storage
                .read(tx -> tx.journal()
                        .page(
                                CompanyId.DEFAULT,
                                "engagement_delivery",
                                house.campaign.id() + ":" + house.unit + ":" + TEN,
                                0,
                                100))
                .forEach(kept ->
                        all.add(kept.entry().event() + " " + kept.entry().row().orElse("-")));
        all.subList(1, all.size()).sort(null);
        return all;
    }

    private static FreestoneException inDoubt() {
        return FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "given by the test");
    }

    /** The process has ended. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.PromoProgramStore;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.sim.ForwardingStorage;
import dev.freestone.testkit.sim.ForwardingTx;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every write is a compare-and-set on the version. */
class PromoVersionTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3})
    @Fact("PRO-65")
    void a_version_that_is_not_the_stored_one_is_a_conflict_and_changes_nothing(long version) {
        PromoView made = house.create(PromoStatus.PENDING);
        PromoView before = house.update(made, "{\"externalId\":\"A\"}");
        OptionalLong expected = OptionalLong.of(version);

        refused(ErrorCode.CONFLICT, () -> update(made, "{\"externalId\":\"B\"}", expected));
        refused(ErrorCode.CONFLICT, () -> update(made, "{\"externalId\":\"A\"}", expected));
        refused(ErrorCode.CONFLICT, () -> cancel(made, expected));

        assertThat(house.get(made)).isEqualTo(before);
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void the_stored_version_is_accepted_and_grows_by_one_with_each_change() {
        PromoView made = house.create(PromoStatus.PENDING);
        assertThat(made.version()).isEqualTo(1);

        assertThat(update(made, "{\"externalId\":\"A\"}", OptionalLong.of(1)).version())
                .isEqualTo(2);
        assertThat(update(made, "{\"externalId\":\"A\"}", OptionalLong.of(2)).version())
                .as("nothing changed")
                .isEqualTo(2);
        assertThat(house.activate(made).version()).isEqualTo(3);
        assertThat(cancel(made, OptionalLong.of(3)).version()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0} lost: {1}")
    @CsvSource({"1, done", "4, done", "5, conflict"})
    void a_lost_race_is_decided_again_up_to_five_times(int lost, String expected) {
        PromoView made = house.create(PromoStatus.PENDING);
        PromoHouse other = new PromoHouse();
        other.storage = new Contended(house.storage, lost);

        if ("done".equals(expected)) {
            assertThat(other.activate(made).program().status()).isEqualTo(PromoStatus.ACTIVE);
        } else {
            refused(ErrorCode.CONFLICT, () -> other.activate(made));
            assertThat(house.get(made)).isEqualTo(made);
        }
    }

    @ParameterizedTest(name = "{0} lost: {1}")
    @CsvSource({"4, done", "5, conflict"})
    void a_creation_that_loses_its_race_is_decided_again_as_well(int lost, String expected) {
        PromoHouse other = new PromoHouse();
        other.storage = new Contended(house.storage, lost);

        if ("done".equals(expected)) {
            assertThat(other.create(PromoStatus.PENDING).version()).isEqualTo(1);
        } else {
            refused(ErrorCode.CONFLICT, () -> other.create(PromoStatus.PENDING));
            assertThat(house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN))
                    .isEmpty();
        }
    }

    @Test
    void whoever_lost_to_an_exercise_sees_the_new_state() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.entries("01-10 900").day("01-10");
        PromoHouse other = new PromoHouse();
        other.storage =
                new Contended(house.storage, 1, () -> house.programs().sweep().run());

        refused(ErrorCode.ILLEGAL_TRANSITION, () -> other.cancel(made));

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.EXERCISED);
        assertThat(house.intents()).isEmpty();
    }

    private PromoView update(PromoView made, String body, OptionalLong expected) {
        return house.programs()
                .update(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        made.program().id().value(),
                        PromoProgramChange.parse(body),
                        expected);
    }

    private PromoView cancel(PromoView made, OptionalLong expected) {
        return house.programs()
                .cancel(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        made.program().id().value(),
                        PromoCancel.builder().build(),
                        expected);
    }

    /** A storage in which others are faster for a number of times. */
    private static final class Contended extends ForwardingStorage {
        private final Runnable others;
        private int left;

        Contended(Storage storage, int lost) {
            this(storage, lost, () -> {});
        }

        Contended(Storage storage, int lost, Runnable others) {
            super(storage);
            this.others = others;
            this.left = lost;
        }

        @Override
        public <T> T write(Function<Tx, T> decision) {
            boolean[] raced = {false};
            try {
                return super.write(tx -> decision.apply(new ForwardingTx(tx) {
                    @Override
                    public PromoProgramStore promoPrograms() {
                        return new Racing(tx.promoPrograms(), raced);
                    }
                }));
            } finally {
                if (raced[0]) {
                    others.run();
                }
            }
        }

        private boolean loses(boolean[] raced) {
            raced[0] = left-- > 0;
            return raced[0];
        }

        /** Its conditional writes are lost while others are faster. */
        private final class Racing extends ForwardingPromoPrograms {
            private final boolean[] raced;

            Racing(PromoProgramStore store, boolean[] raced) {
                super(store);
                this.raced = raced;
            }

            @Override
            public WriteResult insert(PromoProgramRow row) {
                return loses(raced) ? WriteResult.CONFLICT : super.insert(row);
            }

            @Override
            public WriteResult update(PromoProgramRow row, long expectedVersion) {
                return loses(raced) ? WriteResult.CONFLICT : super.update(row, expectedVersion);
            }
        }
    }
}

package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that fails at any call of the storage has done all of its work or none. */
class PromoCrashTest {
    @ParameterizedTest
    @EnumSource
    @Fact("PRO-63")
    void the_notice_and_the_cancellation_are_stored_together_or_not_at_all(Faults.Moment moment) {
        int calls = calls((house, made) -> house.cancel(made));
        assertThat(calls).as("calls of the storage in a cancellation").isGreaterThan(8);
        for (int call = 1; call <= calls; call++) {
            PromoHouse house = new PromoHouse();
            PromoView made = house.create(PromoStatus.ACTIVE);

            String outcome = attempt(house, made, Faults.at(call, moment, PromoCrashTest::lost), PromoHouse::cancel);

            boolean canceled = house.program(made).status() == PromoStatus.CANCELED;
            assertThat(house.intents()).as("call %s %s", call, moment).hasSize(canceled ? 1 : 0);
            assertThat(house.history(made).contains("PromoCanceled"))
                    .as("call %s %s", call, moment)
                    .isEqualTo(canceled);
            assertThat(house.get(made).version()).as("call %s %s", call, moment).isEqualTo(canceled ? 2 : 1);
            if (outcome.equals("done")) {
                assertThat(canceled).as("call %s %s", call, moment).isTrue();
            }
        }
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.arguments(
                        "activate", PromoStatus.PENDING, (BiConsumer<PromoHouse, PromoView>) PromoHouse::activate),
                Arguments.arguments("update", PromoStatus.ACTIVE, (BiConsumer<PromoHouse, PromoView>)
                        (house, made) -> house.update(made, "{\"promoGracePeriodDays\":5}")),
                Arguments.arguments("reactivate", PromoStatus.CANCELED, (BiConsumer<PromoHouse, PromoView>)
                        (house, made) -> house.update(made, "{\"status\":\"active\"}")),
                Arguments.arguments("recompute", PromoStatus.ACTIVE, (BiConsumer<PromoHouse, PromoView>)
                        (house, made) -> house.day("03-03")
                                .programs()
                                .recompute(made.program().id().value())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void a_command_writes_the_program_its_history_and_its_contacts_together(
            String name, PromoStatus status, BiConsumer<PromoHouse, PromoView> command) {
        PromoHouse whole = new PromoHouse();
        PromoView done = whole.in(status);
        String before = told(whole, done);
        Faults counted = Faults.none();
        attempt(whole, done, counted, command);
        String after = told(whole, done);
        assertThat(after).isNotEqualTo(before);

        for (int call = 1; call <= counted.calls(); call++) {
            PromoHouse house = new PromoHouse();
            PromoView made = house.in(status);

            attempt(house, made, Faults.at(call, Faults.Moment.AFTER, PromoCrashTest::lost), command);

            assertThat(told(house, made)).as("call %s", call).isIn(before, after);
        }
    }

    @Test
    void a_creation_that_fails_leaves_nothing() {
        PromoHouse counted = new PromoHouse();
        Faults none = Faults.none();
        create(counted, none);
        for (int call = 1; call <= none.calls(); call++) {
            PromoHouse house = new PromoHouse();

            String outcome = create(house, Faults.at(call, Faults.Moment.BEFORE, PromoCrashTest::lost));

            List<PromoView> stored = house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN);
            assertThat(stored).as("call %s", call).hasSize(outcome.equals("done") ? 1 : 0);
        }
    }

    private static String create(PromoHouse house, Faults faults) {
        PromoProgramDraft draft = house.draft(PromoStatus.ACTIVE).build();
        PromoHouse other = over(house, faults);
        try {
            other.programs().create(PromoHouse.PERSON, PromoHouse.LOAN, draft);
            return "done";
        } catch (FreestoneException e) {
            return e.code().code();
        }
    }

    private static int calls(BiConsumer<PromoHouse, PromoView> command) {
        PromoHouse house = new PromoHouse();
        PromoView made = house.create(PromoStatus.ACTIVE);
        Faults faults = Faults.none();
        attempt(house, made, faults, command);
        return faults.calls();
    }

    /** The same company on a node whose storage fails. */
    private static String attempt(
            PromoHouse house, PromoView made, Faults faults, BiConsumer<PromoHouse, PromoView> command) {
        try {
            command.accept(over(house, faults), made);
            return "done";
        } catch (FreestoneException e) {
            return e.code().code();
        }
    }

    private static PromoHouse over(PromoHouse house, Faults faults) {
        PromoHouse faulty = new PromoHouse();
        faulty.storage = FaultyStorage.over(house.storage, faults);
        faulty.clock.set(house.clock.instant());
        return faulty;
    }

    private static String told(PromoHouse house, PromoView made) {
        PromoView view = house.get(made);
        return view.program().status() + " " + view.version() + " " + house.history(made) + " "
                + house.intents().stream()
                        .map(intent ->
                                intent.state() + " " + intent.occurrence().substring(12))
                        .toList();
    }

    private static RuntimeException lost() {
        return FreestoneException.of(ErrorCode.STORAGE_UNREACHABLE, "on purpose");
    }
}

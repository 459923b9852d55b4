package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of what became of a program. */
class PromoHistoryTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void a_whole_life_is_told_with_its_rows_and_versions() {
        PromoView made = house.create(PromoStatus.PENDING);
        String id = made.program().id().value();
        house.update(made, "{\"externalId\":\"A\"}");
        house.activate(made);
        house.cancel(made);
        house.update(made, "{\"status\":\"active\"}");
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100").programs().recompute(id);
        house.entries("02-25 900").programs().recompute(id);
        house.programs().recordExercisedRate(id, "r-1");
        house.entries("02-25 100").programs().recompute(id);
        house.programs().applyCorrection(id, house.get(made).version());
        house.day("03-31").programs().sweep().run();
        house.entries("02-25 900").programs().recompute(id);
        house.entries("none").programs().recompute(id);
        house.programs().applyCorrection(id, house.get(made).version());

        assertThat(house.programs().explain(id, 0, 100))
                .extracting(entry -> entry.version() + " " + entry.row().orElse("-") + " " + entry.event())
                .containsExactly(
                        "1 T1 PromoCreated",
                        "2 - PromoUpdated",
                        "3 T4 PromoActivated",
                        "4 T9 PromoCanceled",
                        "5 T10 PromoReactivated",
                        "6 T7 PromoCanceled",
                        "7 T11 PromoReinstated",
                        "8 T6 PromoExercised",
                        "9 - PromoExercisedRateRecorded",
                        "10 - PromoCorrectionRequired",
                        "11 T13a PromoExerciseReversed",
                        "12 T7 PromoCanceled",
                        "13 T12 PromoExercised",
                        "14 - PromoCorrectionRequired",
                        "15 T13b PromoExerciseReversed",
                        "15 T13b PromoCanceled");
        assertThat(house.program(made).track().transitionNo())
                .as("changes of status")
                .isEqualTo(11);
    }

    @Test
    void it_is_read_in_pages() {
        PromoView made = house.in(PromoStatus.CANCELED);
        String id = made.program().id().value();

        List<HistoryEntry> first = house.programs().explain(id, 0, 2);
        List<HistoryEntry> rest = house.programs().explain(id, first.get(1).number(), 2);

        assertThat(first).extracting(HistoryEntry::event).containsExactly("PromoCreated", "PromoActivated");
        assertThat(rest).extracting(HistoryEntry::event).containsExactly("PromoCanceled");
        assertThat(house.programs().explain(id, rest.get(0).number(), 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void a_page_has_1_to_1000_entries(int limit) {
        String id = house.create(PromoStatus.PENDING).program().id().value();

        assertThat(violations(() -> house.programs().explain(id, 0, limit))).containsExactly("limit out_of_range");
    }

    @Test
    void each_entry_tells_who_it_was() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.freestone()
                .company(CompanyId.DEFAULT)
                .actingAs(ActorId.of("clerk-7"))
                .promoPrograms()
                .recompute(made.program().id().value());
        house.entries("01-10 900").day("01-10");
        house.freestone()
                .company(CompanyId.DEFAULT)
                .actingAs(ActorId.of("clerk-7"))
                .promoPrograms()
                .recompute(made.program().id().value());

        assertThat(house.programs().explain(made.program().id().value(), 0, 10))
                .extracting(entry -> entry.event() + " " + entry.actor())
                .containsExactly("PromoCreated host", "PromoActivated host", "PromoExercised clerk-7");
    }

    @Test
    void an_entry_holds_no_personal_data() {
        PromoView made = house.in(
                PromoStatus.CANCELED, house.draft(PromoStatus.ACTIVE).metaData(Map.of("note", "private words")));
        house.update(made, "{\"metaData\":{\"note\":\"other words\"}}");

        assertThat(house.programs().explain(made.program().id().value(), 0, 10))
                .allSatisfy(entry ->
                        assertThat(entry.toString() + entry.details()).doesNotContain("words", PromoHouse.PERSON));
    }
}

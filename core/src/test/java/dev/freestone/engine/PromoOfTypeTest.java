package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.DeferredInterestMethod;
import dev.freestone.promo.PromoOffer;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program takes from its type, and what it does not. */
class PromoOfTypeTest {
    private final PromoHouse house = new PromoHouse();

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "DEPRECATED"})
    @Fact("PRO-17")
    void a_type_that_is_not_active_has_no_new_programs(PromoTypeStatus status) {
        String type = house.activeType();
        String draft = house.freestone()
                .promoProgramTypes()
                .create(PromoTypeHouse.named("draft").build())
                .id()
                .value();
        become(type, "deprecated");

        var refusal =
                refused(ErrorCode.PROMO_TYPE_NOT_ACTIVE, () -> create(status == PromoTypeStatus.DRAFT ? draft : type));

        assertThat(refusal.details()).containsEntry("promoProgramType", status == PromoTypeStatus.DRAFT ? draft : type);
        assertThat(house.programs().list(PromoHouse.PERSON, PromoHouse.LOAN)).isEmpty();
    }

    @Test
    @Fact("PRO-17")
    void a_program_keeps_its_whole_life_after_its_type_is_deprecated() {
        PromoView made = house.create(PromoStatus.PENDING);
        become(made.program().offer().typeId().value(), "deprecated");

        house.activate(made);
        house.cancel(made);
        PromoView again = house.update(made, "{\"status\":\"active\"}");

        assertThat(again.program().status()).isEqualTo(PromoStatus.ACTIVE);
    }

    @Test
    @Fact("PRO-18")
    void a_program_keeps_the_names_that_its_type_had() {
        PromoView made = house.create(PromoStatus.PENDING);
        String type = made.program().offer().typeId().value();

        house.freestone()
                .promoProgramTypes()
                .update(
                        type,
                        PromoProgramTypeChange.parse("{\"displayName\":\"another name\",\"description\":\"another\"}"));
        house.activate(made);

        assertThat(house.program(made).offer()).isEqualTo(made.program().offer());
        assertThat(house.program(made).offer())
                .extracting(PromoOffer::displayName, PromoOffer::description)
                .containsExactly("90 days same as cash", Optional.empty());
        house.cancel(made);
        assertThat(create(type).program().offer().displayName()).isEqualTo("another name");
    }

    @Test
    @Fact("PRO-48")
    void a_calculator_of_the_host_is_used_for_its_type_and_for_no_other() {
        String own = house.activeType();
        PromoHouse other = new PromoHouse();
        other.storage = house.storage;
        other.settings = other.settings
                .withInterest(DeferredInterestMethod.ORIGINAL_30360)
                .withInterest(PromoProgramTypeId.of(own), (facts, from, to) -> new BigDecimal("12.34"));
        other.day("01-31");

        PromoView special = other.programs().create(PromoHouse.PERSON, PromoHouse.LOAN, draft(own));
        assertThat(special.amounts().deferredInterest()).contains(new BigDecimal("12.34"));
        other.cancel(special);
        assertThat(other.get(special).amounts().deferredInterest()).contains(new BigDecimal("12.34"));
        PromoView plain = other.create(PromoStatus.ACTIVE);

        // 900.00 for 29 days of 360 at 0.24.
        assertThat(plain.amounts().deferredInterest()).contains(new BigDecimal("17.40"));
    }

    @Test
    void the_type_is_named_by_any_form_of_its_id() {
        String type = house.activeType();
        house.freestone().promoProgramTypes().update(type, PromoProgramTypeChange.parse("{\"externalId\":\"sac-90\"}"));

        assertThat(create("ext-sac-90").program().offer().typeId().value()).isEqualTo(type);
        refused(ErrorCode.NOT_FOUND, () -> create("PT-0000-0000"));
        refused(ErrorCode.NOT_FOUND, () -> create("ext-sac-91"));
        refused(ErrorCode.NOT_FOUND, () -> create("999999"));
    }

    private PromoView create(String type) {
        return house.programs().create(PromoHouse.PERSON, PromoHouse.LOAN, draft(type));
    }

    private static PromoProgramDraft draft(String type) {
        return PromoProgramDraft.builder()
                .promoTypeId(type)
                .status(PromoStatus.PENDING)
                .promoDurationDays(90)
                .build();
    }

    private void become(String type, String status) {
        house.freestone()
                .promoProgramTypes()
                .update(type, PromoProgramTypeChange.parse("{\"status\":\"" + status + "\"}"));
    }
}

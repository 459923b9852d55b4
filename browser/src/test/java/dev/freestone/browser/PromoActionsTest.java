package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators do with a promo program, and what they ask about it. */
@Fact("PAG-14")
class PromoActionsTest {
    @RegisterExtension
    final InChromium browser = new InChromium();

    private House house;
    private Page page;

    @BeforeEach
    void begin() throws IOException {
        house = new House();
        page = browser.page(house.host.address()).signIn(PageHost.KEY);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void a_pending_program_is_activated() {
        String id = program(PromoStatus.PENDING);
        page.open(placeOf(id)).reads("pending").click("Activate");
        assertThat(page.dialog()).contains("cannot be made pending again");

        page.agree("Activate it").reads("The program is activated.", "active");

        assertThat(house.host.get(pathOf(id))).contains("\"status\":\"active\"");
        assertThat(house.journal(pathOf(id))).contains(PageHost.OPERATOR.value());
    }

    @Test
    void a_program_is_canceled_and_reactivated() {
        String id = program(PromoStatus.ACTIVE);
        page.open(placeOf(id)).click("Cancel");
        assertThat(page.dialog()).contains("The borrower loses the promo");
        page.fill("Why?", "It was created by mistake").fill("Tell the borrower?", "No, send nothing");
        page.agree("Cancel it").reads("The program is canceled; nothing is sent.");
        assertThat(house.journal(pathOf(id))).contains(PageHost.OPERATOR.value(), "adminError");

        page.click("Reactivate").agree("Reactivate it").reads("The program is reactivated.");

        assertThat(house.host.get(pathOf(id))).contains("\"status\":\"active\"");
    }

    @Test
    void a_program_is_recomputed_and_what_was_found_is_told() {
        String id = program(PromoStatus.ACTIVE);
        page.open(placeOf(id)).click("Recompute");
        assertThat(page.dialog()).contains("decided from scratch");

        page.agree("Recompute it").reads("What the recomputation found", "Nothing was to be done.");
    }

    @Test
    void a_payment_is_tried_without_being_written() {
        String id = program(PromoStatus.ACTIVE);

        page.open(placeOf(id)).click("What if?").reads("To pay with the promo", "exercised");

        assertThat(house.host.get(pathOf(id))).contains("\"status\":\"active\"");
    }

    @Test
    void programs_of_a_loan_are_found_by_person_and_loan() {
        String id = program(PromoStatus.ACTIVE);

        page.open("#/promo")
                .fill("Person id", House.PERSON)
                .fill("Loan id", House.LOAN)
                .click("Find");

        page.reads("Promo programs of the loan " + House.LOAN, id);
    }

    private String program(PromoStatus status) {
        String type = house.own()
                .promoProgramTypes()
                .create(PromoProgramTypeDraft.builder()
                        .promoType(PromoType.SAME_AS_CASH)
                        .status(PromoTypeStatus.ACTIVE)
                        .displayName("90 days same as cash")
                        .build())
                .id()
                .value();
        return house.own()
                .promoPrograms()
                .create(
                        House.PERSON,
                        House.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(type)
                                .status(status)
                                .promoDurationDays(90)
                                .promoGracePeriodDays(10)
                                .sacDisqualifyOverdueDays(30)
                                .build())
                .program()
                .id()
                .value();
    }

    private static String placeOf(String id) {
        return "#/promo/" + House.PERSON + "/" + House.LOAN + "/" + id;
    }

    private static String pathOf(String id) {
        return "/people/" + House.PERSON + "/loans/" + House.LOAN + "/promo-programs/" + id;
    }
}

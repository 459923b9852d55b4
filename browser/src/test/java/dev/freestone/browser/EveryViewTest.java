package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each view with data, without any, and when the database does not answer. */
@Fact("PAG-13")
class EveryViewTest {
    private static final String FAILED = "the database did not answer, try again";
    private static final String AGAIN = "Try again";

    @RegisterExtension
    final InChromium browser = new InChromium();

    @ParameterizedTest
    @CsvSource({
        "#/today, Next runs, No run in the next 31 days.",
        "#/campaigns, Last runs, No campaign.",
        "#/contacts, All days, No contact was planned in these days.",
        "#/contacts?state=held, held, No contact fits.",
        "#/promo, Days left, No program runs.",
        "#/notifications, What came of it, No case has changed yet.",
        "#/engagement, Opt-ins, There is no engagement campaign.",
    })
    void shows_the_data_of_the_demo(String place, String shown, String empty) {
        Page page = browser.page(browser.demo().host.address()).signIn(PageHost.KEY);

        page.open(place).reads(shown);

        assertThat(page.text()).doesNotContain(empty, "undefined", "NaN", "[object", "Invalid Date");
    }

    @ParameterizedTest
    @CsvSource({"opt-ins, Since, Nobody is opted in.", "completions, Times, Nobody has completed it."})
    void numbers_of_an_engagement_campaign_lead_to_its_customers(String place, String shown, String empty) {
        Page page = browser.page(browser.demo().host.address()).signIn(PageHost.KEY);

        page.open(Places.of(page).get(place)).reads(shown);

        assertThat(page.text())
                .containsPattern("[0-9a-f]{64}")
                .doesNotContain(empty, "CU-", "undefined", "Invalid Date");
    }

    @ParameterizedTest
    @CsvSource({
        "#/today, No run is in progress.",
        "#/today, No run in the next 31 days.",
        "#/today, No run has ended since yesterday.",
        "#/today, Nothing is stopped.",
        "#/campaigns, No campaign.",
        "#/contacts, No contact was planned in these days.",
        "#/contacts, Nothing waits for somebody.",
        "#/contacts?state=held, No contact fits.",
        "#/promo, No program runs.",
        "#/promo/BO-0000-0001/LN-0000-0001, This loan has no promo program.",
        "#/notifications, There is no notification type.",
        "#/notifications, There is no do-not-interact type.",
        "#/notifications, No case has changed yet.",
        "#/engagement, There is no engagement campaign.",
    })
    void says_what_would_stand_there_when_there_is_nothing(String place, String sentence) throws IOException {
        try (House house = new House()) {
            Page page = browser.page(house.host.address()).signIn(PageHost.KEY);

            page.open(place).reads(sentence);

            assertThat(page.offers(AGAIN)).isFalse();
            browser.leave();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#/today, No run in the next 31 days.",
        "#/campaigns, No campaign.",
        "#/contacts, No contact was planned in these days.",
        "#/contacts?state=held, No contact fits.",
        "#/promo, No program runs.",
        "#/notifications, There is no notification type.",
        "#/engagement, There is no engagement campaign.",
    })
    void says_what_failed_and_asks_again(String place, String afterwards) throws IOException {
        browser.expects("status of 500");
        try (House house = new House()) {
            Page page = browser.page(house.host.address()).signIn(PageHost.KEY);
            house.host.fails(path -> path.startsWith("/operations/api/"));
            page.open(place).reads(FAILED);

            house.host.fails(path -> false);
            page.clickAll(AGAIN);

            page.reads(afterwards).readsNoMore(FAILED);
            browser.leave();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#/campaigns/CG-0000-0000",
        "#/runs/CG-0000-0000/CR-0000-0000",
        "#/contacts/CI-0000-0000",
        "#/promo/BO-0000-0001/LN-0000-0001/PP-0000-0000",
        "#/notifications/4711",
        "#/engagement/1/opt-ins/all",
        "#/engagement/1/completions/4",
    })
    void says_that_what_is_looked_for_is_not_there(String place) throws IOException {
        browser.expects("status of 404");
        browser.expects("status of 400");
        try (House house = new House()) {
            Page page = browser.page(house.host.address()).signIn(PageHost.KEY);

            page.open(place).isMissing();
            browser.leave();
        }
    }
}

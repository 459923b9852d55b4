package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operators see what their company has. */
@Fact("PAG-8")
class OtherCompanyTest {
    private static final List<String> VIEWS = List.of(
            "#/today",
            "#/campaigns",
            "#/contacts",
            "#/contacts?state=planned",
            "#/promo",
            "#/notifications",
            "#/engagement");

    @RegisterExtension
    final InChromium browser = new InChromium();

    private House house;
    private Page other;
    private Campaign campaign;

    @BeforeEach
    void begin() throws IOException {
        house = new House();
        campaign = house.campaign(house.own(), "of-the-first-company");
        other = browser.page(house.host.address()).signIn(PageHost.OTHERS);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void no_list_and_no_number_counts_what_another_company_has() {
        CampaignRun run = house.run(campaign);
        String contact = house.contact(house.own());

        for (String place : VIEWS) {
            assertThat(other.open(place).text())
                    .as(place)
                    .doesNotContain(
                            "of-the-first-company",
                            campaign.id().value(),
                            run.id().value(),
                            contact);
        }
        assertThat(other.open("#/today").reads("No run is in progress.").text())
                .contains("No run in the next 31 days.");
    }

    @Test
    void what_another_company_has_is_not_there() {
        browser.expects("status of 404");
        CampaignRun run = house.run(campaign);
        String contact = house.contact(house.own());

        for (String place : List.of(
                "#/campaigns/" + campaign.id().value(),
                "#/runs/" + campaign.id().value() + "/" + run.id().value(),
                "#/contacts/" + contact)) {
            other.open(place).isMissing();

            assertThat(other.text()).as(place).doesNotContain("of-the-first-company", "planned");
        }
    }

    @Test
    void runs_of_another_company_do_not_appear_while_the_page_is_open() {
        other.open("#/today").reads("No run is in progress.");
        Campaign own = house.campaign(house.others(), "of-the-second-company");
        CampaignRun first = house.run(campaign);

        var second = house.others().campaigns().run(own.id());

        other.reads("of-the-second-company");
        assertThat(other.text())
                .doesNotContain("of-the-first-company", first.id().value());
        assertThat(second.isLive()).isTrue();
    }
}

package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.Change;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.RunRequest;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A script is shown as the text that it is, wherever it was written. */
@Fact("PAG-15")
class HostileTextTest {
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
    void in_names_and_metadata_of_a_campaign() {
        Campaign campaign = house.campaign(house.own(), House.HOSTILE);
        var unused = house.own()
                .campaigns()
                .update(
                        campaign.id().value(),
                        CampaignChange.builder()
                                .metaData(Change.set(Map.of("team", House.HOSTILE)))
                                .build());
        var run = house.run(campaign);

        shows("#/today");
        shows("#/campaigns");
        shows("#/campaigns/" + campaign.id().value());
        page.click("Pause schedule");
        assertThat(page.dialog()).contains(House.HOSTILE);
        page.agree("Go back");
        shows("#/runs/" + campaign.id().value() + "/" + run.id().value());
    }

    @Test
    void in_rows_of_a_query_and_what_the_log_has_of_them() {
        Campaign campaign = house.campaign(house.own(), "rows");
        List<List<Object>> rows = List.of(List.of("id", House.HOSTILE), List.of(House.HOSTILE, House.HOSTILE));
        CampaignRun run = house.own().campaigns().run(campaign.id().value(), RunRequest.override(rows));
        var unused = house.work(run.id());

        page.open("#/runs/" + campaign.id().value() + "/" + run.id().value()).reads("log.txt");

        isHarmless();
    }

    @Test
    void in_notes_reasons_and_ids_of_people() {
        String id = house.unknown();
        house.host.post("/contacts/" + id + "/settle", body("delivered", "false", "note"));
        house.host.post("/operations/stops/pause", body("kind", "\"all\"", "reason"));

        shows("#/contacts/" + id);
        shows("#/today");
        shows("#/contacts?personId=" + URLEncoder.encode(House.HOSTILE, StandardCharsets.UTF_8));
    }

    @Test
    void in_names_of_notification_types_and_types_of_cases() {
        var type = house.own()
                .caseTypes()
                .create(CaseTypeDraft.builder().name(House.HOSTILE).build());
        var notice = house.own()
                .notificationTypes()
                .create(NotificationTypeDraft.builder()
                        .name(House.HOSTILE)
                        .description(House.HOSTILE)
                        .status(TypeStatus.DRAFT)
                        .onStatus(CaseStatus.INITIATED)
                        .build())
                .type()
                .id();
        house.own().notificationTypes().associate(notice, type.id().value());

        shows("#/notifications");
        shows("#/notifications/" + notice.value());
    }

    @Test
    void in_the_address_of_the_page() {
        browser.expects("status of 404");
        browser.expects("status of 400");
        String hostile =
                URLEncoder.encode(House.HOSTILE, StandardCharsets.UTF_8).replace("+", "%20");
        for (String place : List.of(
                "campaigns/",
                "contacts/",
                "promo/x/",
                "engagement/",
                "engagement/1/",
                "engagement/1/completions/",
                "notifications/change?path=")) {
            page.open("#/" + place + hostile);

            isHarmless();
        }
    }

    private void shows(String place) {
        page.open(place).reads(House.HOSTILE);
        isHarmless();
    }

    private void isHarmless() {
        assertThat(page.is("return window.hostile === undefined && document.querySelector('main img, dialog img')"
                        + " === null"))
                .as("nothing was run and nothing was made of the text")
                .isTrue();
    }

    private static String body(String name, String value, String hostile) {
        return "{\"" + name + "\":" + value + ",\"" + hostile + "\":\"" + House.HOSTILE.replace("\"", "\\\"") + "\"}";
    }
}

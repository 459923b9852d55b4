package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators do with campaigns and runs: asked once, with what it does, then shown, and written in the journal with their name. */
@Fact("PAG-14")
class CampaignActionsTest {
    @RegisterExtension
    final InChromium browser = new InChromium();

    private House house;
    private Page page;
    private Campaign campaign;

    @BeforeEach
    void begin() throws IOException {
        house = new House();
        campaign = house.campaign(house.own(), "daily-file");
        page = browser.page(house.host.address()).signIn(PageHost.KEY);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void a_schedule_is_paused_and_resumed() {
        page.open("#/campaigns/" + campaign.id().value()).click("Pause schedule");
        assertThat(page.dialog()).contains("daily-file", "not made up for");
        assertThat(history()).doesNotContain(PageHost.OPERATOR.value());

        page.agree("Pause schedule").reads("schedule paused");
        assertThat(history()).contains(by("schedule_paused"));

        page.click("Resume schedule").agree("Resume schedule");
        page.await("the schedule to go on", () -> page.offers("Pause schedule"));
        assertThat(history()).contains(by("schedule_resumed"));
    }

    @Test
    void going_back_changes_nothing() {
        page.open("#/campaigns/" + campaign.id().value())
                .click("Pause schedule")
                .agree("Go back");

        assertThat(page.offers("Pause schedule")).isTrue();
        assertThat(history()).doesNotContain(PageHost.OPERATOR.value());
    }

    @Test
    void a_campaign_is_run_and_its_run_opened() {
        page.open("#/campaigns/" + campaign.id().value()).click("Run now");
        assertThat(page.dialog()).contains("daily-file", "A contact file is written.", "drop.example.org");

        page.agree("Run now").reads("initializing");

        CampaignRun run = house.own()
                .campaigns()
                .inProgress(java.util.Optional.empty(), 1)
                .get(0);
        assertThat(page.run("return location.hash"))
                .asString()
                .endsWith(run.id().value());
        assertThat(house.journal(pathOf(run))).contains("\"actor\":\"" + PageHost.OPERATOR.value() + "\"");
    }

    @Test
    void a_dry_run_tells_what_would_come_and_does_nothing_of_it() {
        page.open("#/campaigns/" + campaign.id().value()).click("Dry run");
        assertThat(page.dialog()).contains("Nobody is contacted");

        page.agree("Dry run").reads("Where rows would end, and why", "Difference to the last run");

        assertThat(house.host.get("/campaigns/" + campaign.id().value() + "/runs"))
                .contains("\"total\":0");
        assertThat(history()).contains(by("dry_run"));
    }

    @Test
    void a_run_is_paused_resumed_and_canceled() {
        CampaignRun run = house.run(campaign);
        page.open(placeOf(run)).click("Pause");
        assertThat(page.dialog()).contains("keeps its place");
        page.agree("Pause").reads("paused while initializing");

        page.click("Resume").agree("Resume").readsNoMore("paused while");

        page.click("Cancel run");
        assertThat(page.dialog()).contains("cannot go on");
        page.agree("Cancel run").reads("being canceled");
        house.freestone.tick();
        page.reads("failed").readsNoMore("being canceled");
        assertThat(house.journal(pathOf(run))).contains(by("pause"), by("resume"), by("cancel_requested"));
        assertThat(page.offers("Resume")).isFalse();
    }

    @Test
    void files_of_a_run_are_delivered_again() {
        CampaignRun run = house.work(house.run(campaign).id());
        page.open(placeOf(run)).click("Deliver again");
        assertThat(page.dialog()).contains("drop.example.org", "Nobody is contacted");

        page.agree("Deliver again");

        assertThat(house.journal(pathOf(run))).contains("\"actor\":\"" + PageHost.OPERATOR.value() + "\"");
    }

    @Test
    void who_may_only_read_is_offered_nothing() {
        CampaignRun run = house.run(campaign);
        browser.chromium().forget();
        Page reader = browser.page(house.host.address()).signIn(PageHost.READER);

        reader.open("#/campaigns/" + campaign.id().value()).reads("daily-file");
        assertThat(reader.offers("Pause schedule") || reader.offers("Run now") || reader.offers("Dry run"))
                .isFalse();
        reader.open(placeOf(run)).reads("initializing");
        assertThat(reader.offers("Cancel run") || reader.offers("Pause")).isFalse();
    }

    @Test
    void what_is_refused_stands_in_the_question_and_can_be_tried_again() {
        browser.expects("status of 500");
        page.open("#/campaigns/" + campaign.id().value()).click("Pause schedule");
        house.host.fails(path -> path.endsWith("/schedule/pause"));
        page.click("Pause schedule");
        page.await("the refusal", () -> page.dialog().contains("the database did not answer"));

        house.host.fails(path -> false);

        page.agree("Pause schedule").reads("schedule paused");
    }

    private String history() {
        return house.journal("/campaigns/" + campaign.id().value());
    }

    private static String by(String event) {
        return "\"actor\":\"" + PageHost.OPERATOR.value() + "\",\"event\":\"" + event + "\"";
    }

    private static String placeOf(CampaignRun run) {
        return "#/runs/" + run.borrowerCampaignId().value() + "/" + run.id().value();
    }

    private static String pathOf(CampaignRun run) {
        return "/campaigns/" + run.borrowerCampaignId().value() + "/runs/"
                + run.id().value();
    }
}

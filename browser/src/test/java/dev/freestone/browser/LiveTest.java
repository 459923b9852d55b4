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

/** What the page shows of runs while it is open, without being loaded again. */
@Fact("PAG-11")
class LiveTest {
    private static final String NOBODY_RUNS = "No run is in progress.";

    @RegisterExtension
    final InChromium browser = new InChromium();

    private House house;
    private Campaign campaign;

    @BeforeEach
    void begin() throws IOException {
        house = new House();
        campaign = house.campaign(house.own(), "daily-file");
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void a_run_appears_today_and_goes_when_it_has_ended() {
        Page page =
                marked(browser.page(house.host.address()).signIn(PageHost.KEY).reads(NOBODY_RUNS));

        CampaignRun run = house.run(campaign);
        page.readsNoMore(NOBODY_RUNS).reads("daily-file", "initializing");
        var unused = house.work(run.id());

        page.reads(NOBODY_RUNS, "1 exported");
        assertThat(isStillMarked(page)).isTrue();
    }

    @Test
    void a_run_that_is_looked_at_comes_to_its_end_before_the_eyes() {
        CampaignRun run = house.run(campaign);
        Page page = browser.page(house.host.address()).signIn(PageHost.KEY);
        marked(page.open("#/runs/" + campaign.id().value() + "/" + run.id().value())
                .reads("initializing"));

        var unused = house.work(run.id());

        page.reads("success", "contacts.csv", "all 1 rows").readsNoMore("Cancel run");
        assertThat(isStillMarked(page)).isTrue();
    }

    @Test
    void where_no_stream_is_free_the_page_asks_instead() throws IOException {
        browser.expects("status of 429");
        try (PageHost full = PageHost.withoutStreams(house.freestone)) {
            Page page = marked(browser.page(full.address()).signIn(PageHost.KEY).reads(NOBODY_RUNS));

            CampaignRun run = house.run(campaign);

            page.reads("daily-file", "initializing");
            var unused = house.work(run.id());
            page.reads(NOBODY_RUNS);
            assertThat(isStillMarked(page)).isTrue();
            browser.leave();
        }
    }

    private static Page marked(Page page) {
        page.run("document.body.dataset.mark = 'here before'");
        return page;
    }

    private static boolean isStillMarked(Page page) {
        return page.is("return document.body.dataset.mark === 'here before'");
    }
}

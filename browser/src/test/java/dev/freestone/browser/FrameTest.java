package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.Freestone;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What stands around every view. */
class FrameTest {
    private static final List<String> VIEWS =
            List.of("Today", "Campaigns", "Contacts", "Promo programs", "Notifications", "Engagement");

    @RegisterExtension
    final InChromium browser = new InChromium();

    private final Freestone freestone = Freestone.builder().build();
    private PageHost host;
    private Page page;

    @BeforeEach
    void begin() throws IOException {
        host = PageHost.over(freestone);
        page = browser.page(host.address()).signIn(PageHost.KEY);
    }

    @AfterEach
    void end() {
        host.close();
        freestone.close();
    }

    @Test
    void every_view_is_reached_by_its_name() {
        for (String name : VIEWS) {
            page.go(name);

            assertThat(page.driver.getTitle()).startsWith(name);
            assertThat(page.run("return document.querySelector('#nav a[aria-current=page]').textContent"))
                    .isEqualTo(name);
            assertThat(page.is("return document.querySelectorAll('main h1').length === 1"))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void the_way_back_of_the_browser_leads_back() {
        page.go("Campaigns").go("Contacts");

        page.driver.navigate().back();

        page.await("campaigns", () -> page.driver.getTitle().startsWith("Campaigns"));
    }

    @Test
    void an_unknown_place_leads_to_today() {
        assertThat(page.open("#/no-such-view").driver.getTitle()).startsWith("Today");
    }

    @Test
    void the_first_key_leads_past_the_navigation() {
        page.fromTheTop();
        page.press(Keys.TAB);
        assertThat(page.focused()).isEqualTo("Skip to content");

        page.press(Keys.ENTER);

        assertThat(page.run("return document.activeElement.id")).isEqualTo("main");
        assertThat(page.driver.getTitle()).startsWith("Today");
    }

    @Test
    void keys_alone_reach_every_view_and_the_way_out() {
        page.fromTheTop();

        List<String> reached = page.tabs(2 + VIEWS.size());

        assertThat(reached).startsWith("Skip to content").containsAll(VIEWS).endsWith("Sign out");
    }

    @Test
    @Fact("PAG-16")
    void a_lost_connection_is_said_and_repaired() throws IOException {
        browser.expects("net::ERR_");
        page.go("Campaigns");

        host.end();
        page.run("location.hash = '#/contacts'");
        page.await("the loss to be said", () -> page.connection().startsWith("Connection lost."));
        host.beginAgain();

        page.await("the loss to be repaired", () -> page.connection().isEmpty());
        page.await(
                "contacts", () -> page.driver.getTitle().startsWith("Contacts")); // by a new page: a module was missing
        page.readsNoMore("cannot be reached");
    }

    @Test
    void a_view_of_a_file_that_cannot_be_loaded_can_be_asked_for_again() {
        browser.expects("status of 500");
        host.fails(path -> path.endsWith("view-promo.js"));
        page.open("#/promo").reads("Try again");

        host.fails(path -> false);
        page.click("Try again");

        page.readsNoMore("Try again");
    }

    @Test
    @Fact("PAG-18")
    void nothing_comes_from_elsewhere() {
        VIEWS.forEach(page::go);

        assertThat(page.run("return performance.getEntriesByType('resource').map(each => new URL(each.name).origin)"
                        + ".filter(each => each !== location.origin)"))
                .isEqualTo(List.of());
    }
}

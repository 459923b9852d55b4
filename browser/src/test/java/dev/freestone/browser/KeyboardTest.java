package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Everything is done without a mouse. */
class KeyboardTest {
    private static final int ENOUGH = 60;

    @RegisterExtension
    final InChromium browser = new InChromium();

    private House house;
    private Campaign campaign;
    private Page page;

    @BeforeEach
    void begin() throws IOException {
        house = new House();
        campaign = house.campaign(house.own(), "daily-file");
        page = browser.page(house.host.address());
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void one_signs_in_where_the_focus_is_at_the_start() {
        page.visit();
        assertThat(page.focusedField()).isEqualTo("secret");

        page.press(PageHost.KEY, Keys.ENTER).settled();

        assertThat(page.header()).contains("Sign out");
    }

    @Test
    void an_action_is_reached_asked_and_done() {
        page.signIn(PageHost.KEY).open("#/campaigns/" + campaign.id().value()).reads("daily-file");

        tabTo("Pause schedule").press(Keys.ENTER);
        assertThat(page.dialog()).contains("daily-file");
        assertThat(isWithinDialog()).isTrue();
        tabTo("Pause schedule").press(Keys.ENTER);

        page.reads("schedule paused");
        assertThat(house.journal("/campaigns/" + campaign.id().value())).contains(PageHost.OPERATOR.value());
    }

    @Test
    void a_question_keeps_the_focus_and_escape_gives_it_back() {
        page.signIn(PageHost.KEY).open("#/campaigns/" + campaign.id().value()).reads("daily-file");
        tabTo("Dry run").press(Keys.ENTER);
        assertThat(page.dialog()).contains("Nobody is contacted");

        for (int tab = 0; tab < 10; tab++) {
            page.press(Keys.TAB);
            assertThat(isWithinDialog()).isTrue();
        }
        page.press(Keys.ESCAPE);

        page.await("the question to go", () -> !page.asks());
        assertThat(page.focused()).isEqualTo("Dry run");
    }

    @Test
    void a_new_view_has_the_focus_so_that_it_is_read_from_its_beginning() {
        page.signIn(PageHost.KEY).go("Contacts");

        assertThat(page.run("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void the_focus_can_be_seen_wherever_it_is() {
        page.signIn(PageHost.KEY).open("#/campaigns/" + campaign.id().value()).reads("daily-file");
        page.fromTheTop();

        for (int tab = 0; tab < 20; tab++) {
            page.press(Keys.TAB);
            assertThat(page.is("const style = getComputedStyle(document.activeElement);"
                            + "return document.activeElement === document.body || style.outlineStyle !== 'none'"))
                    .as(page.focused())
                    .isTrue();
        }
    }

    private Page tabTo(String name) {
        for (int tab = 0; tab < ENOUGH; tab++) {
            if (page.focused().equals(name)) {
                return page;
            }
            page.press(Keys.TAB);
        }
        throw new AssertionError(name + " is not reached by keys");
    }

    /** Between its last part and its first the focus may rest on the document itself. */
    private boolean isWithinDialog() {
        return page.is("const at = document.activeElement;"
                + "return at === document.body || document.querySelector('dialog').contains(at)");
    }
}

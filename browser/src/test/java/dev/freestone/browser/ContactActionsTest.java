package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators do with contacts and stops: asked once, with what it does, then shown, and written in the journal with their name. */
@Fact("PAG-14")
class ContactActionsTest {
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
    void an_unknown_outcome_is_settled_with_grounds() {
        String id = house.unknown();
        page.open("#/contacts/" + id).reads("unknown").click("Settle");
        assertThat(page.dialog()).contains(id, "Ends the doubt", "not sent again");

        page.fill("Did it arrive?", "Yes, it arrived").fill("How do you know?", "the provider says so on the phone");
        page.agree("Settle it").reads("settled as delivered", "confirmed");

        assertThat(house.journal("/contacts/" + id))
                .contains(PageHost.OPERATOR.value(), "the provider says so on the phone");
    }

    @Test
    void a_contact_is_held_and_released() {
        String id = house.contact(house.own());
        page.open("#/contacts/" + id).reads("planned").click("Hold");
        assertThat(page.dialog()).contains("until somebody releases it");
        page.agree("Hold it").reads("It is held until somebody releases it.");
        assertThat(page.text()).contains("held");

        page.click("Release");
        assertThat(page.dialog()).contains("due at once");
        page.agree("Release it").reads("It is released and due now.");

        assertThat(house.journal("/contacts/" + id))
                .contains("\"actor\":\"" + PageHost.OPERATOR.value() + "\",\"event\":\"hold\"")
                .contains("\"actor\":\"" + PageHost.OPERATOR.value() + "\",\"event\":\"release\"");
    }

    @Test
    void a_contact_is_called_back() {
        String id = house.contact(house.own());
        page.open("#/contacts?state=planned").reads(id).click("Cancel");
        assertThat(page.dialog()).contains(id, "called back for good");

        page.agree("Cancel it").reads("It was called back in time");

        assertThat(house.host.get("/contacts/" + id)).contains("\"state\":\"canceled\"");
        assertThat(house.journal("/contacts/" + id)).contains(PageHost.OPERATOR.value());
    }

    @Test
    void sending_is_paused_and_resumed() {
        page.open("#/today").click("Pause contacts");
        assertThat(page.dialog()).contains("No contact of what you name here is attempted");
        page.fill("What to pause", "one channel")
                .fill("Which one", "text")
                .fill("Reason", "the provider has an outage");
        page.agree("Pause").reads("channel text", "the provider has an outage", "by " + PageHost.OPERATOR.value());
        assertThat(house.host.get("/operations/stops")).contains("\"value\":\"text\"", PageHost.OPERATOR.value());

        page.click("Resume");
        assertThat(page.dialog()).contains("channel text");
        page.agree("Resume").reads("Nothing is stopped.");

        assertThat(house.host.get("/operations/stops")).contains("\"count\":0");
    }

    @Test
    void a_stop_that_was_made_for_good_is_lifted() {
        page.open("#/today").click("Kill contacts");
        assertThat(page.dialog()).contains("no attempt of what you name here begins on any node");
        page.fill("What to kill", "one channel").fill("Which one", "email").fill("Reason", "wrong texts");
        page.agree("Kill").reads("killed", "channel email", "wrong texts", "by " + PageHost.OPERATOR.value());
        page.click("Lift");

        page.agree("Lift").reads("Nothing is stopped.");

        assertThat(house.host.get("/operations/stops")).contains("\"count\":0");
    }

    @Test
    void a_wrong_scope_is_refused_in_the_question() {
        browser.expects("status of 400");
        page.open("#/today")
                .click("Pause contacts")
                .fill("What to pause", "one channel")
                .fill("Reason", "an outage");

        page.click("Pause");

        page.await("the refusal", () -> page.dialog().contains("value"));
        page.agree("Go back").reads("Nothing is stopped.");
    }

    @Test
    void who_may_only_read_is_offered_nothing() {
        String id = house.unknown();
        browser.chromium().forget();
        Page reader = browser.page(house.host.address()).signIn(PageHost.READER);

        reader.open("#/contacts/" + id).reads("unknown", "operations.write");

        assertThat(reader.offers("Settle") || reader.offers("Cancel")).isFalse();
        assertThat(reader.open("#/today").reads("Nothing is stopped.").offers("Pause contacts"))
                .isFalse();
    }
}

package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.Freestone;
import dev.freestone.examples.ReferenceHost;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    private static final String ENDED = "Your session has ended. Sign in again.";

    @RegisterExtension
    final InChromium browser = new InChromium();

    private final Freestone freestone = Freestone.builder().build();
    private PageHost host;
    private Page page;

    @BeforeEach
    void begin() throws IOException {
        host = PageHost.over(freestone);
        page = browser.page(host.address());
    }

    @AfterEach
    void end() {
        host.close();
        freestone.close();
    }

    @Test
    @Fact("PAG-5")
    void a_key_signs_in() {
        page.signIn(PageHost.KEY);

        assertThat(page.header()).contains("user:operator-7", "UTC", "Sign out");
        assertThat(page.driver.getTitle()).startsWith("Today");
    }

    @Test
    void the_key_of_the_reference_host_signs_in_where_it_says() throws IOException {
        String key = "key-of-the-test-1";
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (ReferenceHost reference = ReferenceHost.start(key, out, "--port", "0")) {
            String address = "http://localhost:" + reference.port() + "/operations/";

            assertThat(printed.toString(StandardCharsets.UTF_8)).contains(address);
            assertThat(browser.page(address).signIn(key).header()).contains("service:reference-host");
            browser.leave();
        }
    }

    @Test
    void user_and_password_sign_in() {
        page.visit().fill("Sign in with", "User and password").fill("User", PageHost.USER);
        page.fill("Secret", PageHost.PASSWORD).click("Sign in").settled();

        assertThat(page.header()).contains("user:operator-7");
    }

    @Test
    @Fact("PAG-5")
    void a_wrong_key_is_refused_and_the_page_says_so() {
        browser.expects("status of 401");

        page.visit().fill("Secret", "key-of-nobody-at-all").click("Sign in").reads("Nobody has these credentials.");

        assertThat(page.header()).isEmpty();
        assertThat(page.focusedField()).isEqualTo("secret");
    }

    @Test
    void a_session_outlasts_a_reload_and_no_script_can_read_it() {
        page.signIn(PageHost.KEY);

        page.driver.navigate().refresh();
        page.settled();

        assertThat(page.header()).contains("user:operator-7");
        assertThat(page.run("return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                .isEqualTo("{}{}");
    }

    @Test
    @Fact("PAG-7")
    void signing_out_ends_the_session() {
        page.signIn(PageHost.KEY).click("Sign out").reads("You are signed out.");

        page.driver.navigate().refresh();

        assertThat(page.field("Secret").isDisplayed()).isTrue();
        assertThat(page.header()).isEmpty();
    }

    @Test
    @Fact("PAG-16")
    void an_ended_session_asks_to_sign_in_again_and_comes_back_to_the_place() {
        browser.expects("status of 401");
        page.signIn(PageHost.KEY).open("#/campaigns");

        browser.chromium().forget();
        page.run("location.hash = '#/contacts'");

        page.reads(ENDED).fill("Secret", PageHost.KEY).click("Sign in").settled();
        assertThat(page.driver.getTitle()).startsWith("Contacts");
    }

    @Test
    @Fact("PAG-7")
    void a_host_with_another_key_ends_all_sessions() throws IOException {
        page.signIn(PageHost.KEY);

        try (PageHost other = PageHost.withOtherSeal(freestone)) {
            Page elsewhere = browser.page(other.address()).visit();

            assertThat(elsewhere.field("Secret").isDisplayed()).isTrue();
        }
    }

    @Test
    void who_has_not_the_permission_of_a_view_is_told_which_one_is_missing() {
        page.signIn(PageHost.NARROW);

        assertThat(page.open("#/promo").text()).contains("You may not see this", "promo.read");
    }
}

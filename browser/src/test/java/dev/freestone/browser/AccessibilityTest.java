package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, roles, order of headings and contrast of every view, as axe judges them; and what a phone shows. */
@Fact("PAG-17")
class AccessibilityTest {
    private static final String AXE = axe();
    private static final String FINDINGS = "const done = arguments[arguments.length - 1];axe.run(document,"
            + " {resultTypes: ['violations']}).then(found => done(found.violations.map(each => each.id + ': ' + each.help"
            + " + ' at ' + each.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))), problem => done(['axe"
            + " failed: ' + problem]));";

    @RegisterExtension
    final InChromium browser = new InChromium();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothing_is_found_in_any_view(String scheme) {
        browser.chromium().prefer(scheme);
        Page page = browser.page(browser.demo().host.address()).signIn(PageHost.KEY);

        Places.of(page).forEach((name, place) -> {
            page.open(place).quiet();
            assertThat(findings(page)).as(name + ", " + scheme).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothing_is_found_in_the_form_of_signing_in_and_in_a_question(String scheme) throws IOException {
        browser.chromium().prefer(scheme);
        try (House house = new House()) {
            Page page = browser.page(house.host.address()).visit();
            assertThat(findings(page)).as("sign-in").isEmpty();

            page.signIn(PageHost.KEY).click("Pause contacts");
            assertThat(page.dialog()).contains("Reason");
            assertThat(findings(page)).as("question").isEmpty();
            browser.leave();
        }
    }

    @Test
    void a_phone_shows_every_view_without_scrolling_to_the_side() {
        browser.chromium().likeAPhone();
        Page page = browser.page(browser.demo().host.address()).signIn(PageHost.KEY);

        Places.of(page).forEach((name, place) -> {
            page.open(place).quiet();
            assertThat(page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name)
                    .isEqualTo(0L);
        });
    }

    @SuppressWarnings("NullAway") // the script answers a list
    private static List<?> findings(Page page) {
        page.run(AXE);
        return (List<?>) page.driver.executeAsyncScript(FINDINGS);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

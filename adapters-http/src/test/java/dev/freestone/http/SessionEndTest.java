package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no session, or none any more. Source: docs/spec/operations-page.md 2. */
class SessionEndTest {
    private static final String SESSION = "/operations/session";

    private PageHouse house;

    @BeforeEach
    void begin() {
        house = new PageHouse();
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    @Fact("PAG-7")
    void a_session_that_was_changed_is_none() {
        String[] parts = house.signedIn(PageHouse.READING_KEY).split("=", -1)[1].split("\\.", -1);
        String forged = parts[0].replace(base64("operations.read"), base64("operations.write"));
        assertThat(forged).isNotEqualTo(parts[0]);
        char last = parts[1].charAt(0);
        String signature = (last == 'A' ? 'B' : 'A') + parts[1].substring(1);

        for (String value : new String[] {
            forged + "." + parts[1],
            parts[0] + "." + signature,
            parts[0] + "." + parts[1].substring(0, 20),
            parts[0] + ".",
            parts[0],
            "." + parts[1],
            "",
            ".",
            "*.*",
            parts[0] + "." + parts[1] + "." + parts[1]
        }) {
            String cookie = SessionCookie.NAME + "=" + value;
            assertThat(house.answer("GET", SESSION, cookie).status()).as(value).isEqualTo(204);
            assertThat(house.answer("GET", "/operations/api/operations/findings", cookie)
                            .status())
                    .as(value)
                    .isEqualTo(401);
        }
    }

    @Test
    @Fact("PAG-7")
    void another_key_ends_all_sessions() {
        String cookie = house.signedIn(PageHouse.KEY);
        HttpApi restarted = house.api.withPage(OperationsPage.signedWith(PageHouse.key('b')));
        HttpApi otherNode = house.api.withPage(OperationsPage.signedWith(PageHouse.key('a')));

        assertThat(restarted.handle(PageHouse.asked("GET", SESSION, cookie)).status())
                .isEqualTo(204);
        assertThat(otherNode.handle(PageHouse.asked("GET", SESSION, cookie)).status())
                .isEqualTo(200);
    }

    @Test
    @Fact("PAG-7")
    void a_session_ends_with_its_time_whatever_the_browser_keeps() {
        HttpApi shorter = house.api.withPage(house.page.lasting(Duration.ofMinutes(5)));
        String cookie =
                PageHouse.cookie(shorter.handle(PageHouse.asked("POST", SESSION).header("X-API-KEY", PageHouse.KEY)));

        house.house.house.clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(house.answer("GET", SESSION, cookie).status()).isEqualTo(200);
        house.house.house.clock.advance(Duration.ofMillis(1));
        assertThat(house.answer("GET", SESSION, cookie).status()).isEqualTo(204);
        assertThat(house.answer("GET", "/operations/api/operations/findings", cookie)
                        .status())
                .isEqualTo(401);
        assertThat(house.answer("GET", "/operations/live", cookie).status()).isEqualTo(401);
    }

    @Test
    @Fact("PAG-7")
    void who_signs_out_is_told_to_forget_the_cookie() {
        ApiResponse answer = house.answer("DELETE", SESSION, house.signedIn(PageHouse.KEY));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(PageHouse.cookieHeader(answer))
                .contains(SessionCookie.NAME + "=; Max-Age=0; Path=/operations; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    @Fact("PAG-7")
    void of_two_sessions_at_once_none_counts() {
        String cookie = house.signedIn(PageHouse.KEY);

        assertThat(house.answer("GET", SESSION, cookie + "; " + cookie).status())
                .isEqualTo(204);
        assertThat(house.answer("GET", SESSION, "theme=dark; " + cookie + "; a=b")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_that_holds_the_key_shows_it() {
        assertThat(SessionSeal.with(PageHouse.key('k')).toString()).doesNotContain("k".repeat(8), "107");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

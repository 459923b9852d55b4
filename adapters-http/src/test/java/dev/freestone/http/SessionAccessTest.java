package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session may, and where. Source: docs/spec/operations-page.md 2. */
class SessionAccessTest {
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
    @Fact("PAG-8")
    void a_session_may_what_its_caller_may() {
        String cookie = house.signedIn(PageHouse.READING_KEY);

        assertThat(house.answer("GET", SESSION, cookie).text()).contains("\"permissions\":[\"operations.read\"]");
        assertThat(house.answer("GET", "/operations/api/operations/findings", cookie)
                        .status())
                .isEqualTo(200);
        assertThat(house.answer("GET", "/operations/api/campaigns", cookie).status())
                .isEqualTo(403);
        assertThat(house.api
                        .handle(PageHouse.asked("POST", "/operations/api/operations/stops/pause", cookie)
                                .body("{\"kind\":\"all\",\"reason\":\"maintenance\"}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Fact("PAG-8")
    void what_is_done_by_the_page_is_done_by_the_operator() {
        ApiResponse paused = house.api.handle(
                PageHouse.asked("POST", "/operations/api/operations/stops/pause", house.signedIn(PageHouse.KEY))
                        .body("{\"kind\":\"all\",\"reason\":\"maintenance\"}"));

        assertThat(paused.status()).isEqualTo(204);
        assertThat(house.house.own().contacts().stops())
                .singleElement()
                .satisfies(stop -> assertThat(stop.actor()).isEqualTo(PageHouse.SOMEBODY));
    }

    @Test
    @Fact("PAG-8")
    void nobody_sees_what_another_company_has() {
        String id = house.house.plan(house.house.own()).value();
        String own = house.signedIn(PageHouse.KEY);
        String other = house.signedIn(PageHouse.OTHER_KEY);

        assertThat(house.answer("GET", "/operations/api/contacts", own).text()).contains(id);
        assertThat(house.answer("GET", "/operations/api/contacts/" + id, own).status())
                .isEqualTo(200);
        assertThat(house.answer("GET", "/operations/api/contacts", other).text())
                .isEqualTo("{\"count\":0,\"data\":[]}");
        assertThat(house.answer("GET", "/operations/api/contacts/" + id, other).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns", "/contacts", "/operations/findings", "/operations/runs"})
    @Fact("PAG-9")
    void outside_of_the_page_a_session_is_nothing(String path) {
        String cookie = house.signedIn(PageHouse.KEY);

        assertThat(house.answer("GET", path, cookie).status()).isEqualTo(401);
        assertThat(house.answer("GET", "/operations/api" + path, cookie).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations/api/campaigns", "/operations/live"})
    @Fact("PAG-9")
    void within_the_page_a_key_without_a_session_is_nothing(String path) {
        ApiResponse answer = house.api.handle(PageHouse.asked("GET", path).header("X-API-KEY", PageHouse.KEY));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("sign in");
    }

    @Test
    @Fact("PAG-9")
    void addresses_in_answers_stay_within_the_page() {
        house.house.daily(house.house.own());
        house.house.daily(house.house.own());

        assertThat(house.answer("GET", "/operations/api/campaigns?limit=1", house.signedIn(PageHouse.KEY))
                        .text())
                .contains("\"nextUrl\":\"/operations/api/campaigns?");
    }
}

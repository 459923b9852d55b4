package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planned contacts over the wire. Source: docs/spec/operations.md 3. */
class ContactRoutesTest {
    private static final String SETTLED = "{\"delivered\":false,\"note\":\"the provider has no such message\"}";

    @Test
    @Fact("OPS-1")
    void tells_a_contact_without_person_destination_and_content() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.plan(house.own());
            var stored = house.own().contacts().get(id);

            ApiResponse answer = house.get("/contacts/" + id);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo(
                            "{\"status\":200,\"message\":\"contact found\",\"data\":{\"id\":\"" + id + "\",\"key\":\""
                                    + stored.key().value()
                                    + "\",\"producer\":\"outreach/CG-4T2K-9QXD\",\"occurrence\":\"CG-4T2K-9QXD:2026-05-01\","
                                    + "\"channel\":\"text\",\"sender\":\"text\",\"state\":\"planned\",\"reason\":null,"
                                    + "\"ruleId\":null,\"dueAt\":\"2026-05-01T12:00:00Z\",\"holdUntil\":null,"
                                    + "\"expiresAt\":\"2026-05-08T12:00:00Z\",\"attempts\":0,\"attemptedAt\":null,"
                                    + "\"cancelRequested\":false,\"providerMessageId\":null,\"delivery\":\""
                                    + stored.delivery().code()
                                    + "\",\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":\"2026-05-01T12:00:00Z\"}}");
        }
    }

    @Test
    @Fact("OPS-2")
    void lists_contacts_by_state_producer_occurrence_and_person_part_by_part() {
        try (var house = new OperationsHouse()) {
            IntentId first = house.plan(house.own());
            IntentId second = house.plan(house.own());
            house.own().contacts().hold(second);

            assertThat(ids(house.get("/contacts"))).containsExactly(second.value(), first.value());
            assertThat(ids(house.get("/contacts?state=held,unknown"))).containsExactly(second.value());
            assertThat(ids(house.get("/contacts?state=planned&state=held")))
                    .containsExactly(second.value(), first.value());
            assertThat(ids(house.get("/contacts?personId=BO-1"))).containsExactly(first.value());
            assertThat(ids(house.get("/contacts?producer=outreach/CG-4T2K-9QXD&occurrence=CG-4T2K-9QXD:2026-05-01")))
                    .hasSize(2);
            assertThat(ids(house.get("/contacts?producer=promo/PP-1"))).isEmpty();
            assertThat(ids(house.get("/contacts?limit=1"))).containsExactly(second.value());
            assertThat(ids(house.get("/contacts?limit=1&after=" + second))).containsExactly(first.value());
        }
    }

    @Test
    @Fact("OPS-3")
    void refuses_a_list_with_everything_that_is_wrong() {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.get("/contacts?state=lost&producer=x&after=12&limit=0&sender=text&personId=");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("\"code\":\"validation\"")
                    .contains("{\"field\":\"state\",\"code\":\"unknown_value\"")
                    .contains("{\"field\":\"producer\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"after\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"")
                    .contains("{\"field\":\"sender\",\"code\":\"unknown_attribute\"")
                    .contains("{\"field\":\"personId\",\"code\":\"bad_format\"");
        }
    }

    @Test
    @Fact("OPS-4")
    void neither_shows_nor_changes_a_contact_of_another_company() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.unknown(house.own());
            String path = "/contacts/" + id;

            assertThat(house.other("GET", path).status()).isEqualTo(404);
            assertThat(house.other("GET", path + "/history").status()).isEqualTo(404);
            assertThat(house.otherPosts(path + "/settle", SETTLED).status()).isEqualTo(404);
            assertThat(house.other("POST", path + "/hold").status()).isEqualTo(404);
            assertThat(house.other("POST", path + "/release").status()).isEqualTo(404);
            assertThat(house.other("POST", path + "/cancel").status()).isEqualTo(404);
            assertThat(house.other("GET", "/contacts").text()).isEqualTo("{\"count\":0,\"data\":[]}");
            assertThat(house.other("GET", "/contacts?personId=BO-1").text()).isEqualTo("{\"count\":0,\"data\":[]}");
            assertThat(house.other("GET", "/contacts?after=" + id).text()).contains("\"code\":\"unknown_cursor\"");
            assertThat(house.other("GET", counts()).text()).isEqualTo("{\"count\":0,\"data\":[]}");
            var after = house.own().contacts().get(id);
            assertThat(after.state()).isEqualTo(IntentState.UNKNOWN);
            assertThat(after.cancelRequested()).isFalse();
        }
    }

    @Test
    @Fact("OPS-5")
    void settles_an_unknown_outcome_on_the_word_of_the_caller_whom_the_history_names() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.unknown(house.own());

            ApiResponse answer = house.post("/contacts/" + id + "/settle", SETTLED);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .startsWith("{\"status\":200,\"message\":\"contact updated\",\"data\":{\"id\":\"" + id)
                    .contains("\"state\":\"refused\",\"reason\":\"settled_not_delivered\"");
            assertThat(house.get("/contacts/" + id + "/history").text())
                    .contains("\"actor\":\"user:4711\"")
                    .contains("\"row\":\"T28\"")
                    .contains("\"note\":\"the provider has no such message\"");
        }
    }

    @Test
    @Fact("OPS-5")
    void lets_nobody_settle_without_a_name_a_word_and_grounds() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.unknown(house.own());

            ApiResponse answer = house.namelessPosts("/contacts/" + id + "/settle", "{\"sure\":true}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"operator\",\"code\":\"required\"")
                    .contains("{\"field\":\"delivered\",\"code\":\"required\"")
                    .contains("{\"field\":\"note\",\"code\":\"required\"")
                    .contains("{\"field\":\"sure\",\"code\":\"unknown_attribute\"");
            assertThat(house.own().contacts().get(id).state()).isEqualTo(IntentState.UNKNOWN);
        }
    }

    @Test
    @Fact("OPS-6")
    void settles_only_what_is_unknown() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.plan(house.own());

            ApiResponse answer = house.post("/contacts/" + id + "/settle", SETTLED);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"illegal_transition\"");
        }
    }

    @Test
    @Fact("OPS-6")
    void holds_a_contact_and_releases_it() {
        try (var house = new OperationsHouse()) {
            String path = "/contacts/" + house.plan(house.own());

            assertThat(house.post(path + "/hold").text()).contains("\"state\":\"held\",\"reason\":\"operator\"");
            assertThat(house.post(path + "/release").text()).contains("\"state\":\"planned\"");
            assertThat(house.post(path + "/release").status()).isEqualTo(409);
        }
    }

    @Test
    @Fact("OPS-7")
    void calls_a_contact_back_and_says_whether_it_came_in_time() {
        try (var house = new OperationsHouse()) {
            IntentId late = house.unknown(house.own());
            IntentId early = house.plan(house.own());

            assertThat(house.post("/contacts/" + early + "/cancel").text()).isEqualTo("{\"answer\":\"canceled\"}");
            assertThat(house.post("/contacts/" + early + "/cancel").text())
                    .isEqualTo("{\"answer\":\"already_terminal\"}");
            assertThat(house.post("/contacts/" + late + "/cancel").text()).isEqualTo("{\"answer\":\"too_late\"}");
        }
    }

    @Test
    @Fact("OPS-8")
    void tells_the_history_of_a_contact_part_by_part() {
        try (var house = new OperationsHouse()) {
            IntentId id = house.plan(house.own());
            house.post("/contacts/" + id + "/hold");
            house.post("/contacts/" + id + "/release");
            var entries = house.own().contacts().explain(id);

            ApiResponse answer = house.get("/contacts/" + id + "/history?limit=1&after="
                    + entries.get(entries.size() - 2).number());

            assertThat(answer.text())
                    .startsWith("{\"count\":1,\"data\":[{\"number\":"
                            + entries.get(entries.size() - 1).number()
                            + ",\"at\":\"2026-05-01T12:00:00Z\",\"actor\":\"user:4711\",\"event\":\"release\","
                            + "\"row\":\"T33\",\"version\":3,\"details\":{");
            assertThat(house.get("/contacts/" + id + "/history?limit=0").text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
        }
    }

    @Test
    @Fact("OPS-9")
    void counts_the_contacts_of_an_occasion() {
        try (var house = new OperationsHouse()) {
            house.plan(house.own());
            house.plan(house.own());
            house.plan(house.others());

            assertThat(house.get(counts()).text())
                    .isEqualTo("{\"count\":1,\"data\":[{\"channel\":\"text\",\"state\":\"planned\",\"reason\":null,"
                            + "\"ruleId\":null,\"count\":2}]}");
        }
    }

    @Test
    @Fact("OPS-9")
    void needs_producer_and_occurrence_to_count() {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.get("/contacts/counts");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"producer\",\"code\":\"required\"")
                    .contains("{\"field\":\"occurrence\",\"code\":\"required\"");
            assertThat(house.get("/contacts/counts?state=held").text())
                    .contains("{\"field\":\"state\",\"code\":\"unknown_attribute\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle", "hold", "release", "cancel"})
    @Fact("OPS-10")
    void somebody_who_may_only_look_changes_nothing(String verb) {
        try (var house = new OperationsHouse()) {
            IntentId id = house.plan(house.own());

            ApiResponse answer = house.onlookerPosts("/contacts/" + id + "/" + verb);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("\"code\":\"forbidden\"");
        }
    }

    @Test
    @Fact("OPS-1")
    void takes_a_contact_by_its_public_id_alone() {
        try (var house = new OperationsHouse()) {
            assertThat(house.get("/contacts/12").text()).contains("{\"field\":\"intentId\",\"code\":\"bad_format\"");
            assertThat(house.get("/contacts/IN-5F0Q-77TL").status()).isEqualTo(404);
        }
    }

    private static String counts() {
        return "/contacts/counts?producer=outreach%2FCG-4T2K-9QXD&occurrence=CG-4T2K-9QXD:2026-05-01";
    }

    static List<String> ids(ApiResponse answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(answer.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

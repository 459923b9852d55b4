package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contact exporters and bulk senders over the wire. Source: docs/spec/outreach-campaigns.md 1.4, 1.5. */
class WorkerRoutesTest {
    private static final String EXPORTERS = "/campaign-workers/contact-exporters";
    private static final String SENDERS = "/campaign-workers/bulk-senders";
    private static final String HEADER = "\"companyId\":\"default\",\"createdAt\":\"2026-05-01T12:00:00Z\","
            + "\"updatedAt\":null,\"deletedAt\":null,\"externalId\":null,\"metaData\":null,";

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(
                        EXPORTERS,
                        "contact exporter",
                        "{\"columnSettings\":[{\"field\":\"person.id\"}]}",
                        "{\"id\":\"CE-0000-0001\"," + HEADER + "\"contactMatchingCriteria\":null,\"columnSettings\":"
                                + "[{\"field\":\"person.id\",\"outputName\":null}],\"checkCompliance\":null,\"csvSettings\":null}"),
                arguments(
                        SENDERS,
                        "bulk sender",
                        "{\"interactionSubject\":\"autopayEnableReminder\",\"interactionChannel\":\"text\"}",
                        "{\"id\":\"BS-0000-0001\"," + HEADER + "\"interactionSubject\":\"autopayEnableReminder\","
                                + "\"interactionTheme\":\"opsServicing\",\"interactionChannel\":\"text\"}"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void creates_tells_changes_lists_and_deletes_one(String path, String noun, String draft, String form) {
        try (OutreachHouse house = new OutreachHouse()) {
            int id = form.indexOf(":\"") + 2;
            String one = path + "/" + form.substring(id, id + "CE-0000-0001".length());
            String wrapped = "{\"status\":200,\"message\":\"" + noun + " %s\",\"data\":" + form + "}";

            assertThat(house.http.post(path, draft).text()).isEqualTo(wrapped.formatted("created"));
            assertThat(house.http.get(one).text()).isEqualTo(wrapped.formatted("found"));
            assertThat(house.http.get(path).text())
                    .isEqualTo(
                            "{\"status\":200,\"total\":1,\"count\":1,\"nextUrl\":null,\"previousUrl\":null,\"data\":["
                                    + form + "]}");
            assertThat(house.http.put(one, form).text()).isEqualTo(wrapped.formatted("updated"));
            assertThat(house.http.put(one, "{\"externalId\":\"x\"}").text())
                    .contains("\"externalId\":\"x\"", "\"updatedAt\":\"2026-05-01T12:00:00Z\"");
            assertThat(house.http.get(path + "/ext-x/history").text())
                    .startsWith("{\"count\":2,")
                    .contains("\"event\":\"created\"", "\"event\":\"updated\"", "\"actor\":\"user:4711\"");
            assertThat(house.http.delete(one).text())
                    .startsWith("{\"status\":200,\"message\":\"" + noun + " deleted\"")
                    .contains("\"deletedAt\":\"2026-05-01T12:00:00Z\"");
            assertThat(house.http.get(one).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void belongs_to_one_company_and_is_changed_by_those_who_may(String path, String noun, String draft) {
        try (OutreachHouse house = new OutreachHouse()) {
            house.http.post(path, draft.replaceFirst("\\{", "{\"externalId\":\"x\","));

            for (String method : new String[] {"GET", "PUT", "DELETE"}) {
                assertThat(house.stranger(method, path + "/ext-x").status())
                        .as("%s %s", method, noun)
                        .isEqualTo(404);
            }
            assertThat(house.stranger("GET", path + "/ext-x/history").status()).isEqualTo(404);
            assertThat(house.reader("DELETE", path + "/ext-x").status()).isEqualTo(403);
            assertThat(house.reader("GET", path + "/ext-x").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void a_body_without_what_is_needed_is_refused(String path, String noun) {
        try (OutreachHouse house = new OutreachHouse()) {
            ApiResponse answer = house.http.post(path, "{\"id\":\"x\",\"name\":\"x\"}");

            assertThat(answer.status()).as(noun).isEqualTo(400);
            assertThat(answer.text())
                    .contains("\"code\":\"required\"")
                    .contains("{\"field\":\"name\",\"code\":\"unknown_attribute\"")
                    .contains("{\"field\":\"id\",\"code\":\"read_only\"");
            assertThat(house.http.send("POST", path).text()).contains("\"code\":\"malformed_request\"");
        }
    }

    @Test
    void one_that_a_campaign_names_stays() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer = house.http.delete(EXPORTERS + "/CE-0000-0001");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"in_use\"");
        }
    }
}

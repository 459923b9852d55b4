package dev.freestone.http;

import dev.freestone.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

/**
 * The samples of the reference document of notification types, a request and its answer for each of its four operations, with every
 * attribute that it names. Source: docs/spec/cases-and-notifications.md 14.
 */
class NotificationSamplesTest {
    private static final String SAMPLE =
            "{\"name\":\"\",\"description\":\"\",\"status\":\"draft\",\"onStatus\":\"initiated\","
                    + "\"onOutcome\":\"approved\",\"onCondition\":[],\"channel\":\"voice\",\"theme\":\"opsCollDebt\","
                    + "\"templateId\":0,\"delay\":0,\"unit\":\"calendarDays\"}";

    @Test
    void every_operation_of_the_reference_document_answers_as_it_is_written() {
        try (CaseApi cases = new CaseApi()) {
            String text = new Exchanges(cases.house)
                    .send("POST", "/notification-types", SAMPLE)
                    .send(
                            "POST",
                            "/notification-types?typeId=1&version=1",
                            "{\"name\":\"Bankruptcy documents\",\"onOutcome\":null,\"onCondition\":[{\"fieldName\":"
                                    + "\"chapter\",\"operator\":\"eq\",\"value\":\"chapter17\",\"dataType\":\"string\"},"
                                    + "{\"fieldName\":\"dispositionCode\",\"operator\":\"eq\",\"value\":\"dismissed\","
                                    + "\"dataType\":\"string\"}]}")
                    .send("GET", "/notification-types")
                    .send("GET", "/notification-types?loanTypeId=LT-1A2B-0001&limit=25&startingAfter=1")
                    .send("GET", "/notification-types/1")
                    .send("GET", "/notification-types/1?version=1")
                    .send("PUT", "/notification-types/1?version=1", SAMPLE)
                    .send(
                            "PUT",
                            "/notification-types/1",
                            "{\"status\":\"active\",\"channel\":\"email\",\"theme\":\"opsServicing\","
                                    + "\"templateId\":4711,\"delay\":3,\"unit\":\"businessDays\"}")
                    .send("PUT", "/notification-types/1?version=2", "{\"status\":\"deprecated\"}")
                    .text();

            GoldenFile.of("adapters-http/src/test/golden/notification-types.txt")
                    .matches(text);
        }
    }
}

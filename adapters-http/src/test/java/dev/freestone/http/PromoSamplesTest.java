package dev.freestone.http;

import dev.freestone.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

/**
 * The samples of the reference document of promo programs, one request and answer for each of its six operations, with every
 * attribute that it names. Source: docs/spec/promo-programs.md 15.
 */
class PromoSamplesTest {
    @Test
    void every_operation_of_the_reference_document_answers_as_it_is_written() {
        try (PromoApi promo = new PromoApi()) {
            promo.activeType();
            String text = new Exchanges(promo.house)
                    .send(
                            "POST",
                            PromoApi.PROGRAMS,
                            "{\"promoTypeId\":\"PT-0000-0001\",\"externalId\":\"sac-1\",\"status\":\"pending\","
                                    + "\"promoStartDate\":\"2025-01-01\",\"promoDurationDays\":90,"
                                    + "\"promoGracePeriodDays\":10,\"sacDisqualifyOverdueDays\":30,"
                                    + "\"metaData\":{\"store\":\"12\"},\"caseId\":\"CS-1A2B-0001\"}")
                    .send(
                            "POST",
                            PromoApi.PROGRAMS,
                            "{\"promoTypeId\":\"PT-0000-0001\",\"externalId\":\"sac-2\",\"status\":\"pending\","
                                    + "\"promoStartDate\":\"2025-01-01\",\"promoEndDate\":\"2025-04-01\","
                                    + "\"promoDurationDays\":90,\"promoGracePeriodDays\":10,"
                                    + "\"sacDisqualifyOverdueDays\":30,\"metaData\":{},\"caseId\":\"CS-1A2B-0001\"}")
                    .send("GET", PromoApi.PROGRAMS)
                    .send("GET", PromoApi.PROGRAM)
                    .send(
                            "PUT",
                            PromoApi.PROGRAM,
                            "{\"externalId\":\"sac-3\",\"status\":\"pending\",\"promoStartDate\":\"2025-01-02\","
                                    + "\"promoEndDate\":\"2025-04-12\",\"promoGracePeriodDays\":5,"
                                    + "\"sacDisqualifyOverdueDays\":31,\"metaData\":null,\"caseId\":null}")
                    .send("POST", PromoApi.PROGRAM + "/activate")
                    .send(
                            "DELETE",
                            PromoApi.PROGRAM
                                    + "?promoCancelReason=borrowerOptedOut&sendNotice=true&caseId=CS-1A2B-0001")
                    .text();

            GoldenFile.of("adapters-http/src/test/golden/promo-programs.txt").matches(text);
        }
    }
}

package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Outreach campaigns over the wire. Source: docs/spec/outreach-campaigns.md 2. */
class CampaignRoutesTest {
    @Test
    void tells_a_caller_without_credentials_that_they_are_missing() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.api.handle(ApiRequest.of("GET", "/campaigns"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isPresent();
            assertThat(answer.text())
                    .startsWith("{\"status\":401,\"message\":\"credentials are missing or wrong")
                    .endsWith("\"code\":\"access_denied\",\"violations\":[]}");
        }
    }

    @Test
    void lists_nothing_where_nothing_is() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.get("/campaigns");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo("{\"status\":200,\"total\":0,\"count\":0,\"nextUrl\":null,\"previousUrl\":null,\"data\":[]}");
        }
    }
}

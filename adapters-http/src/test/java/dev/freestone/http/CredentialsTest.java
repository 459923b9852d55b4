package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.ApiCredentials;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request shows to prove who calls. Source: docs/spec/rest.md 3. */
class CredentialsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "none",
            value = {
                "Bearer abc, Bearer",
                "bearer   abc  , Bearer",
                "Basic YTpi, Basic",
                "BASIC YTpi, Basic",
                "Bearer, none",
                "'Bearer ', none",
                "Basic YWI, none",
                "Basic !!!!, none",
                "Basic /zph, none",
                "Digest a, none",
                "abc, none"
            })
    void credentials_are_read_from_their_header(String header, String kind) {
        Optional<ApiCredentials> shown =
                Credentials.of(ApiRequest.of("GET", "/").header("Authorization", header));

        assertThat(shown.map(each -> each.getClass().getSimpleName())).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void a_header_of_credentials_that_stands_twice_shows_nobody() {
        ApiRequest once = ApiHouse.request("GET", "/campaigns");

        assertThat(Credentials.of(once)).contains(new ApiCredentials.ApiKey(ApiHouse.KEY));
        assertThat(Credentials.of(once.header("x-api-key", ApiHouse.KEY))).isEmpty();
        assertThat(Credentials.of(once.header("Authorization", "Bearer a").header("authorization", "Bearer a")))
                .isEmpty();
    }
}

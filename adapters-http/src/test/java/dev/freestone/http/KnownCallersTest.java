package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCredentials;
import org.junit.jupiter.api.Test;

/** What a list of callers refuses, and what it shows of itself. Source: docs/spec/rest.md 3. */
class KnownCallersTest {
    private static final String SECRET = "sixteen-letters!";
    private static final ApiCaller CALLER = ApiCaller.of(CompanyId.DEFAULT, ActorId.of("service:web"));

    @Test
    void a_secret_of_less_than_sixteen_characters_is_refused_and_not_repeated() {
        String shorter = SECRET.substring(1);
        KnownCallers.Builder builder = KnownCallers.builder();

        assertThatThrownBy(() -> builder.apiKey(shorter, CALLER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key: 15 characters, give at least 16");
        assertThatThrownBy(() -> builder.bearer(shorter, CALLER)).hasMessageStartingWith("token: 15");
        assertThatThrownBy(() -> builder.basic("web", shorter, CALLER)).hasMessageStartingWith("password: 15");
        assertThat(builder.apiKey(SECRET, CALLER).build().find(new ApiCredentials.ApiKey(SECRET)))
                .contains(CALLER);
    }

    @Test
    void a_user_with_a_colon_is_refused() {
        assertThatThrownBy(() -> KnownCallers.builder().basic("a:b", SECRET, CALLER))
                .hasMessage("user: has a colon, give one without");
    }

    @Test
    void credentials_of_two_callers_are_refused() {
        KnownCallers.Builder builder = KnownCallers.builder().bearer(SECRET, CALLER);

        assertThatThrownBy(() -> builder.bearer(SECRET, CALLER))
                .hasMessage("token: another caller has it, give each its own");
    }

    @Test
    void nothing_that_holds_a_secret_shows_it() {
        assertThat(KnownCallers.builder().bearer(SECRET, CALLER).build()).hasToString("KnownCallers[1]");
        assertThat(new ApiCredentials.Bearer(SECRET).toString()).doesNotContain(SECRET);
        assertThat(new ApiCredentials.ApiKey(SECRET).toString()).doesNotContain(SECRET);
        assertThat(new ApiCredentials.Basic("web", SECRET).toString()).doesNotContain(SECRET);
        assertThat(ApiRequest.of("GET", "/a?auth_token=" + SECRET)
                        .header("X-API-KEY", SECRET)
                        .toString())
                .doesNotContain(SECRET);
    }
}

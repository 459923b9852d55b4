package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;

/** What holds for every answer. Source: docs/spec/rest.md 4. */
final class WireChecks {
    private WireChecks() {}

    static void requireBounds(UnaryOperator<String> header) {
        assertThat(header.apply("Cache-Control")).isEqualTo("no-store");
        assertThat(header.apply("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header.apply("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header.apply("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    static void requireNothingOfTheInside(String answer) {
        assertThat(answer)
                .doesNotContain(WireRoutes.INSIDE, ApiHouse.KEY, ApiHouse.READER, "Exception", "dev.freestone", "\tat ")
                .doesNotContainIgnoringCase("java.");
    }
}

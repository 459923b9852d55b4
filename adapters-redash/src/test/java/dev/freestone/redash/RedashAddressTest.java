package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedashAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://r.example.com/queries/7, '', 7",
        "https://r.example.com/queries/7/, '', 7",
        "https://r.example.com/queries/7/source, '', 7",
        "https://r.example.com/queries/7/source#table, '', 7",
        "https://R.EXAMPLE.com:443/acme/queries/123?fullscreen#456, /acme, 123",
        "https://r.example.com/tools/redash/queries/1, /tools/redash, 1",
    })
    void takes_the_base_and_the_id_of_a_query_page(String text, String base, String id) {
        var address = RedashAddress.read(text, true).address().orElseThrow();

        assertThat(address.origin()).isEqualTo("https://r.example.com:443");
        assertThat(address.basePath()).isEqualTo(base);
        assertThat(address.query()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://r.example.com/queries",
                "https://r.example.com/queries/new",
                "https://r.example.com/queries/my",
                "https://r.example.com/queries/7/8",
                "https://r.example.com/queries/07",
                "https://r.example.com/queries/1234567890123456789",
                "https://r.example.com/dashboards/7",
                "https://r.example.com/embed/query/7/visualization/8",
                "https://r.example.com/api/queries/7",
                "https://r.example.com/api/queries/7/results.json",
                "https://me:SECRET@r.example.com/queries/7",
                "https://r.example.com/queries/7?api_key=SECRET",
                "https://r.example.com/queries/7?api%5Fkey=SECRET",
                "https://r.example.com/queries/7?x=1&API_KEY=SECRET",
                "https://r.example.com//queries/7",
                "https://r.example.com/../queries/7",
                "https://r.example.com/queries/7//",
                "ftp://r.example.com/queries/7",
                "not a url",
            })
    void refuses_what_is_no_query_page_without_repeating_it(String text) {
        var reading = RedashAddress.read(text, true);

        assertThat(reading.address()).isEmpty();
        assertThat(reading.problem()).isNotEmpty().doesNotContain("SECRET");
    }

    @Test
    void refuses_parameters_that_the_request_lacks() {
        var text = "https://r.example.com/queries/7?x=1&p_days=30";

        assertThat(RedashAddress.read(text, true).address()).isPresent();
        assertThat(RedashAddress.read(text, false).address()).isEmpty();
        assertThat(RedashAddress.read(text.replace("p_", "%70_"), true).address())
                .isPresent();
        assertThat(RedashAddress.read("https://r.example.com/queries/7?p=1&step_=2", false)
                        .address())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "2606:4700::1111, true",
        "127.0.0.1, false",
        "10.0.0.1, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "ff02::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
    })
    void tells_public_addresses_from_others(String address, boolean isPublic) throws UnknownHostException {
        assertThat(NetworkRules.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void matches_an_origin_by_scheme_host_and_port() {
        var origin = AllowedOrigin.https("https://R.example.com");

        assertThat(origin.matches(URI.create("https://r.example.com:443/queries/1")))
                .isTrue();
        assertThat(origin.matches(URI.create("http://r.example.com:443/queries/1")))
                .isFalse();
        assertThat(origin.matches(URI.create("https://r.example.com:444/queries/1")))
                .isFalse();
        assertThat(origin.matches(URI.create("https://r.example.com.evil.org/queries/1")))
                .isFalse();
    }
}

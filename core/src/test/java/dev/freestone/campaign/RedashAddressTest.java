package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.json.text.JsonText;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedashAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://r.example.org/queries/17, https://r.example.org, 17",
        "https://r.example.org/queries/17/, https://r.example.org, 17",
        "https://r.example.org/queries/17/source, https://r.example.org, 17",
        "https://r.example.org/queries/17/source/, https://r.example.org, 17",
        "https://r.example.org/queries/17#9, https://r.example.org, 17",
        "https://r.example.org/queries/17?fullscreen&x=%20, https://r.example.org, 17",
        "https://r.example.org/tools/redash/queries/1, https://r.example.org/tools/redash, 1",
        "https://r.example.org/acme/queries/999999999999999999, https://r.example.org/acme, 999999999999999999",
        "https://r.example.org/queries/1/queries/2, https://r.example.org/queries/1, 2",
        "HTTPS://R.Example.ORG:443/queries/17, https://r.example.org, 17",
        "https://r.example.org:8443/queries/17, https://r.example.org:8443, 17",
        "http://r.example.org:80/queries/17, http://r.example.org, 17",
        "https://[2001:DB8::7]:8443/queries/17, https://[2001:db8::7]:8443, 17",
        "https://192.0.2.7/queries/17, https://192.0.2.7, 17",
    })
    void a_query_page_has_a_base_and_an_id(String address, String base, String id) {
        RedashAddress parsed = RedashAddress.parse(address);

        assertThat(parsed.base()).isEqualTo(base);
        assertThat(parsed.id()).isEqualTo(id);
        assertThat(RedashAddress.problem(address)).isEmpty();
        assertThat(URI.create(address).getHost())
                .as("the engine's own reader agrees")
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "queries/17",
                "https://",
                "https:///queries/17",
                "//r.example.org/queries/17",
                "https://r.example.org",
                "https://r.example.org/",
                "https://r.example.org/queries",
                "https://r.example.org/queries/",
                "https://r.example.org/queries/new",
                "https://r.example.org/queries/my",
                "https://r.example.org/dashboards/5-sales",
                "https://r.example.org/dashboard/sales",
                "https://r.example.org/embed/query/17/visualization/3",
                "https://r.example.org/embed/queries/17",
                "https://r.example.org/api/queries/17/results",
                "https://r.example.org/api/queries/17",
                "https://r.example.org/acme/api/queries/17",
                "https://r.example.org/queries/17/18",
                "https://r.example.org/queries/17/source/2",
                "https://r.example.org/queries/17/source/more",
                "https://r.example.org/queries/017",
                "https://r.example.org/queries/0",
                "https://r.example.org/queries/1234567890123456789",
                "https://r.example.org/queries/1a",
                "https://r.example.org/queries/-1",
                "https://r.example.org/queries/\u0661",
                "https://r.example.org//queries/17",
                "https://r.example.org/queries//17",
                "https://r.example.org/../queries/17",
                "https://r.example.org/./queries/17",
                "ftp://r.example.org/queries/17",
                "javascript://r.example.org/queries/17",
                "query:past-due-30",
                "https:/r.example.org/queries/17",
                "https://r.example.org:0/queries/17",
                "https://r.example.org:65536/queries/17",
                "https://r.example.org:/queries/17",
                "https://r_example.org/queries/17",
                "https://r..example.org/queries/17",
                "https://256.0.0.1/queries/17",
                "https://1.2.3/queries/17",
                "https://[::1/queries/17",
                "https://[zz::1]/queries/17",
                "https://r.example.org/queries/17 ",
                " https://r.example.org/queries/17",
                "https://r.example.org/queries/17?x=\"",
                "https://r.example.org/queries/17?x={}",
                "https://r.example.org/queries/17?x=%2",
                "https://r.example.org/queries/17?x=%zz",
                "https://r.example.org/queries/17#a#b",
                "https://r.example.org\\@evil.example/queries/17",
                "https://r.example.org/queries/17\n"
            })
    void anything_else_is_refused(String address) {
        assertThat(RedashAddress.problem(address)).isNotEmpty();
        assertThatThrownBy(() -> RedashAddress.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://r.example.org/queries/17?api_key=s3cret",
                "https://r.example.org/queries/17?p_a=1&API_KEY=s3cret",
                "https://r.example.org/queries/17?api%5Fkey=s3cret",
                "https://s3cret@r.example.org/queries/17",
                "https://user:s3cret@r.example.org/queries/17"
            })
    void keys_inside_an_address_are_refused_and_not_repeated(String address) {
        assertThat(RedashAddress.problem(address)).contains("redashApiKey").doesNotContain("s3cret");
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("", "{}"),
                arguments("fullscreen=1&p=2&x_p_a=3", "{}"),
                arguments("p_state=TX", "{\"state\":\"TX\"}"),
                arguments("p_state=", "{\"state\":\"\"}"),
                arguments("p_state", "{\"state\":\"\"}"),
                arguments("p_my%20name=a%20b+c%2B", "{\"my name\":\"a b c+\"}"),
                arguments("p_n=%C3%A9", "{\"n\":\"\u00e9\"}"),
                arguments("p_n=17", "{\"n\":\"17\"}"),
                arguments("p_l=[%22a%22,1]", "{\"l\":[\"a\",1]}"),
                arguments("p_l=[]", "{\"l\":[]}"),
                arguments("p_l=[a", "{\"l\":\"[a\"}"),
                arguments("p_r=2024-05-01--2024-05-31", "{\"r\":{\"start\":\"2024-05-01\",\"end\":\"2024-05-31\"}}"),
                arguments("p_r=--", "{\"r\":\"--\"}"),
                arguments("p_r=a--", "{\"r\":\"a--\"}"),
                arguments("p_r.end=b&p_x=1&p_r.start=a", "{\"x\":\"1\",\"r\":{\"start\":\"a\",\"end\":\"b\"}}"),
                arguments("p_d=d_", "{\"d\":\"d_\"}"),
                arguments("p_d=d_Now", "{\"d\":\"d_Now\"}"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void parameters_are_read_from_the_query_part(String query, String expected) {
        RedashAddress parsed = RedashAddress.parse("https://r.example.org/queries/17?" + query);

        assertThat(JsonText.write(parsed.parameters())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p_d=d_now",
                "p_d=d_last_7_days",
                "p_r.start=d_now&p_r.end=b",
                "p_=x",
                "p_a=1&p_a=2",
                "p_r.start=a",
                "p_r.end=b",
                "p_r=1&p_r.start=a&p_r.end=b",
                "p_n=%FF",
                "p_n=%C3"
            })
    void parameters_without_a_fixed_meaning_are_refused(String query) {
        assertThat(RedashAddress.problem("https://r.example.org/queries/17?" + query))
                .isNotEmpty();
    }

    @Test
    void addresses_of_one_server_have_one_origin() {
        assertThat(QueryAddress.origin("https://R.example.org/queries/1"))
                .isEqualTo(QueryAddress.origin("https://r.example.org:443/acme/queries/2"))
                .isEqualTo("https://r.example.org:443");
        assertThat(QueryAddress.origin("query:a")).isEqualTo(QueryAddress.origin("query:b"));
        assertThat(CampaignRules.movesKey(
                        Optional.of("https://r.example.org/queries/1"), "http://r.example.org/queries/1"))
                .isTrue();
        assertThat(CampaignRules.movesKey(
                        Optional.of("https://r.example.org/queries/1"), "https://r.example.org:8443/queries/1"))
                .isTrue();
        assertThat(CampaignRules.movesKey(Optional.empty(), "https://r.example.org/queries/1"))
                .isTrue();
        assertThat(CampaignRules.movesKey(
                        Optional.of("https://r.example.org/queries/1"), "https://r.example.org/queries/2"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query:a", "query:0", "query:past-due_30.v2"})
    void names_of_registered_sources_are_addresses(String address) {
        assertThat(QueryAddress.problem(address)).isEmpty();
        assertThat(QueryAddress.problem("query:" + "a".repeat(100))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query:", "query:-a", "query:A", "query:a b", "query:\u00e9", "Query:a", "query:a/b"})
    void other_names_are_refused(String address) {
        assertThat(QueryAddress.problem(address)).isNotEmpty();
        assertThat(QueryAddress.problem("query:" + "a".repeat(101))).isNotEmpty();
    }
}

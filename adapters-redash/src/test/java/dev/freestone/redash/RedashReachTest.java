package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where calls go, and where the key does not. Source: docs/spec/outreach-campaigns.md 6.3, 6.4, 7.2. */
@Fact("OUT-71")
class RedashReachTest extends RedashCase {
    @Test
    void every_call_has_the_key_once_in_its_header_and_nowhere_else() throws InterruptedException {
        parameters.put("a", "1");
        redash.yields(RedashAnswer.json(404, "{\"message\":\"No cached result found for this query.\"}"))
                .answers(Kind.DEFINITION, RedashAnswer.json("{}"))
                .answers(Kind.EXECUTE, FakeRedash.job(1, "", "null"), RedashAnswer.json(ROWS));
        assertThat(ids()).containsExactly(1L, 2L);
        var canceling = fixture.builder().pause(time -> context.cancel()).build();
        redash.answers(Kind.EXECUTE, FakeRedash.job(1, "", "null")).answers(Kind.CANCEL, RedashAnswer.json("null"));
        failureOf(canceling);
        redash.awaitCall(Kind.CANCEL);

        assertThat(redash.calls())
                .extracting(RedashCall::kind)
                .contains(Kind.DEFINITION, Kind.EXECUTE, Kind.JOB, Kind.RESULT, Kind.CANCEL);
        assertThat(redash.calls()).allSatisfy(call -> {
            assertThat(call.headers().get("authorization")).containsExactly("Key " + RedashFixture.KEY);
            assertThat(call.headers()).doesNotContainKeys("cookie", "accept-encoding");
            assertThat(call.target() + call.body()).doesNotContain(RedashFixture.KEY);
        });
    }

    @Test
    void every_execution_is_asked_to_be_fresh_and_whole() {
        redash.yields(ROWS);

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls(Kind.EXECUTE).get(0).body())
                .isEqualTo("{\"max_age\":0,\"parameters\":{},\"apply_auto_limit\":false}");
    }

    @Test
    void no_cookie_is_kept() {
        redash.yields(ROWS)
                .answers(Kind.EXECUTE, FakeRedash.job(1, "", "null").with("Set-Cookie", "session=x; Path=/"));

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(redash.calls()).allSatisfy(call -> assertThat(call.headers()).doesNotContainKey("cookie"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "JOB", "RESULT"})
    void the_target_of_a_redirect_gets_no_request(Kind kind) {
        try (var other = FakeRedash.start()) {
            redash.yields(ROWS).answers(kind, RedashAnswer.html(302).with("Location", other.origin() + "/login"));

            assertThat(failure()).isEqualTo("query_protocol_error");

            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void a_server_that_is_not_listed_gets_no_request() {
        try (var other = FakeRedash.start()) {
            var source = options().build();

            assertThat(failureOf(RedashFixture.at(source, other.origin() + "/queries/7"))
                            .code()
                            .code())
                    .isEqualTo("query_source_not_allowed");

            assertThat(source.allows(URI.create(other.origin() + "/queries/7"))).isFalse();
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void a_private_address_gets_no_request_unless_it_is_listed_as_such() {
        var port = URI.create(redash.origin()).getPort();
        var source = RedashQuerySource.builder(fixture.spool())
                .allow(new AllowedOrigin("http", "127.0.0.1", port, false))
                .build();
        redash.yields(ROWS);

        assertThat(failureOf(source).code().code()).isEqualTo("query_source_not_allowed");
        assertThat(redash.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "::1", "fd00::1", "0.0.0.0"})
    void a_public_name_that_leads_to_a_private_address_gets_no_request(String address) {
        var source = options()
                .allow(AllowedOrigin.https("https://redash.example.com"))
                .names(host ->
                        new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName(address)})
                .build();

        assertThat(failureOf(RedashFixture.at(source, "https://redash.example.com/queries/7"))
                        .code()
                        .code())
                .isEqualTo("query_source_not_allowed");
    }
}

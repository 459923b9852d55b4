package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Freestone;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.redash.RedashQuerySource;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualQueryContext;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of campaigns, from the draft to the server: engine and source read each the same way. */
@Fact("OUT-70")
class RedashAddressesTest {
    @TempDir
    Path folder;

    private final FakeRedash redash = FakeRedash.start();
    private RedashQuerySource source;
    private Freestone freestone;

    @BeforeEach
    void build() {
        source = RedashHouse.source(redash.origin(), folder);
        freestone = RedashHouse.builder(source).build();
        redash.yields("{\"query_result\":{\"data\":{\"rows\":[{\"id\":1}]}}}")
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"))
                .answers(Kind.DEFINITION, RedashAnswer.json("{}"));
    }

    @AfterEach
    void close() {
        redash.close();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("/queries/7", "/api/queries/7", "{}"),
                arguments("/queries/7/", "/api/queries/7", "{}"),
                arguments("/queries/7/source", "/api/queries/7", "{}"),
                arguments("/queries/7/my-name/", "/api/queries/7", "{}"),
                arguments("/queries/7#table", "/api/queries/7", "{}"),
                arguments("/queries/7/source?fullscreen&x=1#456", "/api/queries/7", "{}"),
                arguments("/acme/queries/7", "/acme/api/queries/7", "{}"),
                arguments("/tools/redash/queries/7", "/tools/redash/api/queries/7", "{}"),
                arguments("/queries/1/queries/7", "/queries/1/api/queries/7", "{}"),
                arguments("/queries/999999999999999999", "/api/queries/999999999999999999", "{}"),
                arguments("/queries/7?p_state=TX", "/api/queries/7", "{\"state\":\"TX\"}"),
                arguments("/queries/7?p_a%20b=c+d%26", "/api/queries/7", "{\"a b\":\"c d&\"}"),
                arguments("/queries/7?p_l=[%22a%22,%22b%22]", "/api/queries/7", "{\"l\":[\"a\",\"b\"]}"),
                arguments("/queries/7?p_r=a--b", "/api/queries/7", "{\"r\":{\"start\":\"a\",\"end\":\"b\"}}"),
                arguments(
                        "/queries/7?p_r.end=b&p_r.start=a",
                        "/api/queries/7",
                        "{\"r\":{\"start\":\"a\",\"end\":\"b\"}}"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void an_address_leads_to_its_query(String page, String api, String parameters) {
        CampaignRun run = RedashHouse.run(freestone, RedashHouse.campaign(freestone, redash.origin() + page));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        var execution = redash.calls(Kind.EXECUTE).get(0);
        assertThat(execution.target()).isEqualTo(api + "/results");
        assertThat(execution.body()).contains("\"parameters\":" + parameters + ",");
        assertThat(redash.calls(Kind.DEFINITION)).hasSize(parameters.equals("{}") ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries",
                "/queries/",
                "/queries/new",
                "/queries/my",
                "/queries/0",
                "/queries/07",
                "/queries/1234567890123456789",
                "/queries/7/8",
                "/queries/7/source/8",
                "/queries/7/source/more",
                "/dashboards/7-sales",
                "/embed/query/7/visualization/8",
                "/embed/queries/7",
                "/api/queries/7",
                "/acme/api/queries/7",
                "/api/queries/7/results.json",
                "//queries/7",
                "/../queries/7",
                "/queries/7?api_key=SECRET",
                "/queries/7?p_a=1&API_KEY=SECRET",
                "/queries/7?api%5Fkey=SECRET",
                "/queries/7?x=%zz",
            })
    void an_address_of_no_query_is_refused_by_the_engine_and_by_the_source(String page) {
        requireRefusal(redash.origin() + page);
        requireRefusalOfSource(redash.origin() + page);
    }

    /** What parameters mean is the engine's to say, the source takes them as they are handed over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries/7?p_day=d_yesterday",
                "/queries/7?p_r.start=d_now&p_r.end=b",
                "/queries/7?p_r.start=a",
                "/queries/7?p_a=1&p_a=2"
            })
    void a_parameter_without_a_fixed_meaning_is_refused(String page) {
        requireRefusal(redash.origin() + page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/queries/7",
                "https://redash.example.com/queries/7",
                "http://redash.example.com/queries/7",
                "https://SECRET@redash.example.com/queries/7",
                "http://127.0.0.1:1/queries/7",
                "queries/7",
                "no address"
            })
    void another_scheme_or_server_is_refused(String address) {
        requireRefusal(address);
        requireRefusalOfSource(address);
    }

    private void requireRefusal(String address) {
        var refusal = catchThrowableOfType(FreestoneException.class, () -> RedashHouse.campaign(freestone, address));

        assertThat(refusal).as(address).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.violations())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path()).isEqualTo("redashQueryUrl"));
        assertThat(refusal.toString()).doesNotContain("SECRET");
        assertThat(redash.calls()).isEmpty();
    }

    private void requireRefusalOfSource(String address) {
        var request = new QueryRequest(
                CompanyId.DEFAULT,
                RunId.of("CR-5F0Q-77TL"),
                address,
                Optional.of(Secret.of(RedashHouse.KEY)),
                Map.of("a", "1"));

        var refusal =
                catchThrowableOfType(FreestoneException.class, () -> source.open(request, ManualQueryContext.create()));

        assertThat(refusal).as(address).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.QUERY_SOURCE_NOT_ALLOWED);
        assertThat(refusal.toString()).doesNotContain("SECRET");
        assertThat(redash.calls()).isEmpty();
    }
}

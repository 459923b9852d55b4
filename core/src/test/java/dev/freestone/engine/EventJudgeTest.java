package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.PostedEvent;
import dev.freestone.engagement.PostedEvents;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request with events can say. Source: docs/spec/engagement-behaviors.md 2.1, 2.4. */
class EventJudgeTest {
    private static final Instant SAT_2024_01_20 = Instant.parse("2024-01-20T12:00:00Z");

    @Test
    void reads_the_sample_in_the_order_of_the_document() {
        PostedEvents posted = judge("""
                {"campaign_id":16,"events":{"read_article":{"transaction_id":"1234","qty":"1","date":"2024-01-02T10:00:00Z","context":{"channel":"app"}},
                                            "purchase":[{"transaction_id":"A-1","context":{"amount":"120.50"}},{"transaction_id":"A-2"}]}}""");

        assertThat(posted.campaign()).contains(EngagementCampaignId.of(16));
        assertThat(posted.permalink()).isEmpty();
        assertThat(posted.async()).isFalse();
        assertThat(posted.events())
                .containsExactly(
                        event("read_article", "1234", 1, "2024-01-02T10:00:00Z", Map.of("channel", "app")),
                        event("purchase", "A-1", 1, null, Map.of("amount", "120.50")),
                        event("purchase", "A-2", 1, null, Map.of()));
    }

    @Test
    void a_built_request_keeps_the_order_in_which_events_were_added() {
        EventRequest request = EventRequest.builder()
                .permalink("spring")
                .async(true)
                .event(
                        "purchase",
                        event -> event.transactionId("A-1")
                                .qty(2)
                                .date(Instant.parse("2024-01-02T10:00:00.123456Z"))
                                .context("amount", "120.50"))
                .event("visit")
                .event("purchase", event -> event.context("n", 7).context("none", null))
                .build();

        PostedEvents posted = EventJudge.judge(request, SAT_2024_01_20);

        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("n", 7L);
        facts.put("none", null);
        assertThat(posted.permalink()).contains("spring");
        assertThat(posted.async()).isTrue();
        assertThat(posted.events())
                .containsExactly(
                        event("purchase", "A-1", 2, "2024-01-02T10:00:00.123Z", Map.of("amount", "120.50")),
                        event("visit", null, 1, null, Map.of()),
                        event("purchase", null, 1, null, facts));
        assertThat(request).hasToString("EventRequest[3 events]");
        assertThat(posted.events().get(0).toString()).doesNotContain("A-1").doesNotContain("120.50");
    }

    @Test
    void a_built_request_names_places_as_the_same_json_does() {
        EventRequest request = EventRequest.builder()
                .event("a/b", event -> event.qty(0))
                .event("c", event -> event.qty(0))
                .event("a/b", event -> event.context("k", List.of()))
                .build();

        assertThat(wrong(request))
                .containsExactly(
                        "/events/a~1b/0/qty argument_error",
                        "/events/c/qty argument_error",
                        "/events/a~1b/1/context/k argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-4")
    @ValueSource(strings = {"{}", "{'events':{}}", "{'events':null}", "{'events':{'a':[]}}", "{'events':{' ':{}}}"})
    void refuses_a_request_without_events_as_missing_data(String json) {
        assertThat(code(json)).isEqualTo(ErrorCode.MISSING_DATA);
    }

    @Test
    @Fact("BEH-4")
    void refuses_a_built_request_without_events_as_missing_data() {
        assertThat(wrong(EventRequest.builder().build())).containsExactly("/events missing_data");
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-4")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"events\":{\"a\":{}},\"sync\":true}; /sync",
                "{\"events\":{\"a\":{\"quantity\":1}}}; /events/a/quantity",
                "{\"events\":{\"a\":[{},{\"id\":1}]}}; /events/a/1/id"
            },
            quoteCharacter = '|')
    void refuses_an_unknown_member(String json, String path) {
        assertThat(wrong(json)).containsExactly(path + " argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"events\":[]}; /events",
                "{\"events\":\"a\"}; /events",
                "{\"events\":{\"a\":null}}; /events/a",
                "{\"events\":{\"a\":[{},3]}}; /events/a/1",
                "{\"events\":{\"a\":{}},\"async\":\"true\"}; /async",
                "{\"events\":{\"a\":{}},\"campaign_id\":\"16\"}; /campaign_id",
                "{\"events\":{\"a\":{}},\"campaign_id\":0}; /campaign_id",
                "{\"events\":{\"a\":{}},\"permalink\":16}; /permalink",
                "{\"events\":{\"a\":{\"context\":[]}}}; /events/a/context"
            },
            quoteCharacter = '|')
    void refuses_a_member_of_another_type(String json, String path) {
        assertThat(wrong(json)).contains(path + " argument_error");
        assertThat(code(json)).isEqualTo(ErrorCode.ARGUMENT_ERROR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"3,3", "\"3\",3", "3.0,3", "1e3,1000", "\"0007\",7", "1000000,1000000", "null,1"})
    void reads_a_quantity(String qty, long read) {
        assertThat(judge(of("{'qty':" + qty + "}")).events().get(0).qty()).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-2")
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "\"x\"",
                "1000001",
                "\"1000001\"",
                "\"0\"",
                "\"-1\"",
                "\"1.5\"",
                "\"+1\"",
                "\" 1\"",
                "\"\"",
                "true",
                "[1]",
                "9223372036854775808",
                "1e999999999",
                "1e-999999999"
            })
    void refuses_what_is_no_quantity(String qty) {
        assertThat(wrong(of("{'qty':" + qty + "}"))).containsExactly("/events/a/qty argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-3")
    @ValueSource(strings = {"{}", "[]", "{'x':1}", "['x']"})
    void refuses_a_nested_fact(String value) {
        assertThat(wrong(of("{'context':{'k':" + value + "}}"))).containsExactly("/events/a/context/k argument_error");
    }

    @Test
    void reads_facts_of_every_flat_type() {
        Map<String, @Nullable Object> facts = judge(of("{'context':{'t':'x','n':7,'d':1.50,'b':true,'z':null,'e':''}}"))
                .events()
                .get(0)
                .context();

        assertThat(facts)
                .containsEntry("t", "x")
                .containsEntry("n", 7L)
                .containsEntry("d", new BigDecimal("1.50"))
                .containsEntry("b", true)
                .containsEntry("z", null)
                .containsEntry("e", "");
    }

    @Test
    void takes_numbers_of_java_as_json_has_them_and_nothing_else() {
        EventRequest request = EventRequest.builder()
                .event(
                        "a",
                        event -> event.context("i", 1)
                                .context("d", 1.5)
                                .context("f", 0.1f)
                                .context("b", new BigInteger("9223372036854775808")))
                .build();

        assertThat(EventJudge.judge(request, SAT_2024_01_20).events().get(0).context())
                .containsEntry("i", 1L)
                .containsEntry("d", new BigDecimal("1.5"))
                .containsEntry("f", new BigDecimal("0.1"))
                .containsEntry("b", new BigDecimal("9223372036854775808"));
        BigDecimal digits = new BigDecimal("1".repeat(1_025));
        assertThat(wrong(EventRequest.builder()
                        .event("a", event -> event.context("k", digits))
                        .build()))
                .containsExactly("/events/a/context/k argument_error");
        assertThat(wrong(EventRequest.builder()
                        .event("a", event -> event.context("n", Double.NaN).context("o", SAT_2024_01_20))
                        .build()))
                .containsExactly("/events/a/context/n argument_error", "/events/a/context/o argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e1024", "-1e65000", "1e-1025", "1.5e2147483647", "1e-2147483647"})
    void refuses_a_short_number_of_too_many_digits(String number) {
        assertThat(wrong(of("{'context':{'k':" + number + "}}"))).containsExactly("/events/a/context/k argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1e1023", "-1.5e1023", "1e-1024", "-0.001", "0"})
    void takes_a_number_of_as_many_digits_as_a_text_can_have(String number) {
        assertThat(judge(of("{'context':{'k':" + number + "}}")).events()).hasSize(1);
    }

    @Test
    void refuses_facts_beyond_their_limits() {
        String long1024 = "é".repeat(1_024);
        StringBuilder keys = new StringBuilder("{'context':{'k0':0");
        for (int i = 1; i < 101; i++) {
            keys.append(",'k").append(i).append("':0");
        }

        assertThat(judge(of("{'context':{'" + "k".repeat(128) + "':'" + long1024 + "'}}"))
                        .events())
                .hasSize(1);
        assertThat(wrong(of("{'context':{'k':'" + long1024 + "x'}}")))
                .containsExactly("/events/a/context/k argument_error");
        assertThat(wrong(of("{'context':{'" + "k".repeat(129) + "':1}}"))).hasSize(1);
        assertThat(wrong(of("{'context':{'':1}}"))).containsExactly("/events/a/context argument_error");
        assertThat(wrong(of(keys + "}}"))).containsExactly("/events/a/context argument_error");
        assertThat(judge(of(keys.toString().replace(",'k100':0", "") + "}}")).events())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'\"A\"',A", "7,7", "1.50,1.50", "'\" A \"',' A '", "1e2,100"})
    void reads_a_transaction_id_as_its_text(String json, String read) {
        assertThat(judge(of("{'transaction_id':" + json + "}")).events().get(0).transactionId())
                .contains(read);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"\"", "\"  \"", "true", "{}"})
    void refuses_what_is_no_transaction_id(String json) {
        assertThat(wrong(of("{'transaction_id':" + json + "}")))
                .containsExactly("/events/a/transaction_id argument_error");
    }

    @Test
    void a_transaction_id_has_255_characters_at_most() {
        assertThat(judge(of("{'transaction_id':'" + "é".repeat(255) + "'}")).events())
                .hasSize(1);
        assertThat(wrong(of("{'transaction_id':'" + "e".repeat(256) + "'}"))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-01-02T10:00:00Z, 2024-01-02T10:00:00Z",
        "2024-01-02T10:00:00.1239Z, 2024-01-02T10:00:00.123Z",
        "2024-01-02T10:00+02:00, 2024-01-02T08:00:00Z"
    })
    void reads_a_date_with_an_offset_cut_to_milliseconds(String date, Instant read) {
        assertThat(judge(of("{'date':'" + date + "'}")).events().get(0).date()).contains(read);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"2024-01-02\"",
                "\"2024-01-02T10:00:00\"",
                "\"2024-02-30T10:00:00Z\"",
                "\"x\"",
                "1704189600",
                "\"\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"-0001-01-01T00:00:00Z\""
            })
    void refuses_a_date_that_cannot_be_read(String date) {
        assertThat(wrong(of("{'date':" + date + "}"))).containsExactly("/events/a/date argument_error");
    }

    @Test
    @Fact("BEH-16")
    void accepts_a_date_five_minutes_ahead_and_refuses_one_a_millisecond_later() {
        assertThat(judge(of("{'date':'2024-01-20T12:05:00Z'}")).events()).hasSize(1);
        assertThat(wrong(of("{'date':'2024-01-20T12:05:00.001Z'}"))).containsExactly("/events/a/date validation");
        assertThat(code(of("{'date':'2024-01-20T12:05:00.001Z'}"))).isEqualTo(ErrorCode.VALIDATION);
    }

    @ParameterizedTest(name = "{0}")
    @Fact("BEH-24")
    @ValueSource(
            strings = {
                "campaigns.5.loaded",
                "__platform.x",
                "__platform.user.created",
                "__platform.",
                "campaigns.5.",
                "campaigns.5.opt_in.x",
                "campaigns.05.opt_in",
                "campaigns.0.opt_in",
                "campaigns.99999999999999999999.opt_in",
                "campaigns.5.Opt_in"
            })
    void refuses_names_of_the_engine(String name) {
        assertThat(wrong("{'events':{'" + name + "':{}}}")).containsExactly("/events/" + name + " argument_error");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "campaigns.5.opt_in",
                "campaigns.5.opt_out",
                "campaigns.x.loaded",
                "campaigns.5",
                "campaigns..x",
                "campaigns",
                "Campaigns.5.loaded",
                "__platform",
                "_platform.x",
                "a b",
                "é"
            })
    void takes_every_other_name(String name) {
        assertThat(judge("{'events':{'" + name + "':{}}}").events().get(0).name())
                .isEqualTo(name);
    }

    @Test
    void refuses_names_that_are_none() {
        assertThat(wrong("{'events':{' a':{}}}")).containsExactly("/events/ a argument_error");
        assertThat(wrong("{'events':{'a\\u0001b':[{},{}]}}")).hasSize(2);
        assertThat(wrong("{'events':{'" + "n".repeat(256) + "':{}}}")).hasSize(1);
        assertThat(judge("{'events':{'" + "é".repeat(255) + "':{}}}").events()).hasSize(1);
    }

    @Test
    @Fact("BEH-8")
    void refuses_campaign_id_beside_permalink() {
        assertThat(wrong("{'events':{'a':{}},'campaign_id':1,'permalink':'p'}"))
                .containsExactly("/permalink argument_error");
        assertThat(judge("{'events':{'a':{}},'campaign_id':null,'permalink':'p'}")
                        .permalink())
                .contains("p");
    }

    @Test
    void refuses_more_than_a_hundred_events() {
        String hundred = "{}" + ",{}".repeat(98);

        assertThat(judge("{'events':{'a':[" + hundred + "],'b':{}}}").events()).hasSize(100);
        assertThat(wrong("{'events':{'a':[" + hundred + "],'b':[{},{}]}}")).containsExactly("/events validation");
    }

    @Test
    void tells_everything_that_is_wrong_and_the_gravest_code() {
        String json = "{'events':{'a':[{'qty':0},{'date':'2025-01-01T00:00:00Z'}],'b':[],'c':{'x':1}},'y':2}";

        assertThat(wrong(json))
                .containsExactlyInAnyOrder(
                        "/y argument_error",
                        "/events/b missing_data",
                        "/events/a/0/qty argument_error",
                        "/events/a/1/date validation",
                        "/events/c/x argument_error");
        assertThat(refused(EventRequest.parse(json.replace('\'', '"'))).getMessage())
                .isEqualTo("Unknown event attributes y, x.");
        assertThat(code("{'events':{'a':[],'b':{'date':'2025-01-01T00:00:00Z'}}}"))
                .isEqualTo(ErrorCode.MISSING_DATA);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {" ", "[]", "{", "{'events':{'a':{},'a':{}}}"})
    void refuses_what_is_no_json_object(String json) {
        FreestoneException refused =
                catchThrowableOfType(FreestoneException.class, () -> EventRequest.parse(json.replace('\'', '"')));

        assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void messages_repeat_no_value() {
        FreestoneException refused = refused(
                EventRequest.parse(
                        "{\"events\":{\"a\":{\"transaction_id\":[\"s3cret\"],\"qty\":\"s3cret\",\"date\":\"s3cret\",\"context\":{\"k\":[\"s3cret\"]}}}}"));

        assertThat(refused.violations()).hasSize(4);
        assertThat(refused.getMessage()).doesNotContain("s3cret");
    }

    private static String of(String event) {
        return "{'events':{'a':" + event + "}}";
    }

    private static PostedEvents judge(String json) {
        return EventJudge.judge(EventRequest.parse(json.replace('\'', '"')), SAT_2024_01_20);
    }

    private static List<String> wrong(String json) {
        return wrong(EventRequest.parse(json.replace('\'', '"')));
    }

    private static List<String> wrong(EventRequest request) {
        return refused(request).violations().stream().map(EventJudgeTest::brief).toList();
    }

    private static String brief(Violation violation) {
        return violation.path() + " " + violation.kind().code();
    }

    private static ErrorCode code(String json) {
        return refused(EventRequest.parse(json.replace('\'', '"'))).code();
    }

    private static FreestoneException refused(EventRequest request) {
        return catchThrowableOfType(FreestoneException.class, () -> EventJudge.judge(request, SAT_2024_01_20));
    }

    private static PostedEvent event(
            String name,
            @Nullable String transactionId,
            long qty,
            @Nullable String date,
            Map<String, ? extends @Nullable Object> context) {
        return new PostedEvent(
                name,
                Optional.ofNullable(transactionId),
                qty,
                Optional.ofNullable(date).map(Instant::parse),
                new LinkedHashMap<>(context));
    }
}

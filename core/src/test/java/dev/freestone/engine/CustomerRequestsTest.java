package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.PageRequest;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of calls about customers. Source: docs/spec/engagement-campaigns.md 5.3, 10.2. */
class CustomerRequestsTest {
    @Test
    void tags_have_a_life_or_none() {
        assertThat(TagRequest.parse("{\"tags\":[\"x\",\"y\"],\"ttl\":60}"))
                .isEqualTo(new TagRequest(List.of("x", "y"), Optional.of(Duration.ofMinutes(1))))
                .hasToString("TagRequest[2 tags, PT1M]");
        assertThat(TagRequest.parse("{\"tags\":[],\"ttl\":null}"))
                .isEqualTo(new TagRequest(List.of(), Optional.empty()));
        assertThat(TagRequest.parseRemoval("{\"tags\":[\"x\"]}"))
                .isEqualTo(new TagRequest(List.of("x"), Optional.empty()));
    }

    @Test
    void a_lock_lasts_as_long_as_usual_where_nothing_is_said() {
        assertThat(LockRequest.parse("{\"request_id\":\"l\"}")).isEqualTo(new LockRequest("l", Wallet.DEFAULT_LOCK));
        assertThat(LockRequest.parse("{\"request_id\":\"l\",\"ttl\":3600}"))
                .isEqualTo(new LockRequest("l", Wallet.MAX_LOCK));
    }

    @Test
    void a_redemption_tells_its_lock_and_its_context() {
        assertThat(RedeemRequest.parse("{\"request_id\":\"r\"}")).isEqualTo(RedeemRequest.of("r"));
        assertThat(RedeemRequest.parse("{\"request_id\":\"r\",\"lock_token\":\"t\",\"context\":{\"store\":\"S-12\"}}"))
                .isEqualTo(new RedeemRequest("r", Optional.of("t"), Map.of("store", "S-12")));
    }

    @Test
    void points_are_added_or_taken_away() {
        assertThat(PointsRequest.parse("{\"request_id\":\"p\",\"amount\":-5,\"reason\":\"error_1\"}"))
                .isEqualTo(new PointsRequest("p", -5, "error_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1e400"})
    void a_number_of_points_beyond_64_bits_is_refused(String amount) {
        String body = "{\"request_id\":\"p\",\"amount\":" + amount + ",\"reason\":\"x\"}";

        assertThat(fields(PointsRequest::parse, body)).containsExactly("/amount out_of_range");
    }

    @Test
    void all_that_is_wrong_with_a_request_is_told_at_once() {
        assertThat(fields(LockRequest::parse, "{\"request_id\":\"a b\",\"ttl\":0,\"colour\":1}"))
                .containsExactlyInAnyOrder("/request_id bad_format", "/ttl out_of_range", "/colour unknown_attribute");
        assertThat(fields(WalletRequest::parse, "{}")).containsExactly("/request_id required");
        assertThat(fields(PointsRequest::parse, "{\"amount\":0,\"reason\":\"No!\"}"))
                .containsExactlyInAnyOrder("/request_id required", "/amount out_of_range", "/reason bad_format");
    }

    @Test
    void a_page_says_how_much_is_before_it() {
        assertThat(PageRequest.parse(Map.of())).isEqualTo(new PageRequest(1, 20));
        assertThat(PageRequest.parse(Map.of("page", List.of("3"), "page_size", List.of("100")))
                        .offset())
                .isEqualTo(200);
        assertThat(new PageRequest(Integer.MAX_VALUE, 100).offset()).isEqualTo(214_748_364_600L);
    }

    private static List<String> fields(Function<String, ?> parse, String body) {
        try {
            Object read = parse.apply(body);
            throw new AssertionError("read as " + read);
        } catch (FreestoneException refused) {
            assertThat(refused.code()).isIn(ErrorCode.ARGUMENT_ERROR, ErrorCode.MISSING_DATA, ErrorCode.VALIDATION);
            return refused.violations().stream()
                    .map(each -> each.path() + " " + each.code().code())
                    .toList();
        }
    }
}

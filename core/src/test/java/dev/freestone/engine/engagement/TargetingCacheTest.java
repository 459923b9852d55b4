package dev.freestone.engine.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.CustomFieldType;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.targeting.Targeting;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetingCacheTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CompanyProfile PLAIN = profile(Map.of(), Set.of());

    private final TargetingCache cache = new TargetingCache();

    @Test
    void compiles_equal_json_once_whatever_the_order_of_members() {
        var first = of("{\"user.city\":\"Oslo\",\"user.zip\":{\"$gt\":\"1\",\"$lt\":\"5\"}}");
        var second = of("{\"user.zip\":{\"$lt\":\"5\",\"$gt\":\"1\"},\"user.city\":\"Oslo\"}");

        assertThat(second).isSameAs(first);
    }

    @Test
    void tells_queries_apart_that_differ() {
        var texts = List.of(
                "{}",
                "{\"user.city\":\"Oslo\"}",
                "{\"user.city\":null}",
                "{\"user.custom.n\":1}",
                "{\"user.custom.n\":\"1\"}",
                "{\"user.custom.n\":true}",
                "{\"user.custom.n\":[1,2]}",
                "{\"user.custom.n\":[2,1]}");

        assertThat(texts.stream().map(this::of).distinct()).hasSameSizeAs(texts);
    }

    @Test
    void keeps_companies_and_their_fields_apart() {
        Map<String, Object> query = Map.of("user.custom.since", "2024-01-01");
        var asDate = profile(Map.of("since", CustomFieldType.DATE), Set.of());

        var here = cache.of(HERE, PLAIN, query);

        assertThat(cache.of(CompanyId.of("elsewhere"), PLAIN, query)).isNotSameAs(here);
        assertThat(cache.of(HERE, asDate, query)).isNotSameAs(here);
        assertThat(cache.of(HERE, profile(Map.of(), Set.of("user.custom.since")), query))
                .isNotSameAs(here);
        assertThat(cache.of(HERE, PLAIN, query)).isSameAs(here);
    }

    @Test
    void does_not_follow_a_query_that_its_caller_changes() {
        var query = new HashMap<String, Object>(Map.of("user.city", "Oslo"));
        var first = cache.of(HERE, PLAIN, query);

        query.put("user.city", "Rome");

        assertThat(cache.of(HERE, PLAIN, query)).isNotSameAs(first);
        assertThat(of("{\"user.city\":\"Oslo\"}")).isSameAs(first);
    }

    @Test
    void forgets_the_query_used_least_recently_first() {
        var first = numbered(0);
        var second = numbered(1);
        for (int i = 2; i < TargetingCache.CAPACITY; i++) {
            numbered(i);
        }
        assertThat(numbered(0)).isSameAs(first);

        numbered(TargetingCache.CAPACITY);

        assertThat(numbered(0)).isSameAs(first);
        assertThat(numbered(1)).isNotSameAs(second);
    }

    @Test
    void refuses_what_is_no_query_with_every_violation() {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> of("{\"user.shoe\":1,\"user.city\":{\"$near\":1}}"));

        assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(failure.violations()).hasSize(2);
    }

    @Test
    void refuses_endless_nesting() {
        Map<String, Object> deep = Map.of("user.city", "Oslo");
        for (int i = 0; i < 100_000; i++) {
            deep = Map.of("$and", List.of(deep));
        }
        Map<String, Object> endless = deep;

        assertThat(catchThrowableOfType(FreestoneException.class, () -> cache.of(HERE, PLAIN, endless))
                        .code())
                .isEqualTo(ErrorCode.VALIDATION);
    }

    @Test
    void refuses_a_personal_field_that_does_not_exist_rather_than_show_it() {
        var wrong = profile(Map.of(), Set.of("user.shoe"));

        var failure = catchThrowableOfType(FreestoneException.class, () -> cache.of(HERE, wrong, Map.of()));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(failure.getMessage()).contains("user.shoe");
    }

    @Test
    void keeps_a_stored_query_that_the_company_would_not_take_any_more_and_still_refuses_it() {
        Map<String, Object> query = Map.of("user.custom.since", "spring");
        var asDate = profile(Map.of("since", CustomFieldType.DATE), Set.of());

        var first = cache.stored(HERE, asDate, query);

        assertThat(first.matches(Map.of("user", Map.of("custom", Map.of("since", "spring")))))
                .isTrue();
        assertThat(cache.stored(HERE, asDate, query)).isSameAs(first);
        assertThat(catchThrowableOfType(FreestoneException.class, () -> cache.of(HERE, asDate, query))
                        .code())
                .isEqualTo(ErrorCode.VALIDATION);
    }

    @Test
    void compiles_a_stored_query_that_the_company_takes_once() {
        Map<String, Object> query = Map.of("user.city", "Oslo");

        assertThat(cache.stored(HERE, PLAIN, query)).isSameAs(cache.of(HERE, PLAIN, query));
    }

    private Targeting of(String json) {
        return cache.of(HERE, PLAIN, JsonText.parseObject(json));
    }

    private Targeting numbered(int number) {
        return cache.of(HERE, PLAIN, Map.of("user.zip", String.valueOf(number)));
    }

    private static CompanyProfile profile(Map<String, CustomFieldType> custom, Set<String> personal) {
        return new CompanyProfile(ZoneId.of("America/Chicago"))
                .withEngagement(new EngagementProfile(Set.of(), Set.of(), custom, personal));
    }
}

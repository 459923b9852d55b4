package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.testkit.Fact;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceRuleTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "restricted optedOut required, restricted",
        "restricted, restricted",
        "optedOut required, opted_out",
        "optedOut bundle group, opted_out",
        "required, not_opted_in",
        "required bundle group, not_opted_in",
        "required optedIn, bundle_no_match",
        "group, bundle_no_match",
        "bundle, group_no_match",
        "bundle group, included",
        "optedIn bundle group, included",
        "required optedIn bundle group, included"
    })
    void the_first_bucket_that_fits_is_taken(String facts, String bucket) {
        assertThat(rule(facts).bucket(candidate(facts)).code()).isEqualTo(bucket);
    }

    @Test
    @Fact("ENG-32")
    void nobody_who_is_restricted_or_has_opted_out_is_included() {
        String[] names = {"restricted", "optedOut", "required", "optedIn", "bundle", "group"};
        Map<AudienceBucket, Integer> counts = new HashMap<>();
        for (int bits = 0; bits < 1 << names.length; bits++) {
            StringBuilder facts = new StringBuilder();
            for (int i = 0; i < names.length; i++) {
                facts.append((bits >> i & 1) == 1 ? names[i] + " " : "");
            }
            String all = facts.toString();
            AudienceBucket bucket = rule(all).bucket(candidate(all));
            counts.merge(bucket, 1, Integer::sum);

            if (all.contains("restricted") || all.contains("optedOut")) {
                assertThat(bucket).as(all).isNotEqualTo(AudienceBucket.INCLUDED);
            }
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1 << names.length);
        assertThat(counts).containsOnlyKeys(AudienceBucket.values());
    }

    @Test
    void a_candidate_shows_nothing_of_the_customer() {
        assertThat(candidate("optedIn").toString()).isEqualTo("Candidate[]");
    }

    private static AudienceRule rule(String facts) {
        return new AudienceRule(
                facts.contains("required"),
                document -> document.containsKey("bundle"),
                document -> document.containsKey("group"));
    }

    private static AudienceRule.Candidate candidate(String facts) {
        Map<String, @Nullable Object> document = new HashMap<>();
        for (String fact : facts.split(" ", -1)) {
            document.put(fact, true);
        }
        return new AudienceRule.Candidate(
                facts.contains("restricted"), facts.contains("optedOut"), facts.contains("optedIn"), document);
    }
}

package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a policy is told when the engine is built, all of it at once. */
class PolicyConfigurationTest {
    private static final String RULE = "us-tcpa/national-dnc";
    private static final String PACK = """
            {"pack":"host-quiet","version":"2026.01.1","title":"Quiet","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[{"id":"calls","kind":"flag","force":"prohibition",
             "scope":{"roles":["any"],"purposes":["marketing"],"channels":["voice"]},"params":{"flag":"always"},
             "confidence":"A","source":"a house rule"}]}
            """;
    private static final String FORCELESS = PACK.replace("prohibition", "force");

    private static FreestoneException refused(FreestoneBuilder builder) {
        return catchThrowableOfType(FreestoneException.class, builder::build);
    }

    private static FreestoneException refused(ContactPolicy policy) {
        return refused(Freestone.builder().contactPolicy(policy));
    }

    private static List<String> faults(FreestoneException refused) {
        return refused.violations().stream()
                .map(each -> each.path() + " " + each.code().code())
                .toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("an unknown pack", "unknown_value", it -> it.without("us-tcp/national-dnc", "why")),
                fault("an unknown rule", "unknown_value", it -> it.without("us-tcpa/national", "why")),
                fault("a rule without its pack", "unknown_value", it -> it.without("national-dnc", "why")),
                fault("a core rule", "unknown_value", it -> it.without("core/quiet-hours", "why")),
                fault(
                        "a rule of the host",
                        "unknown_value",
                        it -> it.adding(PACK).without("host-quiet/calls", "why")),
                fault("no reason", "required", it -> it.without(RULE, "")),
                fault("a blank reason", "required", it -> it.without(RULE, " \t")),
                fault("a reason of 201", "too_long", it -> it.without(RULE, "x".repeat(201))),
                fault(
                        "a rule switched off twice",
                        "duplicate_name",
                        it -> it.without(RULE, "why").without(RULE, "again")),
                fault("a pack twice", "duplicate_name", it -> it.adding(PACK).adding(PACK)),
                fault(
                        "two versions of a pack",
                        "duplicate_name",
                        it -> it.adding(PACK).adding(PACK.replace("2026.01.1", "2026.01.2"))));
    }

    private static Arguments fault(String name, String code, UnaryOperator<ContactPolicy> change) {
        return arguments(name, code, change.apply(ContactPolicy.usFirstParty()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("faults")
    void refuses_what_is_wrong_with_a_policy(String name, String code, ContactPolicy policy) {
        FreestoneException refused = refused(policy);

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(faults(refused)).containsExactly("contactPolicy " + code);
    }

    @Test
    void refuses_to_switch_off_a_rule_that_its_profile_has_not() {
        assertThat(refused(ContactPolicy.usMarketing().without("us-federal-reg-f/cease", "why")))
                .hasMessageContaining("us-federal-reg-f/cease")
                .hasMessageContaining("US_MARKETING");
        assertThat(faults(refused(ContactPolicy.none().without(RULE, "why"))))
                .containsExactly("contactPolicy unknown_value");
    }

    @Test
    void takes_a_reason_of_one_and_of_two_hundred_characters() {
        for (String reason : List.of("x", "\uD83D\uDD15".repeat(200))) {
            try (Freestone built = Freestone.builder()
                    .contactPolicy(ContactPolicy.usFirstParty().without(RULE, reason))
                    .build()) {
                assertThat(built).isNotNull();
            }
        }
    }

    @Test
    void tells_what_is_wrong_with_the_policy_beside_everything_else() {
        FreestoneException refused = refused(Freestone.builder()
                .batchSize(0)
                .contactPolicy(ContactPolicy.usFirstParty()
                        .without("us-tcpa/nothing", "")
                        .adding(FORCELESS)
                        .adding(PACK.replace("host-quiet", "quiet"))
                        .adding(PACK)
                        .requireApproved(List.of())));

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(faults(refused))
                .contains(
                        "batchSize out_of_range",
                        "host-quiet/calls force unknown_value",
                        "quiet pack bad_format",
                        "contactPolicy unknown_value",
                        "contactPolicy required");
        assertThat(refused).hasMessageContaining("us-tx 2026.01.1").hasMessageContaining("host-quiet 2026.01.1");
    }

    @Test
    void tells_everything_that_is_wrong_with_all_packs_at_once() {
        FreestoneException refused = refused(ContactPolicy.usFirstParty()
                .adding(FORCELESS)
                .adding(PACK.replace("host-quiet", "host-other").replace("always", "never")));

        assertThat(refused.code()).isEqualTo(ErrorCode.RULE_PACK_INVALID);
        assertThat(faults(refused))
                .containsExactly("host-quiet/calls force unknown_value", "host-other/calls params.flag unknown_value");
    }

    @Test
    void a_pack_that_is_invalid_and_one_that_is_not_approved_are_told_together() {
        FreestoneException refused =
                refused(ContactPolicy.none().adding(FORCELESS).adding(PACK).requireApproved(List.of()));

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(faults(refused)).containsExactly("host-quiet/calls force unknown_value", "contactPolicy required");
    }
}

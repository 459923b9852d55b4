package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.PolicyDecision;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How two decisions about one contact differ. */
class ReplayRuleTest {
    private static final Instant AT = Instant.parse("2026-03-02T13:00:00Z");
    private static final PolicyDecision ALLOW = PolicyDecision.allow("core/allow");
    private static final PolicyDecision ALLOW_UNTIL = PolicyDecision.allowUntil("core/allow", AT);
    private static final PolicyDecision NONE = PolicyDecision.allow("core/none");
    private static final PolicyDecision HOLD = PolicyDecision.hold("core/quiet-hours", Optional.of(AT));
    private static final PolicyDecision LONGER =
            PolicyDecision.hold("core/quiet-hours", Optional.of(AT.plusSeconds(1)));
    private static final PolicyDecision OPEN = PolicyDecision.hold("core/quiet-hours", Optional.empty());
    private static final PolicyDecision OTHER = PolicyDecision.hold("us-fl/sales-window", Optional.of(AT));
    private static final PolicyDecision DENY = PolicyDecision.deny("core/opt-out");

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(ALLOW, ALLOW, ReplayResult.SAME),
                Arguments.of(ALLOW, ALLOW_UNTIL, ReplayResult.SAME),
                Arguments.of(HOLD, HOLD, ReplayResult.SAME),
                Arguments.of(DENY, DENY, ReplayResult.SAME),
                Arguments.of(ALLOW, HOLD, ReplayResult.NEWLY_HELD),
                Arguments.of(DENY, HOLD, ReplayResult.NEWLY_HELD),
                Arguments.of(ALLOW, DENY, ReplayResult.NEWLY_DENIED),
                Arguments.of(HOLD, DENY, ReplayResult.NEWLY_DENIED),
                Arguments.of(HOLD, ALLOW, ReplayResult.NEWLY_ALLOWED),
                Arguments.of(DENY, ALLOW, ReplayResult.NEWLY_ALLOWED),
                Arguments.of(ALLOW, NONE, ReplayResult.RULE_CHANGED),
                Arguments.of(HOLD, OTHER, ReplayResult.RULE_CHANGED),
                Arguments.of(HOLD, LONGER, ReplayResult.UNTIL_CHANGED),
                Arguments.of(HOLD, OPEN, ReplayResult.UNTIL_CHANGED));
    }

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @MethodSource("pairs")
    void each_pair_of_decisions_has_one_result(PolicyDecision before, PolicyDecision after, ReplayResult result) {
        assertThat(ReplayRule.compare(before, after)).isEqualTo(result);
    }
}

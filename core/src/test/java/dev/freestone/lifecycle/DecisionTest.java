package dev.freestone.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision.Accepted;
import dev.freestone.lifecycle.Decision.Rejected;
import dev.freestone.lifecycle.Decision.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {
    @Test
    void each_case_is_handled_by_its_own_handler() {
        assertThat(told(new Accepted<>("on", List.of("lit"), List.of("buzz")))).isEqualTo("on [lit] [buzz]");
        assertThat(told(new Unchanged<>())).isEqualTo("as before");
        assertThat(told(new Rejected<>(ErrorCode.CONFLICT, "too late", Map.of())))
                .isEqualTo("conflict: too late");
    }

    @Test
    void an_accepted_decision_keeps_its_own_copy_of_facts_and_effects() {
        List<String> facts = new ArrayList<>(List.of("lit"));
        Accepted<String, String, String> decision = new Accepted<>("on", facts, List.of());

        facts.add("later");

        assertThat(decision.facts()).containsExactly("lit");
    }

    private static String told(Decision<String, String, String> decision) {
        return decision.fold(
                accepted -> accepted.next() + " " + accepted.facts() + " " + accepted.effects(),
                () -> "as before",
                rejected -> rejected.reason().code() + ": " + rejected.message());
    }
}

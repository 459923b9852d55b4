package dev.freestone.contact.policy;

import static dev.freestone.contact.policy.ChangeEffect.LOOSER;
import static dev.freestone.contact.policy.ChangeEffect.NEUTRAL;
import static dev.freestone.contact.policy.ChangeEffect.TIGHTER;
import static dev.freestone.contact.policy.ChangeEffect.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.contact.policy.RuleChange.Kind;
import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between packs as a whole. Single attributes: {@link AttributeChangeTest}. */
class RulePackDiffTest {
    private static final String CALLS = DiffPacks.rule(
            "calls",
            "counter",
            "{'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'}}");
    private static final String HOURS =
            DiffPacks.rule("hours", "window", "{'hours':[{'days':'MON-SUN','from':'08:00','to':'21:00'}]}");
    private static final String ADVICE = DiffPacks.advice(HOURS);

    @Test
    void a_shipped_pack_says_the_same_as_itself() {
        assertThat(ShippedPacks.all()).allSatisfy(pack -> {
            RulePackDiff diff = RulePackDiff.between(pack, ShippedPacks.pack(pack.name()));
            assertThat(diff.rules()).isEmpty();
            assertThat(diff.attributes()).isEmpty();
            assertThat(diff.effect()).isEqualTo(NEUTRAL);
        });
    }

    @Test
    void names_both_packs_with_their_versions() {
        RulePackDiff diff =
                DiffPacks.diff(DiffPacks.pack(HOURS), DiffPacks.pack(HOURS).replace("2026.03.1", "2026.04.1"));

        assertThat(diff.before()).isEqualTo("host-acme 2026.03.1");
        assertThat(diff.after()).isEqualTo("host-acme 2026.04.1");
    }

    @Fact("POL-57")
    @Test
    void a_narrower_window_is_tighter_and_a_wider_one_looser() {
        String narrower = HOURS.replace("21:00", "20:00");

        assertThat(DiffPacks.diff(DiffPacks.pack(HOURS), DiffPacks.pack(narrower))
                        .rules())
                .extracting(RuleChange::ruleId, RuleChange::kind, RuleChange::effect)
                .containsExactly(tuple("hours", Kind.CHANGED, TIGHTER));
        assertThat(DiffPacks.diff(DiffPacks.pack(narrower), DiffPacks.pack(HOURS))
                        .rules())
                .extracting(RuleChange::ruleId, RuleChange::kind, RuleChange::effect)
                .containsExactly(tuple("hours", Kind.CHANGED, LOOSER));
    }

    @Test
    void a_rule_more_is_tighter_and_a_rule_less_looser() {
        String few = DiffPacks.pack(HOURS);
        String many = DiffPacks.pack(CALLS, HOURS);

        assertThat(DiffPacks.diff(few, many).rules())
                .containsExactly(new RuleChange("calls", Kind.ADDED, TIGHTER, List.of()));
        assertThat(DiffPacks.diff(many, few).rules())
                .containsExactly(new RuleChange("calls", Kind.REMOVED, LOOSER, List.of()));
    }

    @Test
    void a_rule_that_only_advises_comes_and_goes_without_effect() {
        String few = DiffPacks.pack(CALLS);
        String many = DiffPacks.pack(CALLS, ADVICE);

        assertThat(DiffPacks.diff(few, many).effect()).isEqualTo(NEUTRAL);
        assertThat(DiffPacks.diff(many, few).effect()).isEqualTo(NEUTRAL);
    }

    @Test
    void a_rule_that_begins_to_stop_is_tighter_whatever_else_is_looser_in_it() {
        RulePackDiff diff = DiffPacks.diff(DiffPacks.pack(ADVICE), DiffPacks.pack(HOURS.replace("21:00", "22:00")));

        assertThat(diff.rules()).extracting(RuleChange::effect).containsExactly(TIGHTER);
        assertThat(diff.rules().get(0).attributes())
                .extracting(AttributeChange::path, AttributeChange::effect)
                .containsExactly(tuple("force", TIGHTER), tuple("params.hours", LOOSER));
    }

    @Test
    void what_a_rule_only_advises_changes_without_effect() {
        RulePackDiff diff = DiffPacks.diff(DiffPacks.pack(ADVICE), DiffPacks.pack(ADVICE.replace("21:00", "22:00")));

        assertThat(diff.rules()).extracting(RuleChange::effect).containsExactly(NEUTRAL);
        assertThat(diff.rules().get(0).attributes())
                .extracting(AttributeChange::effect)
                .containsExactly(LOOSER);
    }

    @Test
    void tighter_and_looser_together_are_unclear() {
        RulePackDiff diff = DiffPacks.diff(
                DiffPacks.pack(HOURS),
                DiffPacks.pack(HOURS.replace("21:00", "20:00").replace("'collection'", "'marketing','collection'")));
        RulePackDiff mixed = DiffPacks.diff(
                DiffPacks.pack(HOURS),
                DiffPacks.pack(HOURS.replace("21:00", "20:00").replace("'voice'", "'text'")));

        assertThat(diff.effect()).isEqualTo(TIGHTER);
        assertThat(mixed.effect()).isEqualTo(UNCLEAR);
    }

    @Test
    void a_new_source_beside_a_lower_limit_is_tighter() {
        RulePackDiff diff = DiffPacks.diff(
                DiffPacks.pack(CALLS),
                DiffPacks.pack(CALLS.replace("'limit':3", "'limit':2").replace("our counsel", "our new counsel")));

        assertThat(diff.effect()).isEqualTo(TIGHTER);
        assertThat(diff.rules().get(0).attributes())
                .extracting(AttributeChange::path, AttributeChange::effect)
                .containsExactly(tuple("params.limit", TIGHTER), tuple("source", NEUTRAL));
    }

    @Test
    void a_rule_of_another_kind_is_unclear() {
        RulePackDiff diff = DiffPacks.diff(
                DiffPacks.pack(HOURS), DiffPacks.pack(DiffPacks.rule("hours", "flag", "{'flag':'always'}")));

        assertThat(diff.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.effect()).isEqualTo(UNCLEAR);
            assertThat(rule.attributes())
                    .extracting(
                            AttributeChange::path,
                            each -> each.before().orElseThrow(),
                            each -> each.after().orElseThrow())
                    .containsExactly(tuple("kind", "window", "flag"));
        });
    }

    @Test
    void the_order_of_rules_and_of_lists_says_nothing() {
        String one = DiffPacks.pack(CALLS, HOURS.replace("['voice']", "['voice','text']"));
        String other = DiffPacks.pack(HOURS.replace("['voice']", "['text','voice']"), CALLS);

        assertThat(DiffPacks.diff(one, other).rules()).isEmpty();
    }

    @Test
    void the_head_of_a_pack_is_compared_as_well() {
        String pack = DiffPacks.pack(HOURS);

        RulePackDiff diff = DiffPacks.diff(
                pack,
                pack.replace("'Acme'", "'Acme Lending'")
                        .replace("'state':'NY','city':'New York'", "'state':'FL','city':'Miami'")
                        .replace("'required'", "'approved'"));

        assertThat(diff.attributes())
                .extracting(AttributeChange::path, AttributeChange::effect)
                .containsExactly(
                        tuple("title", NEUTRAL),
                        tuple("jurisdiction.state", UNCLEAR),
                        tuple("jurisdiction.city", UNCLEAR),
                        tuple("legalReview", NEUTRAL));
        assertThat(diff.effect()).isEqualTo(UNCLEAR);
    }

    @Test
    void what_is_new_stands_in_its_order_and_what_is_gone_at_the_end() {
        String mail = DiffPacks.rule("mail", "flag", "{'flag':'cease_request'}");

        assertThat(DiffPacks.diff(DiffPacks.pack(mail, HOURS), DiffPacks.pack(CALLS, HOURS.replace("21:00", "20:00")))
                        .rules())
                .extracting(RuleChange::ruleId, RuleChange::kind)
                .containsExactly(tuple("calls", Kind.ADDED), tuple("hours", Kind.CHANGED), tuple("mail", Kind.REMOVED));
    }
}

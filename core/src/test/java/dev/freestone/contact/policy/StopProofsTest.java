package dev.freestone.contact.policy;

import static dev.freestone.contact.policy.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.testkit.Fact;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a contact, and what does not. */
class StopProofsTest {
    private static Scene answering() {
        return scene().by("text")
                .fact(
                        new FactTerms.Inbound("text"),
                        Optional.of(Scene.NUMBER),
                        Scene.ny("03-03T23:10"),
                        Optional.empty())
                .traits(ContactTraits.PLAIN.answering(FactId.of("F0")))
                .on("03-03T23:15");
    }

    private static Scene forbidden() {
        return scene().fact(new FactTerms.DoNotInteract("CS-1A2B-0004", Set.of(), Set.of()));
    }

    @Fact("POL-6")
    @Test
    void a_policy_without_rules_still_keeps_recorded_stops() {
        Scene optedOut = scene().under(Packs.NONE).by("text").why(Purpose.MARKETING);
        optedOut.fact(
                new FactTerms.OptOut("text", Set.of(Purpose.MARKETING)),
                Optional.of(Scene.NUMBER),
                Scene.ny("03-01T10:00"),
                Optional.empty());
        assertThat(optedOut.decide()).isEqualTo(PolicyDecision.deny("core/opt-out"));
        assertThat(forbidden().under(Packs.NONE).decide().ruleId()).isEqualTo("core/do-not-interact");
    }

    /** Of two purposes, so that it is the theme that makes the difference. */
    @Fact("POL-46")
    @ParameterizedTest(name = "{0} about {1} is stopped: {2}")
    @CsvSource({
        "SERVICING, OPS_ACCOUNT_CREDENTIALS, false",
        "ACCOUNT_SECURITY, OPS_ACCOUNT_CREDENTIALS, false",
        "SERVICING, OPS_SERVICING, true",
        "COLLECTION, OPS_COLL_DEBT, true",
        "SERVICING, , true"
    })
    void a_case_that_forbids_all_themes_lets_messages_about_credentials_pass(
            Purpose purpose, @Nullable Theme theme, boolean stopped) {
        Scene scene = forbidden().under(Packs.NONE).by("text").why(purpose);
        scene.theme = Optional.ofNullable(theme);
        assertThat(scene.decide().ruleId()).isEqualTo(stopped ? "core/do-not-interact" : "core/none");
    }

    @Fact("POL-28")
    @Test
    void a_denial_wins_over_a_hold_before_or_after_it() {
        Scene earlier = scene().flag(StopFlag.CEASE_REQUEST).on("03-03T22:00");
        assertThat(earlier.decide()).isEqualTo(PolicyDecision.deny("us-federal-reg-f/cease"));
        // Contents are looked at after the hours.
        Scene later = scene().by("text").lacking("opt_out_notice").on("03-03T22:00");
        assertThat(later.decide()).isEqualTo(PolicyDecision.deny("us-federal-reg-f/opt-out-notice"));
    }

    @Fact("POL-45")
    @Test
    void a_reply_passes_the_hours_and_neither_stops_nor_counts() {
        assertThat(answering().decide().outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(answering().on("03-04T00:09:59.999999").decide().outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(answering().on("03-04T00:10:00.000001").decide().outcome()).isEqualTo(Outcome.HOLD);
        assertThat(answering().flag(StopFlag.CEASE_REQUEST).decide().outcome()).isEqualTo(Outcome.DENY);
        Scene full = answering().calls("03-02T10:00", "03-02T11:00").in("MA", "America/New_York");
        assertThat(full.decide().ruleId()).isEqualTo("us-ma/phone-2-in-7");
        Scene second = answering();
        second.event(
                EventKind.MESSAGE,
                "text",
                Scene.ny("03-03T23:12"),
                Optional.of(Scene.loan("LN-1")),
                SlotState.USED,
                Set.of(EventMark.REPLY));
        assertThat(second.decide().outcome()).isEqualTo(Outcome.HOLD);
    }

    /** It is night in New York: a confirmation passes the hours too. */
    private static Scene confirming(String revoked) {
        return scene().by("text")
                .why(Purpose.SERVICING)
                .fact(
                        new FactTerms.Revocation("text", EnumSet.complementOf(EnumSet.of(Purpose.ACCOUNT_SECURITY))),
                        Optional.of(Scene.NUMBER),
                        Scene.ny(revoked),
                        Optional.empty())
                .traits(ContactTraits.PLAIN.confirming(FactId.of("F0")))
                .on("03-03T23:05");
    }

    @Fact("POL-44")
    @ParameterizedTest(name = "revoked {0}, confirmed 03-03T23:05: {1}")
    @CsvSource({
        "03-03T23:05,            ALLOW",
        "03-03T23:00:00.000001,  ALLOW",
        "03-03T23:00,            ALLOW",
        "03-03T22:59:59.999999,  DENY",
        "03-03T22:00,            DENY"
    })
    void a_confirmation_passes_for_five_minutes(String revoked, Outcome outcome) {
        assertThat(confirming(revoked).decide().outcome()).isEqualTo(outcome);
    }

    @Fact("POL-44")
    @Test
    void a_second_confirmation_is_denied_and_so_is_one_with_an_offer() {
        Scene second = confirming("03-03T23:01");
        second.event(
                EventKind.MESSAGE,
                "text",
                Scene.ny("03-03T23:02"),
                Optional.empty(),
                SlotState.USED,
                Set.of(EventMark.CONFIRMATION));
        assertThat(second.decide()).isEqualTo(PolicyDecision.deny("core/opt-out"));
        assertThat(confirming("03-03T23:01").why(Purpose.MARKETING).decide().outcome())
                .isEqualTo(Outcome.DENY);
    }

    @Fact("POL-51")
    @Test
    void advice_is_recorded_and_stops_nothing() {
        // The number was last checked 60 days ago, and 45 are advised.
        PolicyExplanation told = scene().by("text").checked(60).explain();
        assertThat(told.decision().outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(told.results()).anySatisfy(each -> {
            assertThat(each.ruleId()).isEqualTo("us-tcpa/reassigned-number");
            assertThat(each.outcome()).isNotEqualTo(Outcome.ALLOW);
            assertThat(each.advice()).isTrue();
        });
    }

    @Fact("POL-52")
    @Test
    void what_is_not_known_of_a_debt_binds_and_an_exemption_not_claimed_does_not() {
        Scene washington = scene().by("email").in("DC", "America/New_York");
        washington.open.clear();
        washington.open.add(new DebtFacts(
                Scene.loan("LN-1").value(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
        assertThat(washington.decide().ruleId()).isEqualTo("us-dc/electronic-consent");
        assertThat(scene().explain().results()).noneMatch(each -> each.ruleId().equals("us-tcpa/exemption-purpose"));
    }

    @Fact("POL-59")
    @Test
    void a_rule_of_the_host_only_tightens_and_a_rule_switched_off_is_listed() {
        RulePack wider = RulePackReader.read("""
                {"pack":"host-night","version":"2026.01.1","title":"Nights","jurisdiction":{"country":"US"},
                "legalReview":"approved","rules":[{"id":"window","kind":"window","force":"prohibition",
                "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
                "params":{"hours":[{"days":"MON-SUN","from":"00:00","to":"24:00"}]},
                "confidence":"A","source":"House rule"}]}""");
        Scene night = scene().on("03-03T22:00").under(Packs.of(PolicyProfile.US_THIRD_PARTY_COLLECTOR, wider));
        assertThat(night.decide().ruleId()).isEqualTo("us-federal-reg-f/time-window");
        night.under(Packs.THIRD_PARTY.without("us-federal-reg-f/time-window", "Counsel, 2026-03-01"));
        assertThat(night.decide().outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(night.explain().disabled())
                .containsExactly(new DisabledRule("us-federal-reg-f/time-window", "Counsel, 2026-03-01"));
    }

    @Test
    void hours_of_the_host_hold_whom_nobody_can_place_though_the_policy_has_no_other_rules() {
        RulePack hours = RulePackReader.read("""
                {"pack":"host-hours","version":"2026.01.1","title":"Hours","jurisdiction":{"country":"US"},
                "legalReview":"approved","rules":[{"id":"window","kind":"window","force":"prohibition",
                "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
                "params":{"hours":[{"days":"MON-SUN","from":"09:00","to":"18:00"}]},
                "confidence":"A","source":"House rule"}]}""");
        Scene nowhere = scene().known(facts -> facts).number("800").under(Packs.of(PolicyProfile.NONE, hours));

        assertThat(nowhere.decide().ruleId()).isEqualTo("core/zone-unknown");
        assertThat(scene().under(Packs.of(PolicyProfile.NONE, hours)).decide().outcome())
                .isEqualTo(Outcome.ALLOW);
    }

    @Fact("POL-33")
    @Test
    void extra_calls_end_after_day_seven_at_withdrawal_or_at_their_expiry() {
        assertThat(consented(Optional.empty(), "03-09T20:59:59.999999")).isTrue();
        assertThat(consented(Optional.empty(), "03-10T08:00")).isFalse();
        assertThat(consented(Optional.of("03-05T12:00"), "03-05T11:59:59.999999"))
                .isTrue();
        assertThat(consented(Optional.of("03-05T12:00"), "03-05T12:00")).isFalse();
        assertThat(expiring("03-05T11:59:59.999999")).isTrue();
        assertThat(expiring("03-05T12:00")).isFalse();
    }

    private static final FactTerms EXTRA = new FactTerms.Consent(ConsentKind.EXTRA_CALLS, Optional.empty(), Set.of());

    private static boolean consented(Optional<String> withdrawn, String on) {
        Scene scene = scene().fact(EXTRA, Optional.empty(), Scene.ny("03-03T10:00"), withdrawn.map(Scene::ny));
        return marks(scene.on(on));
    }

    private static boolean expiring(String on) {
        Scene scene = scene();
        scene.recorded.add(new ContactFact(
                FactId.of("F0"),
                Optional.of(Scene.P),
                Optional.empty(),
                Optional.empty(),
                EXTRA,
                Scene.ny("03-03T10:00"),
                Optional.of(Scene.ny("03-05T12:00")),
                Optional.empty()));
        return marks(scene.on(on));
    }

    private static boolean marks(Scene scene) {
        return scene.decide().marks().contains(EventMark.CONSENTED);
    }
}

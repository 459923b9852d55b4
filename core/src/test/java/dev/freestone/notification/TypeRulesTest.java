package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.schedule.DelayUnit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeRulesTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:00Z");
    private static final Instant TUE_2026_03_10 = Instant.parse("2026-03-10T14:30:00Z");
    private static final NoticeTemplate TEMPLATE = new NoticeTemplate("paymentDueDateReminder", Set.of());

    @Test
    void a_type_is_fired_by_a_status_an_outcome_or_both() {
        assertThat(TypeRules.triggerViolations(Trigger.on(CaseStatus.INITIATED)))
                .isEmpty();
        assertThat(TypeRules.triggerViolations(Trigger.on(CaseOutcome.DENIED))).isEmpty();
        assertThat(TypeRules.triggerViolations(Trigger.on(CaseStatus.COMPLETED, CaseOutcome.DENIED)))
                .isEmpty();
        assertThat(codes(TypeRules.triggerViolations(new Trigger(Optional.empty(), Optional.empty(), List.of()))))
                .containsExactly("onStatus trigger_required");
    }

    @ParameterizedTest(name = "{0} of at most {1}: {2}")
    @CsvSource({"-1, 3650, false", "0, 3650, true", "3650, 3650, true", "3651, 3650, false", "36500, 36500, true"})
    void a_number_of_days_has_a_range(int days, int most, boolean allowed) {
        assertThat(TypeRules.dayViolations("delay", OptionalInt.of(days), most).isEmpty())
                .isEqualTo(allowed);
        assertThat(TypeRules.dayViolations("delay", OptionalInt.empty(), most)).isEmpty();
    }

    @Test
    void only_an_active_version_says_which_attributes_are_fixed() {
        Set<String> differing = Set.of("theme", "channel");

        assertThat(codes(TypeRules.fixedViolations(TypeStatus.ACTIVE, TypeStatus.DRAFT, differing)))
                .containsExactly(
                        "channel not_allowed_in_status", "status not_allowed_in_status", "theme not_allowed_in_status");
        assertThat(codes(TypeRules.fixedViolations(TypeStatus.ACTIVE, TypeStatus.DEPRECATED, differing)))
                .containsExactly("channel not_allowed_in_status", "theme not_allowed_in_status");
        assertThat(TypeRules.fixedViolations(TypeStatus.ACTIVE, TypeStatus.DEPRECATED, Set.of()))
                .isEmpty();
        assertThat(TypeRules.fixedViolations(TypeStatus.DRAFT, TypeStatus.ACTIVE, differing))
                .isEmpty();
        assertThat(TypeRules.fixedViolations(TypeStatus.DEPRECATED, TypeStatus.DRAFT, differing))
                .isEmpty();
    }

    @Test
    void a_version_begins_as_draft_or_as_active_and_not_as_deprecated() {
        assertThat(told(TypeRules.created(TypeKind.NOTIFICATION, header(TypeStatus.DRAFT))))
                .isEqualTo("created NT1 -> draft");
        assertThat(told(TypeRules.created(TypeKind.DO_NOT_INTERACT, header(TypeStatus.ACTIVE))))
                .isEqualTo("created DT2 -> active, published 2026-03-09T14:30:00Z");
        assertThat(told(TypeRules.created(TypeKind.NOTIFICATION, header(TypeStatus.DEPRECATED))))
                .isEqualTo("illegal_transition from none on set_deprecated");
    }

    @ParameterizedTest(name = "{0} to {1}, edited {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "draft | draft | false | unchanged",
                "draft | draft | true | updated NT3 draft -> draft, updated 2026-03-10T14:30:00Z",
                "draft | active | false | activated NT4 draft -> active, published 2026-03-10T14:30:00Z",
                "draft | active | true | activated NT4 draft -> active, updated 2026-03-10T14:30:00Z,"
                        + " published 2026-03-10T14:30:00Z",
                "draft | deprecated | false | deprecated NT5 draft -> deprecated, deprecated 2026-03-10T14:30:00Z",
                "active | active | false | unchanged",
                "active | active | true | illegal_transition from active on edit",
                "active | draft | false | illegal_transition from active on set_draft",
                "active | deprecated | false | deprecated NT5 active -> deprecated, deprecated 2026-03-10T14:30:00Z",
                "deprecated | deprecated | false | unchanged",
                "deprecated | deprecated | true | illegal_transition from deprecated on edit",
                "deprecated | draft | false | illegal_transition from deprecated on set_draft",
                "deprecated | active | true | illegal_transition from deprecated on set_active",
            })
    void a_version_is_changed_as_its_life_cycle_says(String from, String to, boolean edited, String expected) {
        TypeHeader current = header(TypeStatus.parse(from).orElseThrow());
        TypeHeader wanted = header(TypeStatus.parse(to).orElseThrow());

        assertThat(told(TypeRules.changed(TypeKind.NOTIFICATION, current, wanted, edited, TUE_2026_03_10)))
                .isEqualTo(expected);
    }

    @Test
    void only_an_active_version_is_superseded() {
        assertThat(told(TypeRules.superseded(TypeKind.NOTIFICATION, header(TypeStatus.ACTIVE), TUE_2026_03_10)))
                .isEqualTo("superseded NT6 active -> deprecated, deprecated 2026-03-10T14:30:00Z");
        assertThat(told(TypeRules.superseded(TypeKind.NOTIFICATION, header(TypeStatus.DRAFT), TUE_2026_03_10)))
                .isEqualTo("illegal_transition from draft on supersede");
    }

    @Test
    void a_notification_in_force_needs_a_channel_with_a_sender_a_template_and_a_theme() {
        Optional<Theme> none = Optional.empty();
        Set<Channel> email = Set.of(Channel.EMAIL);
        Notice full = new Notice(
                Optional.of(Channel.EMAIL),
                Optional.of(InteractionTheme.OPS_SERVICING),
                OptionalInt.of(7),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false);

        assertThat(codes(ActivationRules.violations(Notice.NONE, Optional.empty(), none, email)))
                .containsExactly("channel required", "templateId required", "theme required");
        assertThat(codes(ActivationRules.violations(full, Optional.of(TEMPLATE), none, email)))
                .isEmpty();
        assertThat(codes(ActivationRules.violations(full, Optional.empty(), none, Set.of())))
                .containsExactly("channel no_sender", "templateId template_not_found");
        assertThat(codes(ActivationRules.violations(
                        full, Optional.of(TEMPLATE), Optional.of(Theme.OPS_SERVICING), email)))
                .isEmpty();
        assertThat(codes(ActivationRules.violations(
                        full, Optional.of(TEMPLATE), Optional.of(Theme.OPS_COLL_DEBT), email)))
                .containsExactly("theme theme_mismatch");
    }

    @Test
    void a_do_not_interact_type_in_force_needs_a_channel_and_a_theme() {
        Stop all = new Stop(
                Optional.of(StoppedChannel.ALL), Optional.of(StoppedTheme.ALL), OptionalInt.empty(), Optional.empty());

        assertThat(ActivationRules.violations(all)).isEmpty();
        assertThat(codes(ActivationRules.violations(Stop.NONE))).containsExactly("channel required", "theme required");
        assertThat(codes(ActivationRules.violations(
                        new Stop(all.channel(), all.theme(), OptionalInt.of(5), Optional.empty()))))
                .containsExactly("unit required");
        assertThat(codes(ActivationRules.violations(new Stop(
                        all.channel(), all.theme(), OptionalInt.empty(), Optional.of(DelayUnit.BUSINESS_DAYS)))))
                .containsExactly("duration required");
    }

    private static TypeHeader header(TypeStatus status) {
        return new TypeHeader(
                TypeId.of(12),
                3,
                Optional.empty(),
                CompanyId.DEFAULT,
                "",
                "",
                status,
                TypeTimes.created(MON_2026_03_09));
    }

    private static List<String> codes(Collection<Violation> violations) {
        return violations.stream()
                .map(each -> each.path() + " " + each.code().code())
                .toList();
    }

    /** A decision as a line: the fact and the times that it sets, or why it was refused. */
    private static String told(Decision<TypeHeader, TypeFact, Void> decision) {
        return decision.fold(
                accepted -> {
                    TypeFact fact = accepted.facts().get(0);
                    TypeTimes times = accepted.next().times();
                    assertThat(accepted.next().status()).isEqualTo(fact.to());
                    return fact.event() + " " + fact.row()
                            + fact.from().map(from -> " " + from.code()).orElse("")
                            + " -> " + fact.to().code()
                            + times.updatedAt().map(at -> ", updated " + at).orElse("")
                            + times.publishedAt().map(at -> ", published " + at).orElse("")
                            + times.deprecatedAt()
                                    .map(at -> ", deprecated " + at)
                                    .orElse("");
                },
                () -> "unchanged",
                rejected -> rejected.reason().code() + " from "
                        + rejected.details().get("from") + " on "
                        + rejected.details().get("event"));
    }
}

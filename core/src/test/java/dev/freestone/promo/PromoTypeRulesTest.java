package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoProgramTypeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoTypeRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03Z");
    private static final Instant THU_2024_05_02 = Instant.parse("2024-05-02T09:28:03Z");

    @ParameterizedTest(name = "{0}: draft {1}, active {2}, deprecated {3}")
    @CsvSource({
        "externalId, yes, yes, yes",
        "displayName, yes, yes, no",
        "description, yes, yes, no",
        "metaData, yes, yes, yes",
    })
    void an_attribute_may_change_in_the_listed_statuses(
            String attribute, String draft, String active, String deprecated) {
        List<String> expected = List.of(draft, active, deprecated);
        for (PromoTypeStatus status : PromoTypeStatus.values()) {
            boolean allowed =
                    PromoTypeRules.fixedViolations(status, Set.of(attribute)).isEmpty();
            assertThat(allowed ? "yes" : "no")
                    .as(status.code())
                    .isEqualTo(expected.get(List.of(PromoTypeStatus.values()).indexOf(status)));
        }
    }

    @Test
    void all_attributes_that_are_fixed_are_told_by_name() {
        assertThat(PromoTypeRules.fixedViolations(
                        PromoTypeStatus.DEPRECATED, Set.of("metaData", "displayName", "description")))
                .extracting(each -> each.path() + " " + each.code().code())
                .containsExactly("description not_allowed_in_status", "displayName not_allowed_in_status");
    }

    @Test
    void a_type_begins_as_draft_or_as_active_and_not_as_deprecated() {
        assertThat(told(PromoTypeRules.created(type(PromoTypeStatus.DRAFT)))).isEqualTo("created PT1 -> draft");
        assertThat(told(PromoTypeRules.created(type(PromoTypeStatus.ACTIVE)))).isEqualTo("created PT2 -> active");
        assertThat(told(PromoTypeRules.created(type(PromoTypeStatus.DEPRECATED))))
                .isEqualTo("illegal_transition from none on set_deprecated");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "draft, draft, unchanged",
        "draft, active, activated PT3 draft -> active",
        "draft, deprecated, deprecated PT4 draft -> deprecated",
        "active, draft, illegal_transition from active on set_draft",
        "active, active, unchanged",
        "active, deprecated, deprecated PT4 active -> deprecated",
        "deprecated, draft, illegal_transition from deprecated on set_draft",
        "deprecated, active, illegal_transition from deprecated on set_active",
        "deprecated, deprecated, unchanged",
    })
    void a_status_that_is_set_does_what_the_table_says(String from, String to, String expected) {
        PromoProgramType current = type(PromoTypeStatus.parse(from).orElseThrow());

        assertThat(told(PromoTypeRules.changed(
                        current, with(current, PromoTypeStatus.parse(to).orElseThrow(), "x"), THU_2024_05_02)))
                .isEqualTo(expected);
    }

    @Test
    void an_attribute_that_changes_beside_the_status_is_told_with_it() {
        PromoProgramType current = type(PromoTypeStatus.DRAFT);

        assertThat(told(PromoTypeRules.changed(current, with(current, PromoTypeStatus.DRAFT, "y"), THU_2024_05_02)))
                .isEqualTo("updated - draft -> draft");
        assertThat(told(PromoTypeRules.changed(current, with(current, PromoTypeStatus.ACTIVE, "y"), THU_2024_05_02)))
                .isEqualTo("activated PT3 draft -> active");
    }

    @Test
    void timestamps_tell_when_a_type_was_made_changed_activated_and_deprecated() {
        Optional<Instant> made = Optional.of(WED_2024_05_01);
        Optional<Instant> later = Optional.of(THU_2024_05_02);
        Optional<Instant> never = Optional.empty();

        assertThat(PromoTypeTimestamps.created(PromoTypeStatus.DRAFT, WED_2024_05_01))
                .isEqualTo(new PromoTypeTimestamps(WED_2024_05_01, never, never, never));
        PromoTypeTimestamps active = PromoTypeTimestamps.created(PromoTypeStatus.ACTIVE, WED_2024_05_01);
        assertThat(active).isEqualTo(new PromoTypeTimestamps(WED_2024_05_01, never, made, never));
        assertThat(active.changed(PromoTypeStatus.ACTIVE, PromoTypeStatus.ACTIVE, THU_2024_05_02))
                .isEqualTo(new PromoTypeTimestamps(WED_2024_05_01, later, made, never));
        assertThat(active.changed(PromoTypeStatus.ACTIVE, PromoTypeStatus.DEPRECATED, THU_2024_05_02))
                .isEqualTo(new PromoTypeTimestamps(WED_2024_05_01, later, made, later));
    }

    @Test
    void a_refusal_says_what_was_asked_of_which_type() {
        PromoProgramType current = type(PromoTypeStatus.DEPRECATED);
        var refused = PromoTypeRules.changed(current, with(current, PromoTypeStatus.ACTIVE, "x"), THU_2024_05_02);

        assertThat(refused.<String>fold(accepted -> "", () -> "", Decision.Rejected::message))
                .isEqualTo("promo program type PT-1A2B-C3D4 is deprecated and cannot become active, leave status out or"
                        + " repeat it");
    }

    private static String told(Decision<PromoProgramType, PromoTypeFact, Void> decision) {
        return decision.fold(
                accepted -> {
                    assertThat(accepted.facts()).hasSize(1);
                    PromoTypeFact fact = accepted.facts().get(0);
                    assertThat(accepted.next().status()).isEqualTo(fact.to());
                    return fact.event() + " " + fact.row().orElse("-")
                            + fact.from().map(from -> " " + from.code()).orElse("") + " -> "
                            + fact.to().code();
                },
                () -> "unchanged",
                rejected -> {
                    assertThat(rejected.reason()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    return rejected.reason().code() + " from "
                            + rejected.details().get("from") + " on "
                            + rejected.details().get("event");
                });
    }

    private static PromoProgramType type(PromoTypeStatus status) {
        return new PromoProgramType(
                PromoProgramTypeId.of("PT-1A2B-C3D4"),
                CompanyId.DEFAULT,
                PromoType.SAME_AS_CASH,
                Optional.empty(),
                status,
                "x",
                Optional.empty(),
                Optional.empty(),
                PromoTypeTimestamps.created(status, WED_2024_05_01));
    }

    private static PromoProgramType with(PromoProgramType type, PromoTypeStatus status, String displayName) {
        return new PromoProgramType(
                type.id(),
                type.companyId(),
                type.promoType(),
                type.externalId(),
                status,
                displayName,
                type.description(),
                type.metaData(),
                type.timestamps());
    }
}

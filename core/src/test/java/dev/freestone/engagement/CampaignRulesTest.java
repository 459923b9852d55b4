package dev.freestone.engagement;

import static dev.freestone.model.engagement.EngagementStatus.COMPLETED;
import static dev.freestone.model.engagement.EngagementStatus.DRAFT;
import static dev.freestone.model.engagement.EngagementStatus.INREVIEW;
import static dev.freestone.model.engagement.EngagementStatus.LIVE;
import static dev.freestone.model.engagement.EngagementStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CampaignRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant STARTS = WED_2024_05_01.plusSeconds(10);
    private static final Instant ENDS = WED_2024_05_01.plusSeconds(20);

    /** The column "Changeable" of docs/spec/engagement-campaigns.md 2.1, written a second time. */
    private static final List<String> WHILE_MADE = List.of("campaign_type", "division_id", "optin_required");

    private static final List<String> UNTIL_IT_ENDS = List.of(
            "name",
            "ends_at",
            "metadata",
            "total_budget",
            "weight",
            "opt_in_starts_at",
            "opt_in_ends_at",
            "opt_in_limit",
            "reporting_ends_at",
            "targeting",
            "qualify_tag",
            "disqualify_tag",
            "ssap_name");

    @Test
    void all_but_the_permalink_changes_while_a_campaign_is_being_made() {
        for (EngagementStatus status : List.of(DRAFT, INREVIEW)) {
            assertChangeable(status, ENDS.plusSeconds(1), WHILE_MADE, UNTIL_IT_ENDS, List.of("starts_at"));
            assertFixed(status, STARTS, ViolationCode.READ_ONLY, List.of("external_id"));
        }
    }

    @Test
    void what_is_promised_to_customers_stays_once_a_campaign_is_open() {
        for (EngagementStatus status : List.of(LIVE, PAUSED)) {
            assertChangeable(status, ENDS.minusSeconds(1), UNTIL_IT_ENDS);
            assertFixed(status, WED_2024_05_01, ViolationCode.NOT_ALLOWED_IN_STATUS, WHILE_MADE);
        }
    }

    @Test
    void the_start_of_an_open_campaign_moves_until_it_has_passed() {
        assertChangeable(LIVE, STARTS.minusSeconds(1), List.of("starts_at"));
        assertFixed(LIVE, STARTS, ViolationCode.NOT_ALLOWED_IN_STATUS, List.of("starts_at"));
    }

    @Test
    void nothing_changes_once_a_campaign_is_over() {
        assertFixed(LIVE, ENDS, ViolationCode.NOT_ALLOWED_IN_STATUS, UNTIL_IT_ENDS);
        assertFixed(COMPLETED, STARTS, ViolationCode.NOT_ALLOWED_IN_STATUS, UNTIL_IT_ENDS);
        assertThat(CampaignRules.overViolations("/ad_group", campaign(PAUSED), ENDS))
                .hasSize(1);
        assertThat(CampaignRules.overViolations("/ad_group", campaign(PAUSED), STARTS))
                .isEmpty();
        assertThat(CampaignRules.overViolations("/ad_group", campaign(DRAFT), ENDS))
                .isEmpty();
    }

    @Test
    void every_attribute_that_differs_is_named() {
        EngagementCampaign one = campaign(DRAFT);
        CampaignTerms terms = new CampaignTerms(
                "other",
                "other",
                DRAFT,
                STARTS.plusSeconds(1),
                ENDS.plusSeconds(1),
                CampaignKind.MESSAGING,
                new OptInTerms(true, Optional.of(STARTS), Optional.of(ENDS), OptionalLong.of(1)),
                Optional.of(ENDS.plusSeconds(2)),
                Optional.of("north"),
                new CampaignExtras(Map.of("a", 1L), 1, 6, Optional.of("s")));
        AdBundle bundle = new AdBundle(AdBundleId.of(1), Map.of("user.tags", "a"), Optional.of("a"), Optional.of("b"));
        EngagementCampaign other = new EngagementCampaign(
                one.id(), one.company(), terms, one.parts().withBundle(bundle), one.life());

        assertThat(CampaignRules.changed(one, one)).isEmpty();
        assertThat(CampaignRules.changed(one, other))
                .hasSize(UNTIL_IT_ENDS.size() + WHILE_MADE.size() + 2)
                .containsAll(UNTIL_IT_ENDS)
                .containsAll(WHILE_MADE)
                .contains("starts_at", "external_id");
    }

    @SafeVarargs
    private static void assertChangeable(EngagementStatus status, Instant now, List<String>... names) {
        for (List<String> each : names) {
            assertThat(CampaignRules.changeViolations("/campaign", campaign(status), each, now))
                    .as(status + " " + each)
                    .isEmpty();
        }
    }

    private static void assertFixed(EngagementStatus status, Instant now, ViolationCode code, List<String> names) {
        List<Violation> found = CampaignRules.changeViolations("/campaign", campaign(status), names, now);
        assertThat(found)
                .as(status.code())
                .extracting(Violation::path)
                .containsExactlyElementsOf(
                        names.stream().map(name -> "/campaign/" + name).toList());
        assertThat(found).extracting(Violation::code).containsOnly(code);
    }

    private static EngagementCampaign campaign(EngagementStatus status) {
        return new EngagementCampaign(
                EngagementCampaignId.of(1),
                CompanyId.DEFAULT,
                new CampaignTerms(
                        "c",
                        "c-1",
                        status,
                        STARTS,
                        ENDS,
                        CampaignKind.PROMOTION,
                        OptInTerms.NOT_REQUIRED,
                        Optional.empty(),
                        Optional.empty(),
                        CampaignExtras.NONE),
                new CampaignParts(
                        new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                        List.of(new LineItem(LineItemId.of(1), "default")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new CampaignLife(WED_2024_05_01, Optional.empty(), List.of()));
    }
}

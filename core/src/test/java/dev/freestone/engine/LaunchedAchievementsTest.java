package dev.freestone.engine;

import static dev.freestone.engine.AchievementMaking.changed;
import static dev.freestone.engine.AchievementMaking.composite;
import static dev.freestone.engine.AchievementMaking.count;
import static dev.freestone.engine.AchievementMaking.goal;
import static dev.freestone.engine.AchievementMaking.made;
import static dev.freestone.engine.AchievementMaking.said;
import static dev.freestone.engine.AchievementMaking.unique;
import static dev.freestone.engine.CampaignMaking.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Outcome;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.AchievementJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.testkit.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers were promised stays, and what others rely on cannot be deleted. */
class LaunchedAchievementsTest {
    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaigns campaigns = CampaignMaking.campaigns(house);
    private final CampaignPartCommands<Achievement, AchievementId, AchievementDraft> achievements =
            AchievementMaking.achievements(house);

    static Stream<Arguments> fixedOfACount() {
        return Stream.of(
                Arguments.of("name", "\"name\":\"b\""),
                Arguments.of("type", "\"type\":\"unique\",\"event_name\":\"x\""),
                Arguments.of("external_behavior_id", "\"external_behavior_id\":null"),
                Arguments.of("event_name", "\"event_name\":\"y\""),
                Arguments.of("total_count", "\"total_count\":4"),
                Arguments.of("max_times_repeatable", "\"max_times_repeatable\":4"),
                Arguments.of("max_times_repeatable_per_period", "\"max_times_repeatable_per_period\":4"),
                Arguments.of("period", "\"period\":4"),
                Arguments.of("min_time_between_events", "\"min_time_between_events\":4"),
                Arguments.of("consecutive", "\"consecutive\":true"),
                Arguments.of("max_event_rate", "\"max_event_rate\":{\"count\":1,\"period\":1}"),
                Arguments.of("conditions", "\"conditions\":{\"event.qty\":1}"),
                Arguments.of("qualifying_starts_at", "\"qualifying_starts_at\":\"2024-05-01T00:00:00Z\""),
                Arguments.of("qualifying_ends_at", "\"qualifying_ends_at\":\"2024-05-01T00:00:00Z\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixedOfACount")
    @Fact("BEH-29")
    void what_a_launched_behavior_asks_for_does_not_change(String attribute, String change) {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement made = made(house, campaign, count("a", "x").totalCount(2).build());

        assertRefused(
                () -> changed(house, campaign, made.id(), said(change)),
                ErrorCode.VALIDATION,
                "/achievement/" + attribute + " not_allowed_in_status");
        assertThat(achievements.get(campaign.id(), made.id()).value()).isEqualTo(made);
    }

    @Test
    void keys_goals_groups_and_prerequisites_are_fixed_too() {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement unique = made(house, campaign, unique("u", "a", "b").build());
        Achievement composite = made(
                house,
                campaign,
                composite(
                                "c",
                                goal("a").required(false).build(),
                                goal("b").required(false).build())
                        .build());

        assertRefused(
                () -> changed(
                        house,
                        campaign,
                        unique.id(),
                        said("\"event_names\":[\"a\",\"c\"],\"unique_key\":\"k\",\"prerequisite\":{\"behavior_id\":"
                                + composite.id() + "}")),
                ErrorCode.VALIDATION,
                "/achievement/event_names not_allowed_in_status",
                "/achievement/unique_key not_allowed_in_status",
                "/achievement/prerequisite not_allowed_in_status");
        assertRefused(
                () -> changed(house, campaign, composite.id(), said("\"groups\":{\"0\":{\"total_count\":1}}")),
                ErrorCode.VALIDATION,
                "/achievement/groups not_allowed_in_status");
        assertRefused(
                () -> changed(
                        house,
                        campaign,
                        composite.id(),
                        AchievementDraft.builder()
                                .goals(List.of(goal("a").points(1).build()))
                                .period(60)
                                .build()),
                ErrorCode.VALIDATION,
                "/achievement/period not_allowed_in_status",
                "/achievement/goals not_allowed_in_status");
    }

    @Test
    @Fact("BEH-29")
    void points_and_outcomes_of_a_launched_behavior_change() {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement made = made(house, campaign, count("a", "x").points(5).build());
        Outcome code = new Outcome.PromoCode("SPRING");

        Achievement after = changed(
                house,
                campaign,
                made.id(),
                AchievementDraft.builder().points(6).outcomes(List.of(code)).build());

        assertThat(after.points()).isEqualTo(6);
        assertThat(after.outcomes()).containsExactly(code);
        assertThat(after.task()).isEqualTo(made.task());
    }

    @Test
    void what_was_answered_can_be_sent_again() {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement before = made(house, campaign, count("before", "x").build());
        for (AchievementDraft draft : List.of(
                count("a", "x")
                        .conditions(Map.of("event.context.amount", Map.of("$gte", 100)))
                        .prerequisite(new Achievement.Prerequisite(before.id(), 5, OptionalLong.of(60)))
                        .build(),
                unique("b", "x", "y")
                        .outcomes(List.of(new Outcome.PromoCode("SPRING")))
                        .build(),
                composite("c", goal("x").build(), goal("x").groupId("1").build())
                        .build())) {
            Achievement made = made(house, campaign, draft);
            Map<String, Object> answer = new LinkedHashMap<>(AchievementJson.toMap(made));
            answer.keySet().removeAll(List.of("id", "effective_from"));

            AchievementDraft again = AchievementDraft.parse(JsonText.write(Map.of("achievement", answer)));

            assertThat(changed(house, campaign, made.id(), again)).isEqualTo(made);
        }
    }

    @Test
    @Fact("BEH-30")
    void a_behavior_that_is_added_later_looks_at_nothing_earlier() {
        EngagementCampaign draft = CampaignMaking.made(house, "draft", "");
        Achievement first = made(house, draft, count("first", "x").build());
        campaigns.update(
                draft.id(),
                EngagementCampaignDraft.builder().status(EngagementStatus.LIVE).build());
        house.later(60);

        Achievement second = made(house, draft, count("second", "x").build());
        house.later(60);
        Achievement changed = changed(house, draft, second.id(), said("\"points\":1"));

        assertThat(first.effectiveFrom()).isEmpty();
        assertThat(second.effectiveFrom()).contains(EngagementHouse.WED_2024_05_01.plusSeconds(60));
        assertThat(changed.effectiveFrom()).isEqualTo(second.effectiveFrom());
        assertThat(CampaignBehaviors.of(CampaignMaking.now(house, draft.id())))
                .extracting(each -> each.definition().scope().effectiveFrom())
                .containsExactly(first.effectiveFrom(), second.effectiveFrom());
    }

    @Test
    void a_behavior_is_content_enough_for_a_launch() {
        EngagementCampaign draft = CampaignMaking.made(house, "draft", "");
        AchievementDraft behavior = count("a", "x").build();
        Achievement made = made(house, draft, behavior);
        achievements.delete(draft.id(), made.id());
        EngagementCampaignDraft launch =
                EngagementCampaignDraft.builder().status(EngagementStatus.LIVE).build();
        assertRefused(
                () -> campaigns.update(draft.id(), launch),
                ErrorCode.VALIDATION,
                "/campaign/status illegal_transition");

        made(house, draft, behavior);

        assertThat(campaigns.update(draft.id(), launch).value().terms().status())
                .isEqualTo(EngagementStatus.LIVE);
    }

    @Test
    void a_completed_campaign_gets_no_behavior_and_changes_none() {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement made = made(house, campaign, count("a", "x").build());
        house.change(EngagementHouse.withStatus(CampaignMaking.now(house, campaign.id()), EngagementStatus.COMPLETED));

        assertRefused(
                () -> made(house, campaign, count("b", "x").build()),
                ErrorCode.VALIDATION,
                "/achievement not_allowed_in_status");
        assertRefused(
                () -> changed(house, campaign, made.id(), said("\"points\":1")),
                ErrorCode.VALIDATION,
                "/achievement not_allowed_in_status");
    }

    @Test
    void a_campaign_keeps_the_windows_of_its_behaviors_inside() {
        EngagementCampaign draft = CampaignMaking.made(house, "draft", "");
        made(house, draft, said("\"name\":\"a\",\"type\":\"count\",\"qualifying_ends_at\":\"2024-05-18T00:00:00Z\""));

        assertRefused(
                () -> campaigns.update(draft.id(), CampaignMaking.change("\"ends_at\":\"2024-05-17T00:00:00Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/ends_at out_of_range");
        campaigns.update(draft.id(), CampaignMaking.change("\"ends_at\":\"2024-05-18T00:00:00Z\""));
    }

    @Test
    void a_behavior_that_counted_that_triggers_or_that_is_waited_for_is_not_deleted() {
        EngagementCampaign campaign = house.campaign(plain -> plain);
        Achievement one = made(house, campaign, count("a", "x").build());
        Achievement other = made(
                house,
                campaign,
                count("b", "x")
                        .prerequisite(new Achievement.Prerequisite(one.id(), 0, OptionalLong.empty()))
                        .build());
        AdGroup group = CampaignMaking.group(house, campaign, "");
        campaigns
                .units()
                .create(
                        campaign.id(),
                        CampaignMaking.unit(
                                group,
                                "\"ad_type\":\"internal_tile\",\"delivery\":{\"type\":\"triggered\",\"achievement_id\":"
                                        + one.id() + "}"));
        use(campaign, one);

        assertRefused(
                () -> achievements.delete(campaign.id(), one.id()),
                ErrorCode.VALIDATION,
                "/achievement not_allowed_in_status",
                "/achievement not_allowed_with",
                "/achievement not_allowed_with");
        achievements.delete(campaign.id(), other.id());
        assertThat(achievements.list(campaign.id()).value())
                .extracting(Achievement::id)
                .containsExactly(one.id());
    }

    private void use(EngagementCampaign campaign, Achievement achievement) {
        var key = house.key(house.customer("C-1"));
        house.storage.write(tx -> {
            tx.customers().lock(key);
            return tx.behaviors()
                    .saveBehaviors(
                            key, List.of(new BehaviorRow(achievement.id(), campaign.id(), 0, 1, Document.of("{}"))));
        });
    }
}

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
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventPace;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.RepeatLimits;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Behaviors of a campaign that is being made. */
class AchievementsTest {
    private static final String GUID = "0F4D4F9C-2B0B-4B0E-9D6C-6E8B8B0F7A11";

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = CampaignMaking.made(house, "draft", "");
    private final CampaignPartCommands<Achievement, AchievementId, AchievementDraft> achievements =
            AchievementMaking.achievements(house);

    @Test
    void a_count_needs_a_name_and_a_type_only() {
        Achievement made = made(house, campaign, said("\"name\":\" a \",\"type\":\"count\""));

        assertThat(made.name()).isEqualTo("a");
        assertThat(UUID.fromString(made.externalId())).hasToString(made.externalId());
        assertThat(UUID.fromString(made.eventName())).hasToString(made.eventName());
        assertThat(made.points()).isZero();
        assertThat(made.qualifying()).isEqualTo(Achievement.Qualifying.ALWAYS);
        assertThat(made.effectiveFrom()).isEmpty();
        assertThat(made.task())
                .isEqualTo(new AchievementTask.Leaf(
                        LeafType.COUNT,
                        List.of(made.eventName()),
                        Optional.empty(),
                        1,
                        Map.of(),
                        new RepeatLimits(
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalLong.of(RepeatLimits.DEFAULT_PERIOD)),
                        EventPace.ANY));
    }

    @Test
    void what_is_stored_is_read_back() {
        for (AchievementDraft draft : List.of(
                count("count", "read")
                        .conditions(Map.of("event.context.amount", Map.of("$gte", 100)))
                        .build(),
                unique("unique", "a", "b").build(),
                composite("composite", goal("a").build(), goal("b").groupId("1").build())
                        .build())) {
            Achievement made = made(house, campaign, draft);
            assertThat(achievements.get(campaign.id(), made.id()).value()).isEqualTo(made);
        }
    }

    @Test
    void the_events_of_a_unique_follow_its_event_until_they_are_named() {
        Achievement one = made(house, campaign, said("\"name\":\"a\",\"type\":\"unique\",\"event_name\":\"x\""));
        assertThat(names(one)).containsExactly("x");

        Achievement other = changed(house, campaign, one.id(), said("\"event_name\":\"y\""));
        assertThat(names(other)).containsExactly("y");

        Achievement named = changed(house, campaign, one.id(), said("\"event_names\":[\"a\",\"b\"]"));
        assertThat(named.eventName()).isEqualTo("a");
        assertRefused(
                () -> changed(house, campaign, one.id(), said("\"event_name\":\"z\"")),
                ErrorCode.VALIDATION,
                "/achievement/event_name not_allowed_with");
        assertThat(changed(house, campaign, one.id(), said("\"event_name\":\"b\""))
                        .eventName())
                .isEqualTo("b");
        assertThat(changed(house, campaign, one.id(), said("\"event_names\":[\"a\",\"b\",\"c\"]"))
                        .eventName())
                .isEqualTo("b");
    }

    @Test
    void another_type_takes_only_what_all_types_have_along() {
        Achievement before = made(house, campaign, count("before", "x").build());
        Achievement count = made(
                house,
                campaign,
                count("a", "x")
                        .points(5)
                        .totalCount(3)
                        .maxTimesRepeatable(7)
                        .maxTimesRepeatablePerPeriod(2)
                        .period(60)
                        .prerequisite(new Achievement.Prerequisite(before.id(), 1, OptionalLong.of(9)))
                        .build());

        Achievement unique = changed(house, campaign, count.id(), said("\"type\":\"unique\""));

        assertThat(unique.type()).isEqualTo(AchievementType.UNIQUE);
        assertThat(unique.points()).isEqualTo(5);
        assertThat(unique.prerequisite()).contains(new Achievement.Prerequisite(before.id(), 1, OptionalLong.empty()));
        assertThat(unique.task())
                .isEqualTo(new AchievementTask.Leaf(
                        LeafType.UNIQUE,
                        List.of("x"),
                        Optional.empty(),
                        1,
                        Map.of(),
                        new RepeatLimits(OptionalLong.of(7), OptionalLong.empty(), OptionalLong.empty()),
                        EventPace.ANY));
    }

    @Test
    void groups_follow_from_goals_unless_less_of_them_are_wanted() {
        GoalDraft optional = goal("o").required(false).build();
        Achievement all =
                made(house, campaign, composite("all", optional, optional).build());
        Achievement any = made(
                house,
                campaign,
                composite("any", optional, optional).groups(Map.of("0", 1L)).build());
        AchievementDraft three = AchievementDraft.builder()
                .goals(List.of(optional, optional, optional))
                .build();

        assertThat(groups(all)).containsExactly(Map.entry("0", 2L));
        assertThat(groups(changed(house, campaign, all.id(), three))).containsExactly(Map.entry("0", 3L));
        assertThat(groups(changed(house, campaign, any.id(), three))).containsExactly(Map.entry("0", 1L));
    }

    @Test
    void a_goal_of_several_events_begins_with_the_one_that_it_names() {
        Achievement made = made(
                house,
                campaign,
                composite(
                                "a",
                                GoalDraft.builder()
                                        .type(LeafType.UNIQUE)
                                        .eventName("b")
                                        .eventNames(List.of("a", "b"))
                                        .build())
                        .build());

        AchievementTask.Goal goal =
                ((AchievementTask.Composite) made.task()).goals().get(0);
        assertThat(goal.leaf().eventNames()).containsExactly("b", "a");
    }

    @Test
    void a_name_is_unique_in_its_campaign_without_regard_to_case() {
        Achievement one = made(house, campaign, count("Read", "x").build());
        assertRefused(
                () -> made(house, campaign, count("rEAD ", "x").build()),
                ErrorCode.VALIDATION,
                "/achievement/name duplicate");
        assertThat(changed(house, campaign, one.id(), said("\"name\":\"READ\"")).name())
                .isEqualTo("READ");
        EngagementCampaign other = house.campaign(plain -> plain);
        assertThat(made(house, other, count("Read", "x").build()).name()).isEqualTo("Read");
    }

    @Test
    void an_external_id_is_unique_in_its_company_and_free_again_later() {
        UUID id = UUID.fromString(GUID);
        EngagementCampaign other = house.campaign(plain -> plain);
        Achievement one =
                made(house, campaign, count("a", "x").externalBehaviorId(id).build());
        assertThat(one.externalId()).isEqualTo("0f4d4f9c-2b0b-4b0e-9d6c-6e8b8b0f7a11");
        assertRefused(
                () -> made(
                        house,
                        other,
                        said("\"name\":\"b\",\"type\":\"count\",\"external_behavior_id\":\"" + GUID + "\"")),
                ErrorCode.VALIDATION,
                "/achievement/external_behavior_id duplicate");

        changed(
                house,
                campaign,
                one.id(),
                AchievementDraft.builder().externalBehaviorId(new UUID(1, 1)).build());
        Achievement two =
                made(house, other, count("b", "x").externalBehaviorId(id).build());
        assertRefused(
                () -> changed(
                        house,
                        campaign,
                        one.id(),
                        AchievementDraft.builder().externalBehaviorId(id).build()),
                ErrorCode.VALIDATION,
                "/achievement/external_behavior_id duplicate");

        achievements.delete(other.id(), two.id());
        assertThat(changed(
                                house,
                                campaign,
                                one.id(),
                                AchievementDraft.builder()
                                        .externalBehaviorId(id)
                                        .build())
                        .externalId())
                .isEqualTo(id.toString());
        CampaignMaking.campaigns(house).delete(campaign.id());
        assertThat(made(house, other, count("c", "x").externalBehaviorId(id).build())
                        .externalId())
                .isEqualTo(id.toString());
    }

    @Test
    @Fact("BEH-27")
    void a_prerequisite_is_of_the_same_campaign_and_waits_for_no_one_that_waits_for_it() {
        EngagementCampaign other = house.campaign(plain -> plain);
        Achievement foreign = made(house, other, count("a", "x").build());
        Achievement first = made(house, campaign, count("first", "x").build());
        Achievement second = made(
                house, campaign, count("second", "x").prerequisite(after(first)).build());
        Achievement third = made(
                house, campaign, count("third", "x").prerequisite(after(second)).build());

        assertRefused(
                () -> made(
                        house,
                        campaign,
                        count("b", "x").prerequisite(after(foreign)).build()),
                ErrorCode.NOT_FOUND,
                "/achievement/prerequisite/behavior_id not_found");
        for (Achievement later : List.of(first, second, third)) {
            assertRefused(
                    () -> changed(
                            house,
                            campaign,
                            first.id(),
                            AchievementDraft.builder()
                                    .prerequisite(after(later))
                                    .build()),
                    ErrorCode.VALIDATION,
                    "/achievement/prerequisite/behavior_id not_allowed_with");
        }
        assertThat(changed(house, campaign, third.id(), said("\"prerequisite\":null"))
                        .prerequisite())
                .isEmpty();
    }

    @Test
    void a_campaign_has_100_behaviors_at_most() {
        for (int i = 0; i < 100; i++) {
            made(house, campaign, count("a" + i, "x").build());
        }
        assertRefused(
                () -> made(house, campaign, count("b", "x").build()),
                ErrorCode.VALIDATION,
                "/achievement out_of_range");
    }

    private static Achievement.Prerequisite after(Achievement other) {
        return new Achievement.Prerequisite(other.id(), 0, OptionalLong.empty());
    }

    private static List<String> names(Achievement achievement) {
        return ((AchievementTask.Leaf) achievement.task()).eventNames();
    }

    private static Map<String, Long> groups(Achievement achievement) {
        return ((AchievementTask.Composite) achievement.task()).groups();
    }
}

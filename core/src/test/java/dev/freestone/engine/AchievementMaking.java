package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LeafType;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.AchievementId;
import java.util.List;
import java.util.stream.Collectors;

/** Behaviors that tests make through the facade; what a test says of one comes on top of a valid draft. */
final class AchievementMaking {
    private AchievementMaking() {}

    /** Events of one name are counted. */
    static AchievementDraft.Builder count(String name, String event) {
        return AchievementDraft.builder().name(name).type(AchievementType.COUNT).eventName(event);
    }

    /** All of these events are to happen. */
    static AchievementDraft.Builder unique(String name, String... events) {
        return AchievementDraft.builder()
                .name(name)
                .type(AchievementType.UNIQUE)
                .eventNames(List.of(events))
                .totalCount(events.length);
    }

    /** All of these goals are to be completed. */
    static AchievementDraft.Builder composite(String name, GoalDraft... goals) {
        return AchievementDraft.builder()
                .name(name)
                .type(AchievementType.COMPOSITE)
                .goals(List.of(goals));
    }

    /** One event of a name. */
    static GoalDraft.Builder goal(String event) {
        return GoalDraft.builder().type(LeafType.COUNT).eventName(event);
    }

    /** What a request says, as JSON. */
    static AchievementDraft said(String members) {
        return AchievementDraft.parse("{\"achievement\":{" + members + "}}");
    }

    static Achievement made(EngagementHouse house, EngagementCampaign campaign, AchievementDraft draft) {
        return achievements(house).create(campaign.id(), draft).value();
    }

    static Achievement changed(
            EngagementHouse house, EngagementCampaign campaign, AchievementId id, AchievementDraft change) {
        return achievements(house).update(campaign.id(), id, change).value();
    }

    static CampaignPartCommands<Achievement, AchievementId, AchievementDraft> achievements(EngagementHouse house) {
        return CampaignMaking.campaigns(house).achievements();
    }

    /** With what a behavior is refused, and where: such as {@code validation /name too_long}; empty when it is made. */
    static String refusal(EngagementHouse house, EngagementCampaign campaign, String members) {
        try {
            made(house, campaign, said(members));
            return "";
        } catch (FreestoneException refused) {
            assertThat(CampaignMaking.now(house, campaign.id()).parts().achievements())
                    .isEmpty();
            return refused.code().code()
                    + refused.violations().stream()
                            .map(each -> " " + each.path().substring("/achievement".length()) + " "
                                    + each.code().code())
                            .collect(Collectors.joining(","));
        }
    }
}

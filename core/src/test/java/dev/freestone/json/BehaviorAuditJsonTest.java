package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BehaviorAuditJsonTest {
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(16);
    private static final AchievementId BEHAVIOR = AchievementId.of(9);

    @Test
    void tells_what_was_found_and_what_was_emitted() {
        BehaviorAuditReport report = new BehaviorAuditReport(
                CAMPAIGN,
                false,
                List.of(
                        new BehaviorDifference(BEHAVIOR, BehaviorDifference.Kind.STATE),
                        new BehaviorDifference(BEHAVIOR, BehaviorDifference.Kind.OUTCOMES)),
                true,
                List.of(new OutcomeResult(
                        CAMPAIGN,
                        BEHAVIOR,
                        OptionalInt.of(1),
                        2,
                        0,
                        "points",
                        Optional.empty(),
                        OptionalLong.of(20),
                        Map.of())));

        assertThat(BehaviorAuditJson.answer(report).body())
                .contains("{\"status\":\"ok\",\"audit\":{\"campaign_id\":16,\"clean\":false,\"from_beginning\":false,"
                        + "\"repaired\":true,\"differences\":[{\"behavior_id\":9,\"kind\":\"state\"},"
                        + "{\"behavior_id\":9,\"kind\":\"outcomes\"}],\"outcomes\":[{\"campaign_id\":16,"
                        + "\"behavior_id\":9,\"ordinal\":2,\"goal\":\"1\",\"index\":0,\"type\":\"points\","
                        + "\"status\":\"granted\",\"amount\":20}]}}");
    }
}

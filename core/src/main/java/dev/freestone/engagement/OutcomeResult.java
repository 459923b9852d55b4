package dev.freestone.engagement;

import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What became of one outcome, for good. Immutable. Source: docs/spec/engagement-behaviors.md 2.1, 7.
 *
 * @param campaign the campaign
 * @param behavior the behavior
 * @param goal the place of the goal in the definition, from 0 on; empty = the behavior itself
 * @param ordinal which completion, from 1 on
 * @param index 0 = the points of the behavior or goal, from 1 on the places in the list of outcomes
 * @param type such as {@code points}
 * @param skipped why nothing was granted, such as {@code total_available}; empty = it was granted
 * @param amount the points that were granted
 * @param details what else is told by wire name, such as {@code tag}, {@code code}, {@code user_offer_id}; a preview tells no
 *     {@code user_offer_id} of an offer that was not issued
 */
public record OutcomeResult(
        EngagementCampaignId campaign,
        AchievementId behavior,
        OptionalInt goal,
        long ordinal,
        int index,
        String type,
        Optional<String> skipped,
        OptionalLong amount,
        Map<String, String> details) {
    /**
     * Copies the components.
     *
     * @param campaign the campaign
     * @param behavior the behavior
     * @param goal the place of the goal in the definition
     * @param ordinal which completion
     * @param index 0 = the points of the behavior or goal
     * @param type such as {@code points}
     * @param skipped why nothing was granted
     * @param amount the points that were granted
     * @param details what else is told
     */
    public OutcomeResult {
        details = Map.copyOf(details);
    }

    /**
     * Whether it was granted.
     *
     * @return false when it was skipped
     */
    public boolean isGranted() {
        return skipped.isEmpty();
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "OutcomeResult[" + behavior + ":" + ordinal + ":" + index + " " + type + " " + skipped.orElse("granted")
                + "]";
    }
}

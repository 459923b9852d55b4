package dev.freestone.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery sends to whom, as it stood when the delivery began: a change of the campaign meanwhile divides no audience.
 * Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param optInRequired whether the campaign needs an opt-in
 * @param bundle the targeting of the campaign
 * @param group the targeting of the group
 * @param type how an application shows the message
 * @param contact what is sent
 */
public record MessageTerms(
        boolean optInRequired,
        Map<String, @Nullable Object> bundle,
        Map<String, @Nullable Object> group,
        AdType type,
        ContactTerms contact) {
    /**
     * Copies the components.
     *
     * @param optInRequired whether the campaign needs an opt-in
     * @param bundle the targeting of the campaign
     * @param group the targeting of the group
     * @param type how an application shows the message
     * @param contact what is sent
     */
    public MessageTerms {
        bundle = Collections.unmodifiableMap(new LinkedHashMap<>(bundle));
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
    }

    /**
     * The terms of now.
     *
     * @param campaign the campaign
     * @param group the group of the message
     * @param unit the message
     * @return empty for a unit that is shown and not sent
     */
    public static Optional<MessageTerms> of(EngagementCampaign campaign, AdGroup group, AdUnit unit) {
        return unit.contact()
                .map(contact -> new MessageTerms(
                        campaign.terms().optIn().required(),
                        campaign.parts().bundle().targeting(),
                        group.targeting(),
                        unit.type(),
                        contact));
    }
}

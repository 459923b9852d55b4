package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.Producer;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryNamesTest {
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final AdUnitId UNIT = AdUnitId.of(31);

    @Test
    void a_contact_is_named_by_campaign_unit_and_instant() {
        assertThat(DeliveryNames.producer(CAMPAIGN).code()).isEqualTo("engagement/7");
        assertThat(DeliveryNames.occurrence(CAMPAIGN, UNIT, Instant.parse("2024-05-01T14:00:00Z")))
                .isEqualTo("7:31:2024-05-01T14:00:00Z");
        assertThat(DeliveryNames.subject(UNIT)).isEqualTo("unit31");
    }

    @Test
    void the_campaign_of_a_contact_is_read_from_its_producer() {
        assertThat(DeliveryNames.campaign(DeliveryNames.producer(CAMPAIGN))).contains(CAMPAIGN);
        assertThat(DeliveryNames.campaign(new Producer("promo", "7"))).isEmpty();
        assertThat(DeliveryNames.campaign(new Producer("engagement", "spring"))).isEmpty();
    }
}

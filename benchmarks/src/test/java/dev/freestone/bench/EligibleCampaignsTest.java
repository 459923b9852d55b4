package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class EligibleCampaignsTest {
    @Test
    void the_engine_finds_what_an_evaluation_of_every_campaign_finds() {
        assertThatNoException().isThrownBy(new EligibleCampaigns()::make);
    }
}

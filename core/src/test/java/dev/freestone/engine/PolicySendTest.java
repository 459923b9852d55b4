package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Runs that send, under the packs. The company is in Chicago, where it is 9 o'clock. */
class PolicySendTest {
    private final SendHouse house = new SendHouse();

    PolicySendTest() {
        house.policy = ContactPolicy.usFirstParty();
    }

    @Fact("OUT-21")
    @Test
    void a_person_without_a_known_zone_is_held_and_suppressed_at_the_end_of_the_day() {
        house.person(1).rows(row(SendHouse.id(1), "LN-1"));
        CampaignRun run = house.start();
        house.engine().tick();

        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(house.texts().requests).isEmpty();

        house.clock.advance(Duration.ofHours(15).minusSeconds(1));
        house.engine().tick();
        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);

        house.clock.advance(Duration.ofSeconds(1));
        CampaignRun ended = house.end(run);
        assertThat(house.texts().requests).isEmpty();
        assertThat(ended.totals().buckets()).singleElement().satisfies(bucket -> {
            assertThat(bucket.bucket()).isEqualTo("suppressed");
            assertThat(bucket.ruleId()).contains("core/zone-unknown");
        });
    }
}

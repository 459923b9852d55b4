package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;
import static dev.freestone.engine.engagement.BehaviorSamples.BERT;
import static dev.freestone.engine.engagement.BehaviorSamples.campaign;
import static dev.freestone.engine.engagement.BehaviorSamples.stores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.CampaignBehaviors;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.RunningFold;
import dev.freestone.engine.engagement.BehaviorStates.StoredBehavior;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.Storage;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BehaviorStatesTest {
    private static final DataKey KEY = DataKey.of("2024", new byte[DataKey.LENGTH]);
    private static final EngagementCampaign CAMPAIGN = campaign(16, stores(2, 3));

    private final Storage storage = InMemoryStorage.of(() -> BehaviorSamples.STARTS);
    private final BehaviorStates states = new BehaviorStates(Seals.under(KeySource.of(KEY)));
    private final RunningFold fold =
            RunningFold.start(CampaignBehaviors.of(CAMPAIGN).get(0).definition());

    @Test
    void what_was_saved_reads_back_with_its_version() {
        save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 0, fold));
        save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 1, fold));

        assertThat(read(ANNA, CAMPAIGN.id()))
                .isEqualTo(
                        Map.of(AchievementId.of(2), new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 2, fold)));
        assertThat(read(BERT, CAMPAIGN.id())).isEmpty();
        assertThat(read(ANNA, EngagementCampaignId.of(17))).isEmpty();
    }

    @Test
    void more_campaigns_than_a_storage_takes_at_once_can_be_asked_about() {
        save(new StoredBehavior(AchievementId.of(2), EngagementCampaignId.of(2_500), 0, fold));

        List<EngagementCampaignId> all = LongStream.rangeClosed(1, 2_500)
                .mapToObj(EngagementCampaignId::of)
                .toList();
        Map<AchievementId, StoredBehavior> found = storage.read(tx -> states.read(tx, ANNA, all));
        assertThat(found).hasSize(1);
    }

    @Test
    void who_saves_over_another_version_has_lost_a_race() {
        save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 0, fold));

        assertThatThrownBy(() -> save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 0, fold)))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void a_storage_sees_nothing_and_can_move_nothing_to_another_customer_or_behavior() {
        save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 0, fold));
        BehaviorRow row = row();

        assertThat(row.document().json()).doesNotContain("f1 ");
        assertThat(states.readable(ANNA, row)).contains(fold);
        assertThat(states.readable(BERT, row)).isEmpty();
        assertThat(states.readable(ANNA, new BehaviorRow(AchievementId.of(3), row.campaign(), 0, 1, row.document())))
                .isEmpty();
        assertThat(states.readable(ANNA, new BehaviorRow(row.behavior(), row.campaign(), 0, 1, Document.of("{}"))))
                .isEmpty();
    }

    @Test
    void a_state_is_not_taken_for_damaged_when_its_key_is_missing() {
        save(new StoredBehavior(AchievementId.of(2), CAMPAIGN.id(), 0, fold));
        BehaviorStates other =
                new BehaviorStates(Seals.under(KeySource.of(DataKey.of("2025", new byte[DataKey.LENGTH]))));

        assertThatThrownBy(() -> other.readable(ANNA, row()))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.SECRET_KEY_MISSING));
    }

    private BehaviorRow row() {
        return storage.read(tx -> BehaviorStates.rows(tx, ANNA, List.of(CAMPAIGN.id())))
                .get(0);
    }

    private Map<AchievementId, StoredBehavior> read(LaneKey customer, EngagementCampaignId campaign) {
        return storage.read(tx -> states.read(tx, customer, List.of(campaign)));
    }

    private void save(StoredBehavior one) {
        Commit.decide(storage, tx -> {
            states.save(tx, ANNA, List.of(one));
            return one;
        });
    }
}

package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.campaign;
import static dev.freestone.engine.engagement.BehaviorSamples.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Reaction;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.Storage;
import dev.freestone.targeting.Targeting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which campaigns react to an event, after changes of them. Source: docs/spec/engagement-behaviors.md 8. */
class EventCatalogsTest {
    private static final CompanyId COMPANY = CompanyId.DEFAULT;
    private static final Duration LATENESS = Duration.ofDays(7);

    private Instant now = BehaviorSamples.STARTS.plus(Duration.ofDays(30));
    private final CompanyProfile profile = new CompanyProfile(FoldingHouse.ZONE);
    private final Storage storage = InMemoryStorage.of(() -> now);
    private final List<Map<String, @Nullable Object>> compiled = new ArrayList<>();
    private final EventCatalogs catalogs = new EventCatalogs(new EngagementCatalogs((company, profile, query) -> {
        compiled.add(query);
        return Targeting.compile(query);
    }));

    @Test
    void reads_again_only_what_has_changed() {
        put(campaign(1, count(1, "buy", 1, 0)));
        put(campaign(2, count(2, "visit", 1, 0)));
        assertThat(catalog()).isSameAs(catalog());
        assertThat(compiled).hasSize(2);

        put(campaign(3, count(3, "buy", 1, 0)));

        assertThat(reacting("buy")).containsExactly(1L, 3L);
        assertThat(reacting("visit")).containsExactly(2L);
        assertThat(compiled).hasSize(3);
    }

    @Test
    void leaves_out_a_campaign_that_was_paused_or_completed_by_hand_at_once() {
        EngagementCampaign one = campaign(1, count(1, "buy", 1, 0));
        put(one);
        assertThat(reacting("buy")).containsExactly(1L);

        change(with(one, EngagementStatus.PAUSED, Optional.empty()));
        assertThat(reacting("buy")).isEmpty();
        change(with(one, EngagementStatus.COMPLETED, Optional.of(now)));
        assertThat(reacting("buy")).isEmpty();
    }

    @Test
    void holds_a_campaign_that_has_ended_until_its_late_events_are_over() {
        EngagementCampaign one = campaign(1, count(1, "buy", 1, 0));
        Instant end = one.terms().endsAt();
        put(one);
        change(with(one, EngagementStatus.COMPLETED, Optional.of(end.plus(LATENESS))));

        now = end.plus(LATENESS).minusMillis(1);
        assertThat(reacting("buy")).containsExactly(1L);
        now = end.plus(LATENESS);
        assertThat(reacting("buy")).isEmpty();
        assertThat(catalog().held()).isEmpty();
    }

    private EventCatalog catalog() {
        return storage.read(tx -> catalogs.of(tx, COMPANY, profile, now.minus(LATENESS)));
    }

    private List<Long> reacting(String event) {
        return catalog().index().reacting(event, Set.of()).stream()
                .map(Reaction::campaign)
                .map(each -> each.id().value())
                .toList();
    }

    private void put(EngagementCampaign campaign) {
        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            String key = String.format("%064x", campaign.id().value());
            return tx.engagementCampaigns().insert(EngagementRows.row(campaign, key, Optional.empty()));
        });
    }

    private void change(EngagementCampaign campaign) {
        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            EngagementCampaignId id = campaign.id();
            var row = tx.engagementCampaigns().find(COMPANY, id).orElseThrow();
            return tx.engagementCampaigns()
                    .update(EngagementRows.row(campaign, row.nameKey(), Optional.of(now)), row.version());
        });
    }

    private static EngagementCampaign with(
            EngagementCampaign one, EngagementStatus status, Optional<Instant> intakeEndsAt) {
        CampaignLife life = one.life();
        return new EngagementCampaign(
                one.id(),
                one.company(),
                one.terms().withStatus(status),
                one.parts(),
                new CampaignLife(life.createdAt(), life.launchedAt(), life.pauses(), intakeEndsAt));
    }
}

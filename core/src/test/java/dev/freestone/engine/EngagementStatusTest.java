package dev.freestone.engine;

import static dev.freestone.engine.CampaignMaking.assertRefused;
import static dev.freestone.engine.CampaignMaking.body;
import static dev.freestone.engine.CampaignMaking.change;
import static dev.freestone.engine.CampaignMaking.group;
import static dev.freestone.engine.CampaignMaking.made;
import static dev.freestone.engine.CampaignMaking.now;
import static dev.freestone.engine.CampaignMaking.status;
import static dev.freestone.engine.CampaignMaking.tile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Pause;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementStatusTest {
    private static final Instant ENDS = Instant.parse("2024-05-20T15:02:54Z");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "draft", Set.of("inreview", "live"),
            "inreview", Set.of("draft", "live"),
            "live", Set.of("paused", "completed"),
            "paused", Set.of("live", "completed"),
            "completed", Set.of());

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaigns campaigns = house.freestone.engagement().campaigns();

    @Test
    @Fact("ENG-10")
    void a_campaign_begins_empty_as_live_and_never_as_completed() {
        assertRefused(
                () -> campaigns.create(body("completed", "")),
                ErrorCode.VALIDATION,
                "/campaign/status illegal_transition");
        assertThat(made(house, "live", "").life().launchedAt()).contains(house.now);
    }

    @Test
    @Fact("ENG-10")
    void a_draft_needs_a_unit_or_an_achievement_to_be_launched() {
        EngagementCampaign draft = made(house, "draft", "");
        assertRefused(
                () -> campaigns.update(draft.id(), change("\"status\":\"live\"")),
                ErrorCode.VALIDATION,
                "/campaign/status illegal_transition");

        tile(house, draft);

        assertThat(campaigns
                        .update(draft.id(), change("\"status\":\"live\""))
                        .value()
                        .terms()
                        .status())
                .isEqualTo(EngagementStatus.LIVE);
    }

    @Test
    @Fact("ENG-11")
    void pairs_that_are_not_listed_are_refused_and_change_nothing() {
        int number = 0;
        for (String from : ALLOWED.keySet()) {
            for (EngagementStatus to : EngagementStatus.values()) {
                EngagementCampaignId id = withTile(from, number++);
                EngagementCampaign before = now(house, id);
                if (to.code().equals(from) || ALLOWED.get(from).contains(to.code())) {
                    campaigns.update(id, change("\"status\":\"" + to.code() + "\""));
                    assertThat(status(house, id)).as(from + " to " + to).isEqualTo(to);
                } else {
                    assertRefused(
                            () -> campaigns.update(id, change("\"status\":\"" + to.code() + "\"")),
                            ErrorCode.VALIDATION,
                            "/campaign/status illegal_transition");
                    assertThat(now(house, id)).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void a_campaign_ends_by_the_clock_of_the_storage_whatever_the_clock_of_a_node_says() {
        EngagementCampaign live = made(house, "live", "");
        EngagementCampaigns late = house.engine(builder -> builder.clock(() -> ENDS.minusSeconds(600)))
                .engagement()
                .campaigns();
        house.now = ENDS;

        assertThat(late.get(live.id()).value().terms().status()).isEqualTo(EngagementStatus.COMPLETED);
        assertRefused(
                () -> late.update(live.id(), change("\"ends_at\":\"2024-06-20T15:02:54Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/ends_at not_allowed_in_status");
    }

    @Test
    void a_campaign_is_launched_by_the_clock_of_the_storage() {
        EngagementCampaigns late = house.engine(builder -> builder.clock(() -> house.now.minusSeconds(600)))
                .engagement()
                .campaigns();

        assertThat(late.create(body("live", "")).value().life().launchedAt()).contains(house.now);
    }

    @Test
    @Fact("ENG-12")
    void a_live_campaign_is_completed_at_its_end_exactly_and_takes_no_update() {
        EngagementCampaign live = made(house, "live", "");
        house.now = ENDS.minusSeconds(1);
        assertThat(status(house, live.id())).isEqualTo(EngagementStatus.LIVE);

        house.now = ENDS;

        assertThat(status(house, live.id())).isEqualTo(EngagementStatus.COMPLETED);
        assertRefused(
                () -> campaigns.update(live.id(), change("\"weight\":1")),
                ErrorCode.VALIDATION,
                "/campaign/weight not_allowed_in_status");
        assertRefused(
                () -> campaigns.update(live.id(), change("\"ends_at\":\"2030-01-01T00:00:00Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/ends_at not_allowed_in_status");
        assertRefused(
                () -> campaigns.update(live.id(), change("\"status\":\"live\"")),
                ErrorCode.VALIDATION,
                "/campaign/status illegal_transition");
        assertRefused(() -> group(house, live, ""), ErrorCode.VALIDATION, "/ad_group not_allowed_in_status");
    }

    @Test
    @Fact("ENG-13")
    void groups_follow_their_campaign_into_review_back_and_live() {
        EngagementCampaign draft = made(house, "draft", "");
        tile(house, draft);
        group(house, draft, ",\"status\":\"paused\"");
        assertThat(groups(draft.id())).containsExactly("draft", "paused");

        campaigns.update(draft.id(), change("\"status\":\"inreview\""));
        assertThat(groups(draft.id())).containsExactly("inreview", "paused");
        campaigns.update(draft.id(), change("\"status\":\"draft\""));
        assertThat(groups(draft.id())).containsExactly("draft", "paused");
        campaigns.update(draft.id(), change("\"status\":\"live\""));
        assertThat(groups(draft.id())).containsExactly("live", "paused");
    }

    @Test
    void pauses_open_and_close_with_the_status() {
        EngagementCampaign live = made(house, "live", "");
        Instant from = house.now.plusSeconds(5);
        house.later(5);
        campaigns.update(live.id(), change("\"status\":\"paused\""));
        assertThat(now(house, live.id()).life().pauses()).containsExactly(new Pause(from, Optional.empty()));

        house.later(5);
        campaigns.update(live.id(), change("\"status\":\"live\""));

        assertThat(now(house, live.id()).life().pauses())
                .containsExactly(new Pause(from, Optional.of(from.plusSeconds(5))));
    }

    @Test
    void attributes_change_while_the_status_allows_it() {
        EngagementCampaignId draft = withTile("draft", 1);
        campaigns.update(draft, change("\"optin_required\":true,\"campaign_type\":\"messaging\""));
        campaigns.update(draft, change("\"status\":\"live\""));

        assertRefused(
                () -> campaigns.update(
                        draft, change("\"optin_required\":false,\"campaign_type\":\"promotion\",\"weight\":1")),
                ErrorCode.VALIDATION,
                "/campaign/optin_required not_allowed_in_status",
                "/campaign/campaign_type not_allowed_in_status");
        campaigns.update(draft, change("\"starts_at\":\"2024-05-11T15:02:54Z\",\"opt_in_limit\":3"));
        house.now = Instant.parse("2024-05-11T15:02:54Z");
        assertRefused(
                () -> campaigns.update(draft, change("\"starts_at\":\"2024-05-12T15:02:54Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/starts_at not_allowed_in_status");
        assertRefused(
                () -> campaigns.update(draft, change("\"ends_at\":\"2024-05-11T15:02:54.9Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/ends_at out_of_range");
        campaigns.update(draft, change("\"ends_at\":\"2024-05-12T15:02:54Z\""));
    }

    @Test
    void a_sweep_stores_that_a_campaign_has_ended_and_until_when_late_events_are_taken() {
        EngagementCampaignId live = withTile("live", 1);
        EngagementCampaignId paused = withTile("paused", 2);
        house.freestone.tick();
        assertThat(stored(live)).isEqualTo(EngagementStatus.LIVE);

        house.now = ENDS;
        house.freestone.tick();

        assertThat(stored(live)).isEqualTo(EngagementStatus.COMPLETED);
        assertThat(now(house, live).life().intakeEndsAt()).contains(ENDS.plus(Duration.ofDays(7)));
        assertThat(stored(paused)).isEqualTo(EngagementStatus.COMPLETED);
        assertThat(now(house, paused).life().intakeEndsAt()).contains(ENDS);
    }

    @Test
    void a_sweep_waits_for_an_end_that_was_moved() {
        EngagementCampaignId live = withTile("live", 1);
        campaigns.update(live, change("\"ends_at\":\"2024-05-21T15:02:54Z\""));

        house.now = ENDS;
        house.freestone.tick();
        assertThat(stored(live)).isEqualTo(EngagementStatus.LIVE);

        house.now = ENDS.plus(Duration.ofDays(1));
        house.freestone.tick();
        assertThat(stored(live)).isEqualTo(EngagementStatus.COMPLETED);
    }

    @Test
    void ending_early_ends_the_intake_at_once() {
        EngagementCampaignId live = withTile("live", 1);

        campaigns.update(live, change("\"status\":\"completed\""));

        assertThat(now(house, live).life().intakeEndsAt()).contains(house.now);
    }

    private EngagementCampaignId withTile(String status, int number) {
        String begin = status.equals("completed") ? "live" : status;
        EngagementCampaign made = campaigns
                .create(change("\"name\":\"n" + number + "\",\"status\":\"" + begin
                        + "\",\"starts_at\":\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-20T15:02:54Z\""))
                .value();
        tile(house, made);
        if (status.equals("completed")) {
            campaigns.update(made.id(), change("\"status\":\"completed\""));
        }
        return made.id();
    }

    private EngagementStatus stored(EngagementCampaignId id) {
        return house.storage.read(tx -> tx.engagementCampaigns()
                .find(CompanyId.DEFAULT, id)
                .orElseThrow()
                .status());
    }

    private List<String> groups(EngagementCampaignId id) {
        return now(house, id).parts().groups().stream()
                .map(group -> group.status().code())
                .toList();
    }
}

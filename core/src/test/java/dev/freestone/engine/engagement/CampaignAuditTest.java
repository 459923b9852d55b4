package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.after;
import static dev.freestone.engine.engagement.BehaviorSamples.both;
import static dev.freestone.engine.engagement.BehaviorSamples.campaign;
import static dev.freestone.engine.engagement.BehaviorSamples.count;
import static dev.freestone.engine.engagement.BehaviorSamples.stores;
import static dev.freestone.engine.engagement.BehaviorSamples.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.BehaviorDifference.Kind;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EmittedOrdinals;
import dev.freestone.engagement.RunningFold;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignAuditTest {
    private final FoldingHouse house = new FoldingHouse(campaign(
            16, count(1, "buy", 2, 0), stores(2, 2), both(3, "buy", "visit"), after(count(4, "buy", 1, 0), 2)));

    private FoldingHouse busy() {
        return house.post("buy", "2024-01-24T10:00:00Z")
                .post("visit", "2024-01-25T10:00:00Z", Map.of("store", "north"))
                .ignored("buy", "2024-01-25T11:00:00Z")
                .post("visit", "2024-01-29T10:00:00Z", Map.of("store", "south"))
                .post("buy", "2024-01-30T10:00:00Z")
                .post("buy", "2024-01-24T09:00:00Z")
                .post("nothing", "2024-01-30T11:00:00Z")
                .post("visit", "2024-01-26T10:00:00Z", Map.of("store", "west"));
    }

    @Test
    @Fact({"BEH-56", "BEH-22"})
    void what_was_kept_up_event_by_event_is_what_the_fold_of_all_admitted_events_says() {
        CampaignAudit audit = busy().audit();

        assertThat(audit.differences()).isEmpty();
        assertThat(audit.repaired()).isEmpty();
        assertThat(audit.missing()).isEmpty();
        assertThat(audit.fromBeginning()).isTrue();
        assertThat(audit.behaviors())
                .extracting(each -> each.fold().orElseThrow().head().state().achieved())
                .containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    @Fact("BEH-56")
    void a_state_that_was_changed_is_seen_and_comes_back_from_the_events() {
        busy();
        RunningFold right = house.fold(1);
        RunningFold other = house.fold(4);
        house.damage(
                1,
                fold -> new RunningFold(
                        fold.horizon(), fold.base(), other.head(), fold.prerequisite(), fold.emitted()));

        CampaignAudit audit = house.audit();

        assertThat(audit.differences()).containsExactly(difference(1, Kind.STATE));
        house.save(audit);
        assertThat(house.fold(1).head().state()).isEqualTo(right.head().state());
        assertThat(house.fold(1).emitted()).isEqualTo(right.emitted());
        assertThat(house.audit().differences()).isEmpty();
    }

    @Test
    void a_base_that_was_changed_is_seen_too() {
        busy();
        house.now = house.now.plus(Duration.ofDays(20));
        house.post("buy", "2024-02-18T10:00:00Z");
        assertThat(house.audit().differences()).isEmpty();
        RunningFold other = house.fold(4);
        house.damage(
                1,
                fold -> new RunningFold(
                        fold.horizon(), other.base(), fold.head(), fold.prerequisite(), fold.emitted()));

        assertThat(house.audit().differences()).containsExactly(difference(1, Kind.STATE));
    }

    @Test
    @Fact("BEH-56")
    void a_state_that_nobody_can_read_comes_back_with_what_the_ledger_says_was_emitted() {
        busy();
        RunningFold right = house.fold(3);
        house.destroy(3);

        CampaignAudit audit = house.audit();

        assertThat(audit.differences()).containsExactly(difference(3, Kind.UNREADABLE));
        assertThat(audit.missing()).isEmpty();
        house.save(audit);
        assertThat(house.fold(3).head().state()).isEqualTo(right.head().state());
        assertThat(house.fold(3).emitted()).isEqualTo(right.emitted());
        assertThat(house.audit().differences()).isEmpty();
    }

    @Test
    void a_state_of_another_behavior_does_not_fit() {
        busy();
        RunningFold other = house.fold(3);
        house.damage(1, fold -> other);

        assertThat(house.audit().differences()).containsExactly(difference(1, Kind.UNREADABLE));
    }

    @Test
    void events_of_which_no_state_knows_make_one() {
        house.unfolded("visit", "2024-01-25T10:00:00Z").unfolded("buy", "2024-01-26T10:00:00Z");

        CampaignAudit audit = house.audit();

        assertThat(audit.differences())
                .contains(difference(1, Kind.MISSING), difference(3, Kind.MISSING), difference(3, Kind.OUTCOMES));
        house.save(audit);
        assertThat(house.fold(3).head().state().achieved()).isEqualTo(1);
    }

    @Test
    void completions_without_an_entry_are_missing_in_the_order_of_emission() {
        house.unfolded("visit", "2024-01-25T10:00:00Z")
                .unfolded("buy", "2024-01-27T10:00:00Z")
                .unfolded("buy", "2024-01-26T10:00:00Z");

        assertThat(house.audit().missing())
                .extracting(CampaignAuditTest::told)
                .containsExactly("3 goal 1:1", "3 goal 0:1", "3:1", "1:1", "3 goal 0:2");
    }

    @Test
    void a_completion_with_an_entry_is_not_missing() {
        house.unfolded("buy", "2024-01-26T10:00:00Z").unfolded("buy", "2024-01-27T10:00:00Z");
        List<DueCompletion> missing = house.audit().missing();
        house.storage.write(tx -> tx.behaviors()
                .addOutcomes(
                        BehaviorSamples.ANNA,
                        List.of(house.outcome(
                                AchievementId.of(1),
                                missing.get(missing.size() - 1).emission()))));

        assertThat(missing).extracting(CampaignAuditTest::told).containsExactly("3 goal 0:1", "1:1");
        assertThat(house.audit().missing()).extracting(CampaignAuditTest::told).containsExactly("3 goal 0:1");
    }

    @Test
    @Fact("BEH-50")
    void what_was_emitted_stays_so_when_a_late_event_takes_the_completion_away_and_the_state_is_lost() {
        FoldingHouse other = new FoldingHouse(campaign(16, within(1, "buy", 3, 172_800)));
        other.post("buy", "2024-01-26T15:00:00Z")
                .post("buy", "2024-01-27T15:00:00Z")
                .post("buy", "2024-01-27T16:00:00Z");
        assertThat(other.fold(1).head().state().achieved()).isEqualTo(1);
        other.post("buy", "2024-01-25T15:00:00Z");
        assertThat(other.fold(1).head().state().achieved()).isZero();
        assertThat(other.audit().differences()).isEmpty();
        other.destroy(1);

        CampaignAudit audit = other.audit();

        assertThat(audit.differences()).containsExactly(difference(1, Kind.UNREADABLE));
        assertThat(audit.missing()).isEmpty();
        other.save(audit);
        assertThat(other.fold(1).emitted().behavior()).isEqualTo(1);
        other.post("buy", "2024-01-28T14:00:00Z");
        assertThat(other.fold(1).head().state().achieved()).isEqualTo(1);
        assertThat(other.audit().differences()).isEmpty();
    }

    @Test
    void a_state_that_says_less_was_emitted_than_the_ledger_has_is_raised() {
        busy().damage(
                        1,
                        fold -> new RunningFold(
                                fold.horizon(),
                                fold.base(),
                                fold.head(),
                                fold.prerequisite(),
                                new EmittedOrdinals(0, List.of())));

        CampaignAudit audit = house.audit();

        assertThat(audit.differences()).containsExactly(difference(1, Kind.EMITTED));
        assertThat(audit.missing()).isEmpty();
        house.save(audit);
        assertThat(house.fold(1).emitted().behavior()).isEqualTo(1);
    }

    @Test
    void where_events_were_forgotten_the_fold_begins_at_the_base() {
        busy();
        house.now = house.now.plus(Duration.ofDays(200));
        house.post("buy", "2024-08-16T10:00:00Z").post("visit", "2024-08-17T10:00:00Z", Map.of("store", "east"));
        RunningFold right = house.fold(2);
        house.forget(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

        assertThat(house.audit().differences()).isEmpty();
        assertThat(house.audit().fromBeginning()).isFalse();

        house.damage(
                2,
                fold -> new RunningFold(fold.horizon(), fold.base(), fold.base(), fold.prerequisite(), fold.emitted()));
        CampaignAudit audit = house.audit();
        assertThat(audit.differences()).containsExactly(difference(2, Kind.STATE));
        house.save(audit);
        assertThat(house.fold(2).head().state()).isEqualTo(right.head().state());
    }

    @Test
    void what_rests_on_forgotten_events_and_cannot_be_read_is_not_guessed() {
        busy();
        house.forget(1L);
        house.destroy(1);

        CampaignAudit audit = house.audit();

        assertThat(audit.differences()).containsExactly(difference(1, Kind.EVENTS_FORGOTTEN));
        assertThat(audit.repaired()).isEmpty();
    }

    @Test
    void events_that_were_forgotten_before_the_campaign_was_made_were_none_of_its() {
        house.now = BehaviorSamples.STARTS.minus(Duration.ofDays(2));
        house.ignored("buy", "2023-12-30T00:00:00Z").ignored("buy", "2023-12-30T00:00:01Z");
        house.now = BehaviorSamples.STARTS.plus(Duration.ofDays(30));
        busy();

        house.forget(1L);
        assertThat(house.audit().fromBeginning()).isTrue();
        house.forget(2L);
        assertThat(house.audit().fromBeginning()).isFalse();
        assertThat(house.audit().differences()).isEmpty();
    }

    private static BehaviorDifference difference(long behavior, Kind kind) {
        return new BehaviorDifference(AchievementId.of(behavior), kind);
    }

    private static String told(DueCompletion due) {
        return due.achievement().id()
                + (due.emission().goal().isPresent()
                        ? " goal " + due.emission().goal().getAsInt()
                        : "")
                + ":" + due.emission().ordinal();
    }
}

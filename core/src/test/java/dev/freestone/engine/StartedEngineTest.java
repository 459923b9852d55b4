package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.SendResult;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.testkit.ManualWorkScheduler;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an engine does by the sweeps of a scheduler, in virtual time. */
class StartedEngineTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SendHouse house = new SendHouse().person(1).person(2);
    private final ManualWorkScheduler scheduler = ManualWorkScheduler.over(house.clock);
    private final HandTimer timer = new HandTimer();

    StartedEngineTest() {
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"));
        house.more = builder -> builder.scheduler(scheduler).slots(SlotPolicies.fixed(LocalTime.of(5, 0)));
    }

    @Test
    void fires_schedules_works_on_runs_and_sends_their_messages() {
        Campaign campaign = daily();
        start(house.engine());

        scheduler.advance(DAY.multipliedBy(3));

        assertThat(runs(campaign)).hasSize(3).allMatch(run -> run.status() == RunStatus.SUCCESS);
        assertThat(house.sentTo(Channel.TEXT)).hasSize(6);
    }

    @Test
    void sends_what_was_put_off_when_its_time_has_come() {
        house.texts().answering(Script.later(Duration.ofHours(2), SendResult.Scope.INTENT));
        Campaign campaign = daily();
        start(house.engine());
        scheduler.advance(DAY);
        assertThat(runs(campaign)).singleElement().matches(CampaignRun::isLive);

        house.texts().answering(Script::accepted);
        scheduler.advance(Duration.ofHours(2));

        assertThat(runs(campaign)).singleElement().matches(run -> run.status() == RunStatus.SUCCESS);
    }

    @Test
    void links_the_journal() {
        daily();
        start(house.engine());

        scheduler.advance(DAY);

        Optional<CompanyId> waiting = house.storage.read(tx -> tx.chain().waiting(Optional.empty()));
        assertThat(waiting).isEmpty();
    }

    @Test
    void two_nodes_fire_each_day_once() {
        Campaign campaign = daily();
        start(house.engine());
        start(house.beside("node-2"));

        scheduler.advance(DAY.multipliedBy(10));

        assertThat(runs(campaign)).hasSize(10);
        assertThat(house.sentTo(Channel.TEXT)).hasSize(20);
    }

    @Test
    void does_nothing_more_once_it_is_closed() {
        Campaign campaign = daily();
        start(house.engine());
        house.engine().close();

        scheduler.advance(DAY);
        timer.fire();

        assertThat(runs(campaign)).isEmpty();
        assertThat(timer.tasks()).isZero();
    }

    private void start(Freestone engine) {
        engine.start(timer, Runnable::run);
    }

    private Campaign daily() {
        var sender = house.engine()
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject(house.subject)
                        .interactionChannel(Channel.TEXT)
                        .build());
        return house.engine()
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:due")
                        .schedule("P P * * *")
                        .bulkSenderId(sender.id())
                        .build());
    }

    private List<CampaignRun> runs(Campaign campaign) {
        return house.engine()
                .campaigns()
                .runs(campaign.id().value(), ListRequest.first().limit(100))
                .data();
    }
}

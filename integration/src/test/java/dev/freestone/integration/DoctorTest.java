package dev.freestone.integration;

import static dev.freestone.integration.DoctorHouse.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Change;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Examination;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunUpdate;
import dev.freestone.integration.DoctorHouse.Kept;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.EngineListener;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the doctor of a built engine finds in what is stored. Source: docs/spec/doctor.md. */
class DoctorTest {
    private static final CompanyId OTHER = CompanyId.of("CP-2");

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-14")
    void an_engine_that_is_in_order_has_no_findings(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign fired = house.daily();
        house.daily(OTHER);
        house.plan();
        house.tickAt("2024-05-02T10:00:00Z");
        house.engine.campaigns().run(fired.id());

        assertThat(house.found()).isEmpty();
        house.tickAt("2024-05-03T10:00:00Z");
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-2")
    void a_campaign_that_cannot_fire_is_found_with_every_obstacle_until_these_are_repaired(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign unfinished = house.engine
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
        String id = unfinished.id().value();

        assertThat(house.found())
                .containsExactly("campaign_cannot_fire " + id
                        + " {obstacles=contactExporterId required, redashQueryUrl required}");

        house.engine.campaigns().pauseSchedule(id);
        assertThat(house.found()).isEmpty();

        house.engine.campaigns().resumeSchedule(id);
        var exporter = house.engine
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        house.engine
                .campaigns()
                .update(
                        id,
                        CampaignChange.builder()
                                .redashQueryUrl(Change.set("query:nobody"))
                                .contactExporterId(Change.set(exporter.id().value()))
                                .build());
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-2")
    void what_the_node_that_is_asked_was_not_given_is_an_obstacle(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        Freestone bare = house.bare("node-2").build();

        assertThat(found(bare))
                .containsExactly("campaign_cannot_fire " + campaign.id()
                        + " {obstacles=contactExporterId not_allowed_with, redashQueryUrl source_not_allowed}");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_MEMORY, P P 30 2 *, never",
        "ON_H2, P P 30 2 *, never",
        "IN_MEMORY, P P 32 * *, unreadable",
        "ON_H2, P P 32 * *, unreadable"
    })
    @Fact("DOC-3")
    void a_schedule_that_never_matches_or_cannot_be_read_is_found(Kept kept, String text, String reason) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        house.spoil(campaign.id(), row -> with(row, text, row.document().json().replace("P P * * *", text)));

        assertThat(house.found())
                .containsExactly("schedule_never_matches " + campaign.id() + " {reason=" + reason + "}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-3")
    void a_schedule_of_an_unknown_company_and_a_campaign_that_cannot_be_read_keep_no_other_from_being_examined(
            Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign unreadable = house.daily();
        Campaign unowned = house.daily(OTHER);
        Campaign last = house.engine
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
        house.spoil(unreadable.id(), row -> with(row, "P P * * *", "{}"));
        house.unknown.add(OTHER);

        assertThat(house.found())
                .containsExactlyInAnyOrder(
                        "campaign_unreadable " + unreadable.id() + " {code=internal_server_error}",
                        "company_unknown " + unowned.id() + " {}",
                        "campaign_cannot_fire " + last.id()
                                + " {obstacles=contactExporterId required, redashQueryUrl required}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-4")
    void a_slot_that_nobody_looked_at_is_found_when_it_is_not_on_time_any_more(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        house.after(Duration.ofHours(22).plusMinutes(15));
        assertThat(house.foundAbout(campaign.id())).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.foundAbout(campaign.id()))
                .containsExactly("schedule_overdue " + campaign.id() + " {lateSeconds=901, slot=2024-05-02T10:00:00Z}");
        house.engine.tick();
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-4")
    void a_schedule_of_which_the_engine_keeps_nothing_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        house.storage.write(tx -> {
            tx.schedules().remove(CompanyId.DEFAULT, campaign.id());
            return true;
        });

        assertThat(house.found()).containsExactly("schedule_not_kept " + campaign.id() + " {}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-15")
    void a_schedule_whose_wake_up_is_lost_is_found_and_fires_after_the_remedy(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        String id = campaign.id().value();
        house.lose("outreach.schedule", id);

        assertThat(house.found()).containsExactly("schedule_not_awaited " + id + " {}");

        house.engine
                .campaigns()
                .update(id, CampaignChange.builder().schedule(Change.clear()).build());
        house.engine
                .campaigns()
                .update(
                        id,
                        CampaignChange.builder()
                                .schedule(Change.set("P P * * *"))
                                .build());
        assertThat(house.found()).isEmpty();
        house.tickAt("2024-05-02T10:00:00Z");
        assertThat(house.engine.campaigns().occurrences(id, Optional.empty(), 10))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-7")
    void a_run_whose_work_is_put_off_again_and_again_is_found_after_a_day(Kept kept) {
        var house = new DoctorHouse(kept);
        CampaignRun run = house.engine.campaigns().run(unscheduled(house).id());
        house.putOff("outreach.run", run.id().value(), Duration.ofDays(2));
        house.after(Duration.ofDays(1));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found())
                .containsExactly("run_not_moving " + run.id() + " {campaign=" + run.borrowerCampaignId()
                        + ", since=2024-05-01T12:00:00Z}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-15")
    void a_run_whose_wake_up_is_lost_is_found_and_ends_after_the_remedy(Kept kept) {
        var house = new DoctorHouse(kept);
        CampaignRun run = house.engine.campaigns().run(unscheduled(house).id());
        house.lose("outreach.run", run.id().value());
        house.after(Duration.ofMinutes(10));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found())
                .containsExactly("run_not_awaited " + run.id() + " {campaign=" + run.borrowerCampaignId()
                        + ", since=2024-05-01T12:00:00Z}");
        house.engine.campaigns().pause(run.id());
        house.engine.campaigns().resume(run.id());
        house.engine.tick();
        assertThat(house.engine.campaigns().getRun(run.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-5")
    void a_schedule_whose_last_three_slots_started_no_run_is_found_with_the_reasons(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        house.engine
                .campaigns()
                .pause(house.engine.campaigns().run(campaign.id()).id());
        house.tickAt("2024-05-02T10:00:00Z");
        house.tickAt("2024-05-03T10:00:00Z");
        assertThat(house.found()).isEmpty();

        house.tickAt("2024-05-04T10:00:00Z");

        assertThat(house.found()).containsExactly("schedule_only_skips " + campaign.id() + " {reasons=overlap}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-5")
    void a_schedule_that_has_skipped_its_slots_for_a_week_because_it_is_paused_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.daily();
        house.engine.campaigns().pauseSchedule(campaign.id().value());
        house.tickAt("2024-05-02T10:00:00Z");
        house.tickAt("2024-05-09T10:00:00Z");
        assertThat(house.found()).isEmpty();

        house.tickAt("2024-05-09T10:00:01Z");

        assertThat(house.found())
                .containsExactly("schedule_paused_long " + campaign.id() + " {since=2024-05-02T10:00:00Z, skipped=8}");
        house.engine.campaigns().resumeSchedule(campaign.id().value());
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-6")
    void types_that_no_campaign_names_and_a_campaign_that_never_ran_are_found_after_thirty_days(Kept kept) {
        var house = new DoctorHouse(kept);
        var exporter = house.engine
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        var sender = house.engine
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .build());
        var named = house.engine
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .build());
        Campaign idle = house.engine
                .campaigns()
                .create(CampaignDraft.builder().bulkSenderId(named.id()).build());
        house.after(Duration.ofDays(30));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found())
                .containsExactly(
                        "campaign_never_ran " + idle.id() + " {}",
                        "contact_exporter_unused " + exporter.id() + " {}",
                        "bulk_sender_unused " + sender.id() + " {}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-7")
    void a_run_that_is_paused_for_a_week_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        CampaignRun run = house.engine.campaigns().run(unscheduled(house).id());
        house.engine.campaigns().pause(run.id());
        house.engine.tick();
        house.after(Duration.ofDays(7));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found())
                .containsExactly("run_paused_long " + run.id() + " {campaign=" + run.borrowerCampaignId()
                        + ", since=2024-05-01T12:00:00Z}");
        house.engine.campaigns().resume(run.id());
        house.engine.tick();
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-7")
    void a_run_of_which_its_host_says_nothing_for_a_day_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        CampaignRun run = house.engine.campaigns().run(unscheduled(house).id());
        String campaign = run.borrowerCampaignId().value();
        RunUpdate begun = RunUpdate.none().status(RunStatus.PROCESSING);
        house.engine.campaigns().updateRun(campaign, run.id().value(), begun);
        house.after(Duration.ofDays(1));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found())
                .containsExactly(
                        "run_external_silent " + run.id() + " {campaign=" + campaign + ", since=2024-05-01T12:00:00Z}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-8")
    void a_sender_that_the_engine_paused_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        house.provider = request ->
                new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, SendResult.Scope.CONFIGURATION);
        house.plan();
        house.engine.tick();

        assertThat(house.found())
                .containsExactly(
                        "sender_paused_by_engine text {reason=sender_misconfigured, since=2024-05-01T12:00:00Z}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-8")
    void a_sender_whose_breaker_opens_again_and_again_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        house.provider =
                request -> new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, SendResult.Scope.SENDER);
        for (int contact = 0; contact < 9; contact++) {
            house.plan();
        }
        for (int tick = 0; tick < 8; tick++) {
            house.engine.tick();
            house.after(Duration.ofMinutes(16));
        }
        house.engine.tick();

        assertThat(house.found()).singleElement().asString().matches("sender_failing text \\{openings=([5-9]|\\d\\d)}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-8")
    void contacts_for_a_sender_that_the_node_has_not_are_found(Kept kept) {
        var house = new DoctorHouse(kept);
        house.plan();
        house.plan();

        assertThat(house.found()).isEmpty();
        assertThat(found(house.equipped("node-2").build())).containsExactly("sender_missing text {queues=1}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-8")
    void scopes_that_are_stopped_are_found_when_contacts_wait_in_them(Kept kept) {
        var house = new DoctorHouse(kept);
        house.engine.contacts().pause(ContactScope.sender(DoctorHouse.TEXT), "holiday");
        house.engine.contacts().kill(ContactScope.producerKind(CompanyId.DEFAULT, "promo"), "nobody waits here");
        house.plan();
        house.after(Duration.ofDays(7).plusSeconds(1));

        assertThat(house.found()).containsExactly("contacts_paused sender:text {queues=1, since=2024-05-01T12:00:00Z}");
        house.engine.contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "text"), "wrong texts");
        assertThat(house.found())
                .containsExactlyInAnyOrder(
                        "contacts_killed channel:text {queues=1, since=2024-05-08T12:00:01Z}",
                        "contacts_paused sender:text {queues=1, since=2024-05-01T12:00:00Z}");
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-8")
    void contacts_that_the_ledger_did_not_look_at_in_time_are_found(Kept kept) {
        var house = new DoctorHouse(kept);
        house.plan();
        house.engine
                .contacts()
                .hold(house.engine
                        .contacts()
                        .list(IntentFilter.ALL, Optional.empty(), 1)
                        .get(0)
                        .id());
        house.after(Duration.ofDays(365));

        assertThat(house.found()).singleElement().asString().startsWith("contacts_not_looked_at contacts {since=");
        house.engine.tick();
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-12")
    void work_that_nobody_takes_is_found_by_its_kind(Kept kept) {
        var house = new DoctorHouse(kept);
        house.engine.campaigns().run(unscheduled(house).id());
        house.engine.campaigns().run(unscheduled(house).id());
        house.after(Duration.ofMinutes(10));
        assertThat(house.found()).isEmpty();

        house.after(Duration.ofSeconds(1));

        assertThat(house.found()).containsExactly("work_stuck outreach.run {ageSeconds=601, due=2}");
        house.engine.tick();
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-13")
    void a_backlog_that_grows_from_examination_to_examination_is_found(Kept kept) {
        var house = new DoctorHouse(kept);
        for (int minute = 0; minute < 4; minute++) {
            house.engine.campaigns().run(unscheduled(house).id());
            house.after(Duration.ofMinutes(1));
            assertThat(house.found()).hasSize(minute < 3 ? 0 : 1);
        }

        assertThat(house.found()).containsExactly("backlog_growing outreach.run {ageSeconds=240, due=4, from=1}");
        house.engine.tick();
        house.after(Duration.ofMinutes(1));
        assertThat(house.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-9")
    void each_finding_is_told_to_the_listener_once_outside_of_any_transaction(Kept kept) {
        var house = new DoctorHouse(kept);
        Campaign campaign = house.engine
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
        List<EngineEvent> told = new ArrayList<>();
        house.listeners.add(event -> {
            told.add(event);
            house.storage.write(tx -> true);
        });

        house.engine.doctor().examine(finding -> house.storage.write(tx -> true));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.code()).isEqualTo("finding");
            assertThat(event.attributes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "company", "default",
                            "finding", "campaign_cannot_fire",
                            "object", "campaign",
                            "id", campaign.id().value()));
        });
        house.engine.doctor().examine(finding -> {});
        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Fact("DOC-9")
    void a_listener_that_throws_changes_nothing(Kept kept) {
        var house = new DoctorHouse(kept);
        house.engine
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
        List<String> quiet = house.found();
        EngineListener broken = event -> {
            throw new IllegalStateException("broken");
        };
        house.listeners.add(broken);

        assertThat(house.found()).isEqualTo(quiet).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_examination_tells_what_it_looked_at_and_how_much_it_found(Kept kept) {
        var house = new DoctorHouse(kept);
        house.daily();
        for (int campaign = 0; campaign < 120; campaign++) {
            house.engine
                    .campaigns()
                    .create(CampaignDraft.builder().schedule("P P * * *").build());
        }

        Examination whole = house.engine.doctor().examine(finding -> {});
        List<Finding> some = house.engine.doctor().examine(110);

        assertThat(whole)
                .isEqualTo(new Examination(
                        DoctorHouse.WED_2024_05_01, 122, Map.of(FindingCode.CAMPAIGN_CANNOT_FIRE, 120L)));
        assertThat(some).hasSize(110);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.engine.doctor().examine(0))
                .withMessage("limit: 0, give at least 1");
    }

    @ParameterizedTest
    @EnumSource
    void the_host_says_from_when_on_something_counts(Kept kept) {
        var house = new DoctorHouse(kept);
        CampaignRun run = house.engine.campaigns().run(unscheduled(house).id());
        house.engine.campaigns().pause(run.id());
        house.engine.tick();
        Freestone strict = house.equipped("node-2")
                .doctor(DoctorSettings.DEFAULT.pausedFor(Duration.ofHours(1)))
                .build();
        house.after(Duration.ofHours(1).plusSeconds(1));

        assertThat(house.found()).isEmpty();
        assertThat(found(strict)).singleElement().asString().startsWith("run_paused_long " + run.id());
    }

    @Test
    @Fact("DOC-10")
    void an_examination_writes_nothing() {
        DataSource database = StorageHouse.H2.open();
        var house = new DoctorHouse(database);
        house.daily();
        house.plan();
        house.engine
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build());
        List<String> before = StorageHouse.cells(database);

        assertThat(house.found()).isNotEmpty();

        assertThat(StorageHouse.cells(database)).isEqualTo(before);
    }

    @Test
    void inside_a_transaction_of_the_host_an_examination_is_refused() throws SQLException {
        DataSource database = StorageHouse.H2.open();
        var house = new DoctorHouse(database);
        var storage = (JdbcStorage) house.storage;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var joined = storage.joining(connection)) {
                assertThat(joined).isNotNull();
                assertThatIllegalStateException()
                        .isThrownBy(() -> house.engine.doctor().examine(finding -> {}))
                        .withMessage(
                                "examine: this thread is inside a transaction of the host, call it after the commit");
            }
        }
    }

    private static Campaign unscheduled(DoctorHouse house) {
        var exporter = house.engine
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        return house.engine
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .contactExporterId(exporter.id())
                        .build());
    }

    private static CampaignRow with(CampaignRow row, String schedule, String json) {
        return new CampaignRow(
                row.id(),
                row.columns(),
                Optional.of(schedule),
                row.contactExporterId(),
                row.bulkSenderId(),
                row.keyId(),
                row.version(),
                Document.of(json));
    }
}

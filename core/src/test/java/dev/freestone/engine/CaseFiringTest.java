package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.cases.CaseChange;
import dev.freestone.contact.ContactIntent;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.FiredType;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes of cases of a host make happen. */
class CaseFiringTest {
    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    void a_type_that_fires_plans_one_contact_for_each_borrower_at_its_due_time() {
        TypeId type =
                house.active(notice().onStatus(CaseStatus.INITIATED).delay(3).unit(DelayUnit.CALENDAR_DAYS), caseType);

        CaseEventResult result = house.happens(house.created(caseType, CaseStatus.INITIATED));

        assertThat(result.candidates()).isOne();
        FiredType fired = result.fired().get(0);
        assertThat(fired.typeId()).isEqualTo(type);
        assertThat(fired.dueAt()).contains(Instant.parse("2025-03-15T14:00:00Z"));
        assertThat(fired.interactions()).hasSize(1);
        ContactIntent intent = house.intents().get(0);
        assertThat(intent.id()).isEqualTo(fired.interactions().get(0));
        assertThat(intent.state()).isEqualTo(IntentState.PLANNED);
    }

    @Test
    @Fact("NOT-36")
    void two_borrowers_get_two_interactions_of_each_type() {
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);

        CaseEventResult result = house.happens(house.change(caseType)
                .borrowers(NoticeHouse.PERSON, NoticeHouse.OTHER_PERSON)
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(result.fired())
                .allSatisfy(fired -> assertThat(fired.interactions()).hasSize(2));
        assertThat(house.intents()).hasSize(4);
    }

    @Test
    @Fact("NOT-36")
    void nobody_is_told_of_a_case_about_nobody_and_a_warning_says_so() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);

        CaseEventResult result = house.happens(house.change(caseType)
                .borrowers()
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(result.fired().get(0).interactions()).isEmpty();
        assertThat(result.warnings())
                .extracting(CaseWarning::code, CaseWarning::typeId)
                .containsExactly(tuple(CaseWarning.NO_BORROWERS, type));
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void a_notice_on_a_passive_channel_is_shown_to_the_person_and_needs_no_address() {
        NoticeHouse shown = new NoticeHouse();
        Script gui = new Script();
        shown.also = builder -> builder.sender(Channel.GUI, gui);
        shown.template(NoticeHouse.TEMPLATE, Channel.GUI);
        CaseTypeId type = shown.caseType();
        shown.active(notice().channel(Channel.GUI).onStatus(CaseStatus.INITIATED), type);
        shown.happens(shown.created(type, CaseStatus.INITIATED));

        shown.freestone().tick();

        assertThat(gui.requests)
                .extracting(request -> request.destination().value())
                .containsExactly(NoticeHouse.PERSON);
    }

    @Test
    @Fact("NOT-23")
    void status_and_outcome_reached_in_one_update_fire_once() {
        house.active(notice().onStatus(CaseStatus.COMPLETED).onOutcome(CaseOutcome.APPROVED), caseType);

        CaseEventResult result = house.happens(house.change(caseType)
                .before(CaseState.of(CaseStatus.PROCESSING))
                .after(CaseState.of(CaseStatus.COMPLETED).with(CaseOutcome.APPROVED))
                .build());

        assertThat(result.fired()).hasSize(1);
        assertThat(house.intents()).hasSize(1);
    }

    @Test
    @Fact("NOT-40")
    void an_event_that_is_repeated_after_a_newer_version_became_active_creates_nothing() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        CaseChange change = house.created(caseType, CaseStatus.INITIATED);
        CaseEventResult first = house.happens(change);
        renew(type);

        CaseEventResult repeated = house.happens(change);

        assertThat(repeated.alreadyProcessed()).isTrue();
        assertThat(repeated.fired()).isEqualTo(first.fired());
        assertThat(house.intents()).hasSize(1);
    }

    @Test
    @Fact("NOT-42")
    void completed_reopened_and_completed_again_fires_twice() {
        house.active(notice().onStatus(CaseStatus.COMPLETED), caseType);
        moves(CaseStatus.PROCESSING, CaseStatus.COMPLETED);
        moves(CaseStatus.COMPLETED, CaseStatus.REOPENED);

        moves(CaseStatus.REOPENED, CaseStatus.COMPLETED);

        assertThat(house.intents()).hasSize(2);
    }

    @Test
    @Fact({"NOT-15", "NOT-16"})
    void what_is_planned_keeps_its_version_and_the_next_event_takes_the_new_one_on_every_node() {
        house.template(4712);
        TypeId type =
                house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.CALENDAR_DAYS), caseType);
        house.node("node-2").cases().caseChanged(house.created(caseType, CaseStatus.INITIATED));
        renew(type);

        CaseEventResult next = house.node("node-2")
                .cases()
                .caseChanged(CaseChange.builder("later", CaseId.of("BK-2"), caseType)
                        .borrowers(NoticeHouse.OTHER_PERSON)
                        .after(CaseState.of(CaseStatus.INITIATED))
                        .build());

        assertThat(next.fired()).extracting(FiredType::version).containsExactly(2);
        house.at("2025-03-13T14:00:00Z");
        assertThat(house.email.requests)
                .extracting(request -> request.content().template().orElseThrow())
                .containsExactlyInAnyOrder("template-4711", "template-4712");
    }

    @Test
    void a_killed_channel_lets_the_case_go_on_and_nobody_is_told() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        house.freestone().contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "email"), "complaints");

        CaseEventResult result = house.happens(house.created(caseType, CaseStatus.INITIATED));

        assertThat(result.fired().get(0).interactions()).isEmpty();
        assertThat(result.warnings())
                .extracting(CaseWarning::code, CaseWarning::typeId)
                .containsExactly(tuple(CaseWarning.KILLED, type));
        assertThat(house.intents()).isEmpty();
    }

    @Test
    void a_report_of_nanoseconds_is_explained_as_it_was_judged() {
        house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.BUSINESS_DAYS), caseType);
        house.happens(house.change(caseType)
                .occurredAt(Instant.parse("2025-03-07T14:00:00.123456789Z"))
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(house.types().explain(NoticeHouse.CASE, "event-1").get(0).skippedDays())
                .hasSize(2);
    }

    @Test
    void what_a_subject_implied_when_a_version_became_active_stays_whatever_is_said_of_it_later() {
        NoticeHouse first = new NoticeHouse();
        first.also = builder ->
                builder.subjects(new SubjectCatalogue(List.of(), Map.of("caseNotice", Theme.OPS_SERVICING), Map.of()));
        CaseTypeId type = first.caseType();
        first.types()
                .associate(
                        first.types()
                                .create(NotificationTypeDraft.builder()
                                        .channel(Channel.EMAIL)
                                        .templateId(NoticeHouse.TEMPLATE)
                                        .onStatus(CaseStatus.INITIATED)
                                        .status(TypeStatus.ACTIVE)
                                        .build())
                                .type()
                                .id(),
                        type.value());
        NoticeHouse later = new NoticeHouse();
        later.storage = first.storage;

        CaseEventResult result = later.happens(later.created(type, CaseStatus.INITIATED));

        assertThat(result.fired().get(0).interactions()).hasSize(1);
    }

    private void renew(TypeId type) {
        house.template(4712);
        house.types()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .templateId(Change.set(4712))
                                .status(Change.set(TypeStatus.ACTIVE))
                                .build());
    }

    private CaseEventResult moves(CaseStatus before, CaseStatus after) {
        return house.happens(house.change(caseType)
                .before(CaseState.of(before))
                .after(CaseState.of(after))
                .build());
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.FiredType;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cases forbid. */
class CaseStopTest {
    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    @Fact("NOT-54")
    void a_stop_of_five_business_days_ends_with_the_fifth_of_them() {
        stops(StoppedChannel.ALL, StoppedTheme.ALL, CaseStatus.INITIATED, 5);

        CaseEventResult result = house.happens(house.created(caseType, CaseStatus.INITIATED));

        assertThat(result.fired())
                .extracting(FiredType::endDate)
                .containsExactly(Optional.of(LocalDate.of(2025, 3, 19)));
        assertThat(open())
                .singleElement()
                .satisfies(fact -> assertThat(fact.until()).contains(Instant.parse("2025-03-20T04:00:00Z")));
    }

    @Test
    void every_borrower_is_left_alone() {
        stops(StoppedChannel.VOICE, StoppedTheme.OPS_COLL_DEBT, CaseStatus.INITIATED, 5);

        house.happens(house.change(caseType)
                .borrowers(NoticeHouse.PERSON, NoticeHouse.OTHER_PERSON)
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(open()).hasSize(1);
        assertThat(house.freestone().contacts().facts().of(PersonId.of(NoticeHouse.OTHER_PERSON)))
                .extracting(ContactFact::terms)
                .containsExactly(new FactTerms.DoNotInteract(
                        NoticeHouse.CASE.value(), Set.of("voice"), Set.of(Theme.OPS_COLL_DEBT)));
    }

    @Test
    @Fact("NOT-55")
    void a_stop_of_all_themes_lets_account_credentials_through() {
        stops(StoppedChannel.ALL, StoppedTheme.ALL, CaseStatus.INITIATED, 5);
        house.active(notice().theme(InteractionTheme.OPS_ACCOUNT_CREDENTIALS).onStatus(CaseStatus.INITIATED), caseType);
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        house.freestone().tick();

        assertThat(house.sent()).isOne();
        assertThat(house.intents())
                .filteredOn(intent -> intent.reason().equals(Optional.of(IntentReason.POLICY_DENIED)))
                .hasSize(1);
    }

    @Test
    @Fact("NOT-56")
    void a_second_stop_unites_what_both_forbid_and_keeps_the_later_end() {
        stops(StoppedChannel.VOICE, StoppedTheme.OPS_COLL_DEBT, CaseStatus.INITIATED, 5);
        stops(StoppedChannel.EMAIL, StoppedTheme.OPS_SERVICING, CaseStatus.PROCESSING, 1);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        moves(CaseStatus.INITIATED, CaseStatus.PROCESSING);

        assertThat(open()).singleElement().satisfies(fact -> {
            assertThat(fact.terms())
                    .isEqualTo(new FactTerms.DoNotInteract(
                            NoticeHouse.CASE.value(),
                            Set.of("voice", "email"),
                            Set.of(Theme.OPS_COLL_DEBT, Theme.OPS_SERVICING)));
            assertThat(fact.until()).contains(Instant.parse("2025-03-20T04:00:00Z"));
        });
    }

    @Test
    @Fact("NOT-56")
    void no_end_is_the_latest_end() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, 5);
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.PROCESSING, -1);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        moves(CaseStatus.INITIATED, CaseStatus.PROCESSING);

        assertThat(open())
                .singleElement()
                .satisfies(fact -> assertThat(fact.until()).isEmpty());
    }

    @Test
    void what_has_no_end_ends_when_the_case_is_completed_and_what_that_fires_begins_anew() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, -1);
        stops(StoppedChannel.EMAIL, StoppedTheme.ALL, CaseStatus.COMPLETED, -1);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        moves(CaseStatus.INITIATED, CaseStatus.COMPLETED);

        assertThat(open())
                .extracting(ContactFact::terms)
                .containsExactly(new FactTerms.DoNotInteract(NoticeHouse.CASE.value(), Set.of("email"), Set.of()));
    }

    @Test
    void what_has_an_end_of_its_own_outlives_the_case() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, 5);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        house.happens(house.change(caseType)
                .before(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(open()).hasSize(1);
    }

    @Test
    void what_was_removed_by_hand_is_not_united_with_what_comes_later() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, -1);
        stops(StoppedChannel.EMAIL, StoppedTheme.ALL, CaseStatus.PROCESSING, 5);
        house.happens(house.created(caseType, CaseStatus.INITIATED));
        assertThat(house.freestone().contacts().facts().endDoNotInteract(NoticeHouse.CASE.value()))
                .isTrue();

        moves(CaseStatus.INITIATED, CaseStatus.PROCESSING);

        assertThat(open())
                .extracting(ContactFact::terms)
                .containsExactly(new FactTerms.DoNotInteract(NoticeHouse.CASE.value(), Set.of("email"), Set.of()));
    }

    @Test
    void somebody_who_joins_the_case_later_is_left_alone_as_well() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, 5);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        house.happens(house.change(caseType)
                .borrowers(NoticeHouse.PERSON, NoticeHouse.OTHER_PERSON)
                .before(CaseState.of(CaseStatus.INITIATED))
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(open()).hasSize(1);
        assertThat(open(NoticeHouse.OTHER_PERSON)).hasSize(1);
    }

    @Test
    void a_further_stop_of_a_report_without_borrowers_holds_for_those_of_before() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, 5);
        stops(StoppedChannel.EMAIL, StoppedTheme.ALL, CaseStatus.PROCESSING, 5);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        house.happens(house.change(caseType)
                .borrowers()
                .before(CaseState.of(CaseStatus.INITIATED))
                .after(CaseState.of(CaseStatus.PROCESSING))
                .build());

        assertThat(open())
                .extracting(ContactFact::terms)
                .containsExactly(
                        new FactTerms.DoNotInteract(NoticeHouse.CASE.value(), Set.of("voice", "email"), Set.of()));
    }

    @Test
    void a_stop_of_a_case_about_nobody_is_told_as_a_warning() {
        stops(StoppedChannel.VOICE, StoppedTheme.ALL, CaseStatus.INITIATED, 5);

        CaseEventResult result = house.happens(house.change(caseType)
                .borrowers()
                .after(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(result.warnings()).extracting(CaseWarning::code).containsExactly(CaseWarning.NO_BORROWERS);
    }

    @Test
    void what_was_recorded_by_hand_without_an_end_ends_with_the_case() {
        house.freestone()
                .contacts()
                .facts()
                .doNotInteract(new DoNotInteractDraft(
                        NoticeHouse.CASE.value(),
                        PersonId.of(NoticeHouse.PERSON),
                        Set.of(),
                        Set.of(),
                        Optional.empty()));

        moves(CaseStatus.INITIATED, CaseStatus.COMPLETED);

        assertThat(open()).isEmpty();
    }

    private List<ContactFact> open() {
        return open(NoticeHouse.PERSON);
    }

    private List<ContactFact> open(String person) {
        return house.freestone().contacts().facts().of(PersonId.of(person)).stream()
                .filter(fact -> fact.ended().isEmpty())
                .toList();
    }

    /** An active do-not-interact type, without an end if the number of business days is negative. */
    private void stops(StoppedChannel channel, StoppedTheme theme, CaseStatus on, int days) {
        DoNotInteractTypeDraft.Builder draft = DoNotInteractTypeDraft.builder()
                .status(TypeStatus.ACTIVE)
                .onStatus(on)
                .channel(channel)
                .theme(theme);
        DoNotInteractTypes types = house.freestone().doNotInteractTypes();
        DoNotInteractType made = types.create(
                        (days < 0 ? draft : draft.duration(days).unit(DelayUnit.BUSINESS_DAYS)).build())
                .type();
        types.associate(made.id(), caseType.value());
    }

    private void moves(CaseStatus before, CaseStatus after) {
        house.happens(house.change(caseType)
                .before(CaseState.of(before))
                .after(CaseState.of(after))
                .build());
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.PersonalRecord;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people agreed to and refused is recorded once, told in the journal, and seen by every attempt after it. */
class PersonFactBookTest {
    private static final PersonId PERSON = PersonId.of("BO-7");
    private static final Destination NUMBER = Destination.of("+15550100001");
    private static final LocalDate TUE_2026_03_03 = LocalDate.of(2026, 3, 3);

    private final LedgerHouse house = new LedgerHouse();

    private PersonFactBook book() {
        return house.contacts().facts();
    }

    private static ConsentDraft consent() {
        return ConsentDraft.of(ConsentKind.TEXT, PERSON).source("web form").evidence("scans/0042.pdf");
    }

    @Test
    void keeps_every_kind_of_fact_as_it_was_said() {
        Set<Purpose> marketing = Set.of(Purpose.MARKETING);
        var hours = List.of(new FactTerms.WeeklyHours(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        FactSubject subject = FactSubject.of(PERSON);
        book().consent(consent().channel("text").purposes(marketing));
        book().optOut(subject, "email", marketing);
        book().revoke(subject, "text", marketing);
        book().refuseMedium(subject, "voice");
        book().doNotInteract(new DoNotInteractDraft("CS-1", PERSON, Set.of("text"), Set.of(), Optional.empty()));
        book().set(PERSON, StopFlag.BANKRUPTCY);
        book().inconvenient(PERSON, hours);
        book().inconvenient(PERSON, ContactPlace.WORK);
        book().declined(PERSON);

        assertThat(book().of(PERSON))
                .extracting(ContactFact::terms)
                .containsExactlyInAnyOrder(
                        new FactTerms.Consent(ConsentKind.TEXT, Optional.of("text"), marketing),
                        new FactTerms.OptOut("email", marketing),
                        new FactTerms.Revocation("text", marketing),
                        new FactTerms.MediumRefused("voice"),
                        new FactTerms.DoNotInteract("CS-1", Set.of("text"), Set.of()),
                        new FactTerms.Stop(StopFlag.BANKRUPTCY),
                        new FactTerms.InconvenientTime(hours),
                        new FactTerms.InconvenientPlace(ContactPlace.WORK),
                        new FactTerms.SolicitationRefused());
    }

    @Test
    @Fact("POL-34")
    void a_consent_without_source_or_evidence_is_refused_naming_both() {
        assertThatThrownBy(() -> book().consent(ConsentDraft.of(ConsentKind.TEXT, PERSON)))
                .isInstanceOfSatisfying(FreestoneException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(e.violations())
                            .extracting(
                                    Violation::path,
                                    violation -> violation.code().code())
                            .containsExactly(tuple("source", "required"), tuple("evidence", "required"));
                });
        assertThatThrownBy(() -> book().consent(consent().evidence(" "))).hasMessageContaining("evidence");
        assertThatThrownBy(() -> book().consent(consent().source(""))).hasMessageContaining("source");
        assertThat(book().of(PERSON)).isEmpty();
    }

    @Test
    void a_consent_is_withdrawn_once() {
        FactId id = book().consent(consent());
        house.clock.advance(Duration.ofHours(1));

        assertThat(book().withdraw(id)).isTrue();
        assertThat(book().withdraw(id)).isFalse();

        assertThat(book().of(PERSON)).singleElement().satisfies(fact -> {
            assertThat(fact.isActive(LedgerHouse.START.plusSeconds(3_599))).isTrue();
            assertThat(fact.isActive(LedgerHouse.START.plusSeconds(3_600))).isFalse();
        });
    }

    @Test
    void an_opt_out_is_never_withdrawn() {
        FactId id = book().optOut(FactSubject.of(PERSON), "email", Set.of(Purpose.MARKETING));

        assertThatThrownBy(() -> book().withdraw(id))
                .isInstanceOfSatisfying(
                        FreestoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
    }

    @Test
    void what_was_claimed_before_a_fact_of_its_person_is_decided_anew() {
        IntentId id = house.plan("BO-7");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        book().inconvenient(PERSON, ContactPlace.WORK);
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsSubsequence("claim_allow", "yield", "claim_allow", "attempt");
    }

    @Test
    void what_was_claimed_before_a_stop_of_its_destination_is_given_back() {
        IntentId id = house.planAbout("BO-7");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        book().stopCalls(FactSubject.at(NUMBER));
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsExactly("plan", "claim_allow", "yield");
        house.tickAfter(Duration.ofSeconds(1));
        assertThat(steps(id)).hasSizeGreaterThan(3);
        assertThat(steps(id).get(3)).startsWith("claim_");
    }

    @Test
    void what_was_claimed_before_a_stop_of_another_destination_is_attempted() {
        IntentId id = house.planAbout("BO-7");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        book().stopCalls(FactSubject.at(Destination.of("+15550100099")));
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsExactly("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    void a_case_forbids_one_thing_at_a_time_through_the_end_of_its_last_day() {
        var draft = new DoNotInteractDraft("CS-1", PERSON, Set.of(), Set.of(), Optional.of(TUE_2026_03_03));
        var other = new DoNotInteractDraft("CS-1", PERSON, Set.of("text"), Set.of(), Optional.empty());
        FactId id = book().doNotInteract(draft);

        assertThat(book().doNotInteract(draft)).isEqualTo(id);
        assertThatThrownBy(() -> book().doNotInteract(other)).hasMessageContaining("CS-1");
        assertThat(book().of(PERSON))
                .singleElement()
                .satisfies(fact -> assertThat(fact.until()).contains(Instant.parse("2026-03-04T00:00:00Z")));
        assertThat(book().endDoNotInteract("CS-1")).isTrue();
        assertThat(book().endDoNotInteract("CS-1")).isFalse();
        assertThat(book().doNotInteract(other)).isNotEqualTo(id);
    }

    @Test
    void a_last_day_that_is_not_in_the_future_is_refused() {
        var today =
                new DoNotInteractDraft("CS-1", PERSON, Set.of(), Set.of(), Optional.of(TUE_2026_03_03.minusDays(1)));

        assertThatThrownBy(() -> book().doNotInteract(today)).hasMessageContaining("endDate");
    }

    @Test
    void a_stop_flag_is_set_once_and_cleared_once() {
        FactId id = book().set(PERSON, StopFlag.DECEASED);

        assertThat(book().set(PERSON, StopFlag.DECEASED)).isEqualTo(id);
        assertThat(book().clear(PERSON, StopFlag.BANKRUPTCY)).isFalse();
        assertThat(book().clear(PERSON, StopFlag.DECEASED)).isTrue();
        assertThat(book().clear(PERSON, StopFlag.DECEASED)).isFalse();
    }

    @Test
    void each_change_is_one_row_of_the_journal_without_clear_data() {
        FactId id = book().consent(consent().destination(NUMBER).debt("LN-5"));
        book().withdraw(id);

        var rows = house.storage.read(tx -> tx.journal().page(CompanyId.DEFAULT, "fact", id.value(), 0, 10));

        assertThat(rows).extracting(row -> row.entry().event()).containsExactly("recorded", "ended");
        assertThat(rows)
                .noneMatch(row -> row.entry().body().json().contains("BO-7")
                        || row.entry().body().json().contains("555")
                        || row.entry().body().json().contains("LN-5")
                        || row.entry().body().json().contains("scans"));
    }

    @Test
    void after_an_erasure_facts_are_still_found_and_nobody_can_tell_where_they_came_from() {
        book().consent(consent());
        book().optOut(FactSubject.of(PERSON), "email", Set.of(Purpose.MARKETING));
        List<PersonalRecord> before = new ArrayList<>();
        house.contacts().export(PERSON, before::add);

        house.contacts().erasePerson(PERSON);
        book().consent(consent());

        assertThat(before)
                .anySatisfy(record -> assertThat(record.content()).containsEntry("evidence", "scans/0042.pdf"));
        assertThat(book().of(PERSON)).hasSize(3);
        LaneKey lane = ImportHouse.lane("BO-7");
        List<FactRow> rows = house.storage.read(tx -> tx.facts().of(Set.of(lane), Set.of(), Instant.EPOCH));
        assertThat(rows).noneMatch(row -> row.document().json().contains("sealed"));
    }

    @Test
    void a_word_that_a_rule_names_revokes_and_a_longer_text_waits_for_somebody_to_read_it() {
        house.policy = ContactPolicy.usThirdPartyCollector();
        say("m-1", "STOP!");
        say("m-2", "please stop calling me at lunch");
        say("m-3", "thank you");

        assertThat(facts(NUMBER))
                .extracting(FactRow::kind)
                .containsExactlyInAnyOrder(
                        FactKind.INBOUND,
                        FactKind.INBOUND,
                        FactKind.INBOUND,
                        FactKind.REVOCATION,
                        FactKind.POSSIBLE_REVOCATION);
        FactId possible = facts(NUMBER).stream()
                .filter(row -> row.kind() == FactKind.POSSIBLE_REVOCATION)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(book().resolve(possible, true)).isTrue();
        assertThat(book().resolve(possible, false)).isFalse();
        assertThat(facts(NUMBER))
                .filteredOn(row -> row.kind() == FactKind.REVOCATION)
                .hasSize(2);
    }

    @Fact({"POL-46", "NOT-55"})
    @Test
    void do_not_interact_does_not_keep_from_recording_what_the_person_does() {
        book().doNotInteract(new DoNotInteractDraft("CS-1", PERSON, Set.of(), Set.of(), Optional.empty()));

        say("m-1", "Hello");
        house.contacts()
                .recordInbound(
                        "switchboard",
                        ReportedCall.inbound("c-1", PERSON, LedgerHouse.START).build());

        assertThat(book().of(PERSON))
                .filteredOn(fact -> fact.terms() instanceof FactTerms.Inbound)
                .hasSize(2)
                .allMatch(fact -> fact.until().equals(Optional.of(LedgerHouse.START.plus(Duration.ofDays(90)))));
    }

    @Test
    void what_a_provider_says_is_unsubscribed_is_an_opt_out_of_the_destination() {
        house.planAbout("BO-7");
        house.script.answering(
                request -> new SendResult.Refused(request.idempotencyKey(), RefusalCode.UNSUBSCRIBED, false));

        house.tick();

        assertThat(facts(NUMBER)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(FactKind.OPT_OUT);
            assertThat(row.person()).isEmpty();
        });
    }

    private void say(String id, String text) {
        house.contacts()
                .recordInbound(
                        "gateway",
                        new InboundMessage(id, PERSON, "text", Optional.of(NUMBER), LedgerHouse.START, text));
    }

    private List<FactRow> facts(Destination destination) {
        LaneKey key = new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().destination(CompanyId.DEFAULT, destination));
        return house.storage.read(tx -> tx.facts().of(Set.of(), Set.of(key), Instant.EPOCH));
    }

    private List<String> steps(IntentId id) {
        return house.contacts().explain(id).stream().map(HistoryEntry::event).toList();
    }
}

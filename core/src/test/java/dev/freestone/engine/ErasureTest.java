package dev.freestone.engine;

import static dev.freestone.engine.ImportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.contact.ErasureReport;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.JournalFault;
import dev.freestone.contact.MessageCap;
import dev.freestone.contact.PersonalRecord;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.PersonErasure;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an erasure takes away, what it leaves, and what is kept from being made afterwards. */
class ErasureTest {
    private static final String PERSON = "BO-7";
    private static final PersonId ID = PersonId.of(PERSON);

    private final ImportHouse imports = new ImportHouse();
    private final LedgerHouse house = imports.ledger;

    @Test
    void what_was_not_sent_is_not_sent_any_more() {
        IntentId planned = house.plan(PERSON);
        IntentId held = house.planAbout(PERSON, "LN-5");
        house.operator().hold(held);

        house.contacts().erasePerson(ID);
        house.tick();

        assertThat(List.of(house.get(planned), house.get(held)))
                .allMatch(intent -> intent.state() == IntentState.SUPPRESSED)
                .allMatch(intent -> intent.reason().equals(Optional.of(IntentReason.PERSON_ERASED)));
        assertThat(house.script.requests).isEmpty();
    }

    @Test
    void what_is_claimed_is_taken_away_from_its_node() {
        IntentId id = house.plan(PERSON);
        DispatchRound round = LedgerHouse.until(house.node("node-1").round(), "attempt");
        assertThat(house.get(id).state()).isEqualTo(IntentState.CLAIMED);

        house.contacts().erasePerson(ID);
        while (round.next()) {}

        assertThat(house.get(id).state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(house.script.requests).isEmpty();
    }

    @Test
    void what_is_in_flight_ends_as_its_provider_says_and_is_never_tried_again() {
        IntentId taken = house.plan(PERSON);
        house.script.answering(request -> {
            house.contacts().erasePerson(ID);
            return new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, SendResult.Scope.INTENT);
        });

        house.tick();
        house.tickAfter(Duration.ofHours(1));

        assertThat(house.get(taken).state()).isEqualTo(IntentState.CANCELED);
        assertThat(house.script.requests).hasSize(1);
        assertThat(contents()).containsOnly("{}");
    }

    @Test
    void nothing_is_planned_for_somebody_who_was_erased_but_an_end() {
        house.contacts().erasePerson(ID);

        PlanAnswer answer =
                house.contacts().plan(List.of(LedgerHouse.intent(PERSON))).get(0);
        house.tick();

        assertThat(answer).isInstanceOf(PlanAnswer.Planned.class);
        assertThat(house.get(answer.id()).state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(house.get(answer.id()).reason()).contains(IntentReason.PERSON_ERASED);
        assertThat(contents()).containsOnly("{}");
        assertThat(house.script.requests).isEmpty();
    }

    @Test
    void what_was_planned_while_its_person_was_being_erased_ends_when_it_is_claimed() {
        IntentId id = house.plan(PERSON);
        house.storage.write(tx -> {
            tx.contacts().lanes(List.of(ImportHouse.lane(PERSON)));
            return tx.persons().erase(ImportHouse.lane(PERSON), ErasureId.of("ER-0000-0001"));
        });

        house.tick();

        assertThat(house.get(id).reason()).contains(IntentReason.PERSON_ERASED);
        assertThat(contents()).containsOnly("{}");
    }

    @Test
    void what_was_planned_meanwhile_and_is_never_claimed_loses_its_content_at_the_second_look() {
        ErasureReport report = house.contacts().erasePerson(ID);
        // Its transaction had begun before the mark and did not see it.
        house.storage.write(tx -> tx.contacts().plan(List.of(late())));
        assertThat(contents()).noneMatch("{}"::equals);

        WorkItem item =
                new WorkItem(PersonErasure.WORK, CompanyId.DEFAULT, report.id().value(), report.at());
        house.clock.advance(Duration.ofSeconds(60));
        assertThat(PersonErasure.handle(house.parts("node-2", house.clock), item))
                .contains(report.at().plus(Duration.ofHours(1)));
        assertThat(contents()).containsOnly("{}");
        house.clock.advance(Duration.ofHours(1));
        assertThat(PersonErasure.handle(house.parts("node-2", house.clock), item))
                .isEmpty();
    }

    private IntentRow late() {
        return new Planning(house.parts("host", house.clock))
                .rows(Caller.host(CompanyId.DEFAULT), List.of(LedgerHouse.intent(PERSON)))
                .get(0);
    }

    @Test
    void what_others_report_later_counts_and_says_nothing() {
        house.contacts().erasePerson(ID);

        imports.load(row("call-1", PERSON, "LN-5", "Y"));

        assertThat(imports.counted(PERSON)).contains("call LN-5");
        assertThat(reports(PERSON)).hasSize(1).noneMatch(document -> document.contains("sealed"));
    }

    @Test
    void contents_are_gone_and_others_keep_theirs() {
        house.plan(PERSON);
        house.plan("BO-8");
        house.tick();
        imports.load(row("call-1", PERSON, "LN-5", "Y"), row("call-2", "BO-8", "LN-6", "Y"));
        house.contacts()
                .recordInbound(
                        "text-gateway",
                        new InboundMessage(
                                "SM-1",
                                ID,
                                "text",
                                Optional.of(Destination.of("+15550100001")),
                                LedgerHouse.START,
                                "STOP"));

        ErasureReport report = house.contacts().erasePerson(ID);

        assertThat(report).returns(1L, ErasureReport::contacts).returns(2L, ErasureReport::reports);
        assertThat(contents()).containsOnly("{}");
        assertThat(reports(PERSON)).hasSize(2).noneMatch(document -> document.contains("sealed"));
        assertThat(reports("BO-8")).hasSize(1).allMatch(document -> document.contains("sealed"));
        assertThat(told(PERSON))
                .extracting(PersonalRecord::content)
                .allSatisfy(
                        content -> assertThat(content).doesNotContainKeys("person", "destination", "text", "calls"));
    }

    @Test
    void repeating_it_changes_nothing_and_names_the_first_erasure() {
        house.plan(PERSON);
        ErasureReport first = house.contacts().erasePerson(ID);
        house.clock.advance(Duration.ofHours(1));

        ErasureReport again = house.contacts().erasePerson(ID);

        assertThat(again).isEqualTo(new ErasureReport(first.id(), first.at(), 0, 0));
        assertThat(imports.journal("person", first.id().value())).hasSize(1);
        house.clock.advance(Duration.ofSeconds(60));
        assertThat(house.storage
                        .workQueue()
                        .take(
                                NodeId.of("node-2"),
                                WorkWanted.of(List.of(PersonErasure.WORK)),
                                2,
                                Duration.ofSeconds(60)))
                .as("so that a repetition that is cut off is brought to its end too")
                .singleElement()
                .extracting(taken -> taken.item().objectId())
                .isEqualTo(first.id().value());
    }

    @Test
    void counters_are_the_same_before_and_after() {
        house.policy = new MessageCap(1, Duration.ofDays(7), false).policy();
        house.planAbout(PERSON, "LN-5");
        house.tick();
        imports.load(row("call-1", PERSON, "LN-5", "Y"));
        List<ContactEvent> before = imports.counters();
        assertThat(before).isNotEmpty();

        house.contacts().erasePerson(ID);
        IntentId shared = house.planAbout("BO-8", "LN-5");
        house.tick();

        assertThat(imports.counters()).isEqualTo(before);
        assertThat(house.get(shared).ruleId()).contains(MessageCap.RULE);
    }

    @Test
    void the_journal_holds_nothing_that_must_be_taken_away_and_its_chain_still_verifies() {
        house.plan(PERSON);
        house.tick();

        ErasureReport report = house.contacts().erasePerson(ID);

        assertThat(imports.journal("person", report.id().value()))
                .singleElement()
                .satisfies(record -> assertThat(record.entry().body().json())
                        .contains(ImportHouse.lane(PERSON).person().value())
                        .doesNotContain(PERSON));
        Optional<JournalFault> fault = house.contacts().verifier().verify().fault();
        assertThat(fault).isEmpty();
    }

    @Test
    void all_that_is_kept_of_a_person_is_told_in_clear_and_the_journal_says_so() {
        house.plan(PERSON);
        house.plan("BO-8");
        imports.load(row("call-1", PERSON, "LN-5", "Y"));

        List<PersonalRecord> told = told(PERSON);

        assertThat(told).extracting(PersonalRecord::kind).containsExactly("contact", "call");
        assertThat(told.get(0).content())
                .containsEntry("person", PERSON)
                .containsEntry("state", "planned")
                .containsKey("destination");
        assertThat(told.get(1).content().toString()).contains("+15550100001", "LN-5");
        assertThat(told.toString()).doesNotContain("+15550100001");
    }

    @Test
    void a_consumer_that_throws_ends_the_telling() {
        house.plan(PERSON);

        assertThatThrownBy(() -> house.contacts().export(ID, record -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    private List<PersonalRecord> told(String person) {
        List<PersonalRecord> told = new ArrayList<>();
        house.contacts().export(PersonId.of(person), told::add);
        return told;
    }

    /** The documents of the person's contacts. */
    private List<String> contents() {
        IntentFilter ofPerson = IntentFilter.ALL.of(ImportHouse.lane(PERSON).person());
        List<IntentRow> rows =
                house.storage.read(tx -> tx.contacts().page(CompanyId.DEFAULT, ofPerson, Long.MAX_VALUE, 100));
        return rows.stream().map(row -> row.plan().document().json()).toList();
    }

    private List<String> reports(String person) {
        List<ReportRow> rows = house.storage.read(tx ->
                tx.reports().page(CompanyId.DEFAULT, ImportHouse.lane(person).person(), 0, 100));
        return rows.stream().map(row -> row.document().json()).toList();
    }
}

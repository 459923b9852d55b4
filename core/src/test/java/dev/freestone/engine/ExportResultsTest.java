package dev.freestone.engine;

import static dev.freestone.engine.ImportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.IdempotencyKeys;
import dev.freestone.engine.dispatch.ExportSweep;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.JournalRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of contacts that a dialer was handed: their slots count until the dialer tells what it did. */
class ExportResultsTest {
    private static final RunId RUN = RunId.of("CR-1A2B-0004");
    private static final String NUMBER = "+15550100001";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ImportHouse house = new ImportHouse();
    private final PersonHashes hashes = PersonHashes.plain();
    private final ExportSweep sweep = new ExportSweep(house.ledger.parts("node-1", house.ledger.clock));

    @Test
    void a_reported_call_counts_instead_of_the_line() {
        handOver(RUN, 1, 1);

        house.load(called("call-1", "Y"));

        assertThat(states(RUN)).containsExactly(ExportState.SETTLED);
        assertThat(house.counted("BO-1")).containsExactly("call LN-5", "conversation LN-5");
    }

    @Test
    void a_call_that_did_not_connect_frees_the_slot_of_the_line() {
        handOver(RUN, 1, 1);

        house.load(called("call-1", "N"));

        assertThat(states(RUN)).containsExactly(ExportState.SETTLED);
        assertThat(house.counted("BO-1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another run, CR-1A2B-0004, CR-1A2B-0005",
        "no run, CR-1A2B-0004, ''",
        "another number, +15550100001, +15550100002",
        "no number, +15550100001, ''",
        "another person, BO-1, BO-2",
        "a call of the person, '+15550100001,,', '+15550100001,inbound,'"
    })
    void a_call_that_is_about_something_else_settles_nothing(String what, String said, String instead) {
        handOver(RUN, 1, 1);

        house.load(called("call-1", "Y").replace(said, instead));

        assertThat(states(RUN)).as(what).containsExactly(ExportState.OPEN);
        assertThat(slots(RUN)).containsExactly(SlotState.RESERVED);
    }

    @Test
    void a_line_of_another_company_is_not_settled() {
        ExportRow foreign = line(CompanyId.of("elsewhere"), RUN, 1);
        house.ledger.storage.write(tx -> tx.exports().add(List.of(foreign)));

        house.load(called("call-1", "Y"));

        assertThat(states(RUN)).containsExactly(ExportState.OPEN);
    }

    @Test
    void what_nobody_has_reported_counts_as_a_call_when_its_time_has_come() {
        handOver(RUN, 1, 1);

        house.ledger.clock.advance(A_DAY.minusNanos(1_000));
        assertThat(sweep.tick()).contains(LedgerHouse.START.plus(A_DAY));
        assertThat(states(RUN)).containsExactly(ExportState.OPEN);

        house.ledger.clock.advance(Duration.ofNanos(1_000));
        assertThat(sweep.tick()).isEmpty();
        assertThat(states(RUN)).containsExactly(ExportState.ASSUMED);
        assertThat(slots(RUN)).containsExactly(SlotState.USED);
        assertThat(house.counted("BO-1")).containsExactly("call LN-5");
    }

    @Test
    void a_result_that_comes_late_counts_instead_of_what_was_assumed() {
        handOver(RUN, 1, 1);
        house.ledger.clock.advance(A_DAY);
        sweep.tick();

        house.load(called("call-1", "N"));

        assertThat(states(RUN)).containsExactly(ExportState.SETTLED);
        assertThat(house.counted("BO-1")).isEmpty();
    }

    @Test
    void all_that_is_due_is_assumed_however_much_it_is() {
        handOver(RUN, 1, 1_200);
        house.ledger.clock.advance(A_DAY);

        assertThat(sweep.tick()).isEmpty();

        assertThat(states(RUN)).hasSize(1_200).containsOnly(ExportState.ASSUMED);
    }

    @Test
    void a_line_of_a_file_that_never_was_stays_void_whatever_is_reported() {
        handOver(RUN, 1, 1);
        house.ledger.storage.write(tx -> {
            tx.exports().update(List.of(line(CompanyId.DEFAULT, RUN, 1).in(ExportState.VOID)));
            return true;
        });

        house.load(called("call-1", "Y"));
        house.ledger.clock.advance(A_DAY);
        sweep.tick();

        assertThat(states(RUN)).containsExactly(ExportState.VOID);
    }

    @Test
    void the_journal_tells_which_lines_changed_and_why() {
        handOver(RUN, 1, 3);
        house.load(called("call-1", "Y"));
        house.ledger.clock.advance(A_DAY);
        sweep.tick();

        List<JournalRecord> told = house.journal("export", RUN.value());

        assertThat(told).extracting(record -> record.entry().event()).containsExactly("result", "assume");
        assertThat(told)
                .extracting(record ->
                        JsonText.parseObject(record.entry().body().json()).get("numbers"))
                .extracting(Object::toString)
                .containsExactly("[1]", "[2, 3]");
        assertThat(told).extracting(record -> record.entry().actor().value()).containsExactly("host", "node:node-1");
    }

    @Test
    void results_of_a_run_that_does_not_exist_cannot_be_complete() {
        var refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.ledger.contacts().imports().completeFor(RUN));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    /** Lines of a file, from one number to another, each about one loan. */
    private void handOver(RunId run, int from, int to) {
        for (int number = from; number <= to; number++) {
            ExportRow line = line(CompanyId.DEFAULT, run, number);
            var slot = new ContactEvent(
                    line.source(),
                    line.person(),
                    Optional.of(hashes.debt(CompanyId.DEFAULT, "LN-5")),
                    EventKind.CALL,
                    "voice",
                    Purpose.COLLECTION,
                    "",
                    line.exportedAt(),
                    SlotState.RESERVED,
                    Set.of());
            house.ledger.storage.write(tx -> {
                tx.exports().add(List.of(line));
                tx.events().put(List.of(slot));
                return true;
            });
        }
    }

    private ExportRow line(CompanyId company, RunId run, int number) {
        Instant now = LedgerHouse.START;
        return new ExportRow(
                company,
                IdempotencyKeys.ofExport(
                        new ContactIdentity(
                                company,
                                LedgerHouse.CAMPAIGN.code(),
                                run.value(),
                                PersonId.of("BO-" + number),
                                "voice",
                                "collection/export/"),
                        NUMBER),
                run,
                number,
                ImportHouse.lane("BO-" + number).person(),
                hashes.of(CompanyId.DEFAULT, "destination", NUMBER),
                now,
                now.plus(A_DAY),
                ExportState.OPEN);
    }

    /** A row about a call of the run to the first line's person. */
    private static String called(String call, String connected) {
        return row(call, "BO-1", "LN-5", connected).replace(call + ",,", call + "," + RUN + ",");
    }

    private List<ExportState> states(RunId run) {
        return lines(run).stream().map(ExportRow::state).toList();
    }

    private List<ExportRow> lines(RunId run) {
        return house.ledger.storage.read(tx -> List.copyOf(tx.exports().page(run, 0, 10_000)));
    }

    private List<SlotState> slots(RunId run) {
        List<EventSource> sources = lines(run).stream().map(ExportRow::source).toList();
        return house.ledger.storage.read(tx -> tx.events().of(sources)).stream()
                .map(ContactEvent::state)
                .toList();
    }
}

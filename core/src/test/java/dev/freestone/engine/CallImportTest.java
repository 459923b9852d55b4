package dev.freestone.engine;

import static dev.freestone.engine.ImportHouse.SOURCE;
import static dev.freestone.engine.ImportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.CallField;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReportIds;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.RowError;
import dev.freestone.contact.RowFault;
import dev.freestone.contact.RowProblem;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.JournalRecord;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Result files of dialers, and what they make of counters. */
class CallImportTest {
    private final ImportHouse house = new ImportHouse();

    @Test
    void a_call_counts_for_each_of_its_debts_and_so_does_its_conversation() {
        house.load(row("call-1", "BO-7", "LN-5|LN-6", "Y"));

        assertThat(house.counted("BO-7"))
                .containsExactly("call LN-5", "call LN-6", "conversation LN-5", "conversation LN-6");
    }

    @Test
    void a_call_about_no_debt_counts_for_all_of_them() {
        house.load(row("call-1", "BO-7", "", ""));

        assertThat(house.counted("BO-7")).containsExactly("call all", "conversation all");
    }

    @Test
    void the_words_of_the_dialer_tell_whether_there_was_a_conversation() {
        house.load(row("call-1", "BO-7", "LN-5", "Y", "VOICEMAIL"));

        assertThat(house.counted("BO-7")).containsExactly("call LN-5");
    }

    @Test
    void a_call_of_the_person_is_no_call_to_the_person() {
        house.load(row("call-1", "BO-7", "LN-5", "Y").replace("+15550100001,,", "+15550100001,inbound,"));

        assertThat(house.counted("BO-7")).containsExactly("conversation LN-5");
    }

    @Test
    void a_call_that_did_not_connect_counts_as_nothing() {
        house.load(row("call-1", "BO-7", "LN-5", "N"));

        assertThat(house.counted("BO-7")).isEmpty();
    }

    @Test
    @Fact("LED-46")
    void a_correction_to_not_connected_frees_the_slot_and_leaves_the_old_value_in_the_journal() {
        house.load(row("call-1", "BO-7", "LN-5", "Y"));
        assertThat(house.counted("BO-7")).containsExactly("call LN-5", "conversation LN-5");

        ImportReport report = house.load(row("call-1", "BO-7", "LN-5", "N"));

        assertThat(report.corrected()).isEqualTo(1);
        assertThat(house.counted("BO-7")).isEmpty();
        assertThat(events("call-1"))
                .filteredOn(event -> event.marks().contains(EventMark.NOT_CONNECTED))
                .extracting(ContactEvent::state)
                .containsExactly(SlotState.RELEASED);
        JournalRecord told = house.journal("report", id("call-1")).get(0);
        assertThat(told.entry().event()).isEqualTo("corrected");
        assertThat(JsonText.parseObject(told.entry().body().json()))
                .containsEntry("old", Map.of("connected", "Y"))
                .containsEntry("import", report.id());
    }

    @Test
    void a_correction_back_takes_the_slot_again_when_it_says_something_new() {
        house.load(row("call-1", "BO-7", "LN-5", "Y", "TALK"));
        house.load(row("call-1", "BO-7", "LN-5", "N", "TALK"));

        ImportReport same = house.load(row("call-1", "BO-7", "LN-5", "Y", "TALK"));
        assertThat(List.of(same.duplicates(), same.superseded(), same.corrected()))
                .containsExactly(1L, 1L, 0L);
        assertThat(house.counted("BO-7")).isEmpty();

        house.load(row("call-1", "BO-7", "LN-5", "Y", "TALK AFTER ALL"));
        assertThat(house.counted("BO-7")).containsExactly("call LN-5", "conversation LN-5");
        assertThat(house.journal("report", id("call-1")))
                .extracting(told -> told.entry().subject().version())
                .containsExactly(2L, 3L);
    }

    @Test
    void a_correction_of_person_and_debts_moves_what_counts() {
        house.load(row("call-1", "BO-7", "LN-5|LN-6", "Y"));
        long before = house.restrictions("BO-7");

        house.load(row("call-1", "BO-8", "LN-6|LN-9", "Y", "VOICEMAIL"));

        assertThat(house.counted("BO-7")).isEmpty();
        assertThat(house.counted("BO-8")).containsExactly("call LN-6", "call LN-9");
        assertThat(house.restrictions("BO-7")).isEqualTo(before + 1);
        assertThat(house.restrictions("BO-8")).isEqualTo(1);
    }

    @Test
    void two_reports_of_one_call_in_one_file_are_a_call_and_its_correction() {
        ImportReport report = house.load(
                row("call-1", "BO-7", "LN-5", "Y"),
                row("call-1", "BO-7", "LN-5", "Y"),
                row("call-1", "BO-7", "LN-5", "N"));

        assertThat(List.of(report.imported(), report.duplicates(), report.corrected()))
                .containsExactly(1L, 1L, 1L);
        assertThat(house.counted("BO-7")).isEmpty();
    }

    @Test
    void calls_of_two_dialers_with_one_id_are_two_calls() {
        ReportedCall call = ReportedCall.outbound("call-1", PersonId.of("BO-7"), LedgerHouse.START)
                .loans("LN-5")
                .conversation(false)
                .build();

        house.ledger.contacts().imports().calls("dialer-7", List.of(call));
        ImportReport other = house.ledger.contacts().imports().calls("dialer-8", List.of(call));

        assertThat(other.imported()).isEqualTo(1);
        assertThat(house.counted("BO-7")).containsExactly("call LN-5", "call LN-5");
    }

    @Test
    void wrong_rows_are_reported_with_their_lines_and_the_rest_is_imported() {
        house.ledger.people = Optional.of(InMemoryPersonDirectory.of(person("BO-7")));

        ImportReport report = house.load(
                row("call-1", "BO-7", "LN-5", "Y"),
                "call-2,BO-7",
                row("call-3", "BO-7", "LN-5", "maybe"),
                row("call-4", "BO-99", "LN-5", "Y"),
                row("call-5", "BO-7", "LN-5", "Y").replace("T09:00:00Z", "T10:05:00.000001Z"),
                row("call-6", "BO-7", "LN-5", "Y").replace("T09:00:00Z", "T10:05:00Z"),
                row("call-1", "BO-7", "LN-5", "Y"));

        assertThat(report.listed())
                .containsExactly(
                        new RowError(3, RowFault.of(RowProblem.CELL_COUNT)),
                        new RowError(4, RowFault.in(CallField.CONNECTED, RowProblem.MALFORMED)),
                        new RowError(5, RowFault.in(CallField.PERSON_ID, RowProblem.UNKNOWN_PERSON)),
                        new RowError(6, RowFault.in(CallField.STARTED_AT, RowProblem.TIME_AHEAD)));
        assertThat(List.of(report.rows(), report.imported(), report.duplicates(), report.corrected(), report.errors()))
                .containsExactly(7L, 2L, 1L, 0L, 4L);
        assertThat(house.counted("BO-7")).hasSize(4);
    }

    @Test
    void a_wrong_header_imports_nothing() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.ledger
                        .contacts()
                        .imports()
                        .calls(
                                SOURCE,
                                new ByteArrayInputStream(
                                        row("call-1", "BO-7", "LN-5", "Y").getBytes(StandardCharsets.UTF_8))));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(house.counters()).isEmpty();
    }

    @Test
    void the_first_10_000_errors_are_listed_and_all_are_counted() {
        ImportReport report =
                house.load(IntStream.range(0, 10_500).mapToObj(i -> "x").toList());

        assertThat(report.errors()).isEqualTo(10_500);
        assertThat(report.listed()).hasSize(ImportReport.MAX_LISTED);
        assertThat(report.listed().get(9_999).line()).isEqualTo(10_001);
    }

    @Test
    void people_may_be_named_by_the_host_s_external_id_and_count_as_themselves() {
        Person person = new Person(
                PersonId.of("BO-7"),
                Optional.of("seven"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PersonName.EMPTY,
                List.of());
        house.ledger.people = Optional.of(InMemoryPersonDirectory.of(person));

        house.load(row("call-1", "ext-seven", "LN-5", "N"), row("call-2", "BO-7", "LN-5", "Y", "VOICEMAIL"));
        ImportReport again =
                house.load(row("call-1", "BO-7", "LN-5", "N"), row("call-2", "ext-seven", "LN-5", "Y", "VOICEMAIL"));

        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(house.counted("BO-7")).containsExactly("call LN-5");
    }

    @Test
    void a_directory_that_fails_three_times_is_asked_a_fourth_time() {
        AtomicInteger calls = new AtomicInteger();
        var people = InMemoryPersonDirectory.of(person("BO-7"));
        house.ledger.people = Optional.of((company, refs) -> {
            if (calls.incrementAndGet() < 4) {
                throw new IllegalStateException("down");
            }
            return people.find(company, refs);
        });

        assertThat(house.load(row("call-1", "BO-7", "LN-5", "Y")).imported()).isEqualTo(1);
    }

    @Test
    void a_directory_that_goes_on_failing_ends_the_import_and_what_was_imported_stays() {
        AtomicInteger calls = new AtomicInteger();
        var people = InMemoryPersonDirectory.of(person("BO-7"));
        house.ledger.people = Optional.of((company, refs) -> {
            if (calls.incrementAndGet() > 1) {
                throw new IllegalStateException("down");
            }
            return people.find(company, refs);
        });
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 501).forEach(i -> rows.add(row("call-" + i, "BO-7", "", "Y", "VOICEMAIL")));

        FreestoneException failed = catchThrowableOfType(FreestoneException.class, () -> house.load(rows));

        assertThat(failed.code()).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);
        assertThat(failed).hasMessageContaining("4 times").hasMessageContaining("import the rest again");
        assertThat(house.counted("BO-7")).hasSize(500);
        assertThat(calls).hasValue(5);
    }

    private static Map<String, Object> told(long imported, long errors) {
        return Map.of("corrected", 0L, "duplicates", 0L, "errors", errors, "imported", imported, "source", "dialer-7");
    }

    @Test
    void each_batch_that_changed_something_is_told_in_the_journal() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 600).forEach(i -> rows.add(row("call-" + i, "BO-7", "", "N")));
        rows.add("x");

        ImportReport first = house.load(rows);
        ImportReport second = house.load(rows);

        assertThat(house.journal("report_import", first.id()))
                .extracting(told -> JsonText.parseObject(told.entry().body().json()))
                .satisfiesExactly(
                        batch -> assertThat(batch).containsAllEntriesOf(told(500, 0)),
                        batch -> assertThat(batch).containsAllEntriesOf(told(100, 1)));
        assertThat(house.journal("report_import", second.id())).isEmpty();
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb", "123456789012345678901234567890123456789012345678901"})
    void a_source_has_a_short_name(String source) {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.ledger.contacts().imports().calls(source, List.of()));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refused.violations())
                .extracting(violation -> violation.path())
                .containsExactly("source");
    }

    @Test
    void companies_do_not_know_each_other_s_calls() {
        house.load(row("call-1", "BO-7", "LN-5", "Y"));
        var elsewhere = new ContactLedger(
                house.ledger.parts("node-1", house.ledger.clock), Caller.host(CompanyId.of("elsewhere")));

        ImportReport report = elsewhere
                .imports()
                .calls(
                        SOURCE,
                        List.of(ReportedCall.outbound("call-1", PersonId.of("BO-7"), LedgerHouse.START)
                                .build()));

        assertThat(report.imported()).isEqualTo(1);
        assertThat(house.counted("BO-7")).hasSize(2);
    }

    private List<ContactEvent> events(String call) {
        return house.ledger.storage.read(
                tx -> tx.events().of(List.of(new EventSource(CompanyId.DEFAULT, EventSource.Kind.CALL, id(call)))));
    }

    private static String id(String call) {
        return ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, SOURCE, call).value();
    }

    static Person person(String id) {
        return Person.of(PersonId.of(id), PersonName.EMPTY, List.of());
    }
}

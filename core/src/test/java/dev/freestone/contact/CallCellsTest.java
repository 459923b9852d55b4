package dev.freestone.contact;

import static dev.freestone.contact.CallSample.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.Destination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells of a result file say. */
class CallCellsTest {
    @Test
    void a_line_with_every_cell_is_a_call_with_every_component() {
        assertThat(CallCells.read(cells()).call()).contains(CallSample.whole());
    }

    @Test
    void a_line_with_the_least_cells_is_an_outbound_call() {
        List<String> cells = new ArrayList<>(Collections.nCopies(12, ""));
        cells.set(CallField.EXTERNAL_CALL_ID.place(), "call-1");
        cells.set(CallField.PERSON_ID.place(), "BO-77");
        cells.set(CallField.STARTED_AT.place(), "2026-03-02T10:00:00Z");

        assertThat(CallCells.read(cells).call()).contains(CallSample.call().build());
    }

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                Arguments.of(CallField.EXTERNAL_CALL_ID, ""),
                Arguments.of(CallField.EXTERNAL_CALL_ID, "c".repeat(201)),
                Arguments.of(CallField.EXTERNAL_CALL_ID, "call\t1"),
                Arguments.of(CallField.EXTERNAL_CALL_ID, "call \uFFFD"),
                Arguments.of(CallField.RUN_ID, "run 5"),
                Arguments.of(CallField.PERSON_ID, ""),
                Arguments.of(CallField.PERSON_ID, "p".repeat(101)),
                Arguments.of(CallField.LOAN_IDS, "|"),
                Arguments.of(CallField.LOAN_IDS, "LN-5|"),
                Arguments.of(CallField.LOAN_IDS, "LN-5||LN-6"),
                Arguments.of(CallField.LOAN_IDS, "n".repeat(101)),
                Arguments.of(CallField.LOAN_IDS, loans(101)),
                Arguments.of(CallField.NUMBER, "unknown"),
                Arguments.of(CallField.NUMBER, "12"),
                Arguments.of(CallField.NUMBER, "1".repeat(16)),
                Arguments.of(CallField.NUMBER, "1+5550100001"),
                Arguments.of(CallField.DIRECTION, "Outbound"),
                Arguments.of(CallField.STARTED_AT, ""),
                Arguments.of(CallField.STARTED_AT, "2026-03-02T10:00:00"),
                Arguments.of(CallField.STARTED_AT, "2026-03-02 10:00:00Z"),
                Arguments.of(CallField.STARTED_AT, "2026-02-30T10:00:00Z"),
                Arguments.of(CallField.STARTED_AT, "1969-12-31T23:59:59Z"),
                Arguments.of(CallField.CONNECTED, "y"),
                Arguments.of(CallField.CONNECTED, "Y "),
                Arguments.of(CallField.CONVERSATION, "true"),
                Arguments.of(CallField.ENDED_AT, "later"),
                Arguments.of(CallField.DISPOSITION, "d".repeat(201)),
                Arguments.of(CallField.CONSENT_CODE, "c".repeat(101)));
    }

    @ParameterizedTest(name = "{0} \"{1}\"")
    @MethodSource("wrongCells")
    void a_cell_of_another_form_is_malformed(CallField field, String cell) {
        CallCells read = CallCells.read(cells(field, cell));

        assertThat(read.call()).isEmpty();
        assertThat(read.fault()).contains(RowFault.in(field, RowProblem.MALFORMED));
    }

    @Test
    void the_longest_texts_are_taken() {
        assertThat(CallCells.read(cells(CallField.EXTERNAL_CALL_ID, "🎯".repeat(200)))
                        .fault())
                .isEmpty();
        assertThat(CallCells.read(cells(CallField.PERSON_ID, "p".repeat(100))).fault())
                .isEmpty();
        assertThat(CallCells.read(cells(CallField.LOAN_IDS, loans(100))).fault())
                .isEmpty();
        assertThat(CallCells.read(cells(CallField.DISPOSITION, "d".repeat(200))).fault())
                .isEmpty();
        assertThat(CallCells.read(cells(CallField.CONSENT_CODE, "c".repeat(100)))
                        .fault())
                .isEmpty();
    }

    @Test
    void of_several_wrong_cells_the_first_is_named() {
        List<String> cells = new ArrayList<>(cells(CallField.CONNECTED, "?"));
        cells.set(CallField.NUMBER.place(), "?");

        assertThat(CallCells.read(cells).fault()).contains(RowFault.in(CallField.NUMBER, RowProblem.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 13})
    void a_line_with_another_number_of_cells_is_left_out(int count) {
        assertThat(CallCells.read(Collections.nCopies(count, "a")).fault())
                .contains(RowFault.of(RowProblem.CELL_COUNT));
    }

    @ParameterizedTest
    @CsvSource({"+1 (555) 010-0001, +15550100001", "555.010.0001, 5550100001", "112, 112", "+15550100001, +15550100001"
    })
    void a_number_is_read_without_what_makes_it_readable(String cell, String number) {
        assertThat(CallCells.read(cells(CallField.NUMBER, cell)).call().flatMap(ReportedCall::number))
                .contains(Destination.of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00Z, 2026-03-02T10:00:00Z",
        "2026-03-02T05:00:00.123456789-05:00, 2026-03-02T10:00:00.123456Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z"
    })
    void a_time_is_an_instant_in_microseconds(String cell, Instant at) {
        assertThat(CallCells.read(cells(CallField.STARTED_AT, cell)).call().map(ReportedCall::startedAt))
                .contains(at);
    }

    @Test
    void loans_are_sorted_and_each_is_named_once() {
        assertThat(CallCells.read(cells(CallField.LOAN_IDS, "LN-6|LN-5|LN-6"))
                        .call()
                        .map(ReportedCall::loans))
                .contains(List.of("LN-5", "LN-6"));
    }

    @Test
    void a_call_of_the_person_is_inbound() {
        assertThat(CallCells.read(cells(CallField.DIRECTION, "inbound")).call().map(ReportedCall::direction))
                .contains(CallDirection.INBOUND);
    }

    private static String loans(int count) {
        return IntStream.range(0, count).mapToObj(i -> "LN-" + i).collect(Collectors.joining("|"));
    }
}

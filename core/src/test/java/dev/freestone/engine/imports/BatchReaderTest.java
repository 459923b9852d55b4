package dev.freestone.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.CallCells;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.RowFault;
import dev.freestone.contact.RowProblem;
import dev.freestone.model.common.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchReaderTest {
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void a_batch_has_at_most_500_rows() {
        List<CallLine> lines = IntStream.rangeClosed(1, 1_200)
                .mapToObj(i -> line(i, "call-" + i, true))
                .toList();

        assertThat(sizes(lines)).containsExactly(500, 500, 200);
    }

    @Test
    void wrong_rows_belong_to_a_batch_as_well() {
        List<CallLine> lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> new CallLine(i, CallCells.wrong(RowFault.of(RowProblem.CELL_COUNT))))
                .toList();

        assertThat(sizes(lines)).containsExactly(500, 1);
    }

    @Test
    void a_batch_ends_when_it_is_about_2_000_loans() {
        String[] loans = IntStream.range(0, 100).mapToObj(i -> "LN-" + i).toArray(String[]::new);
        List<CallLine> lines = IntStream.rangeClosed(1, 41)
                .mapToObj(i -> line(i, builder("call-" + i).loans(loans).build()))
                .toList();

        assertThat(sizes(lines)).containsExactly(20, 20, 1);
    }

    @Test
    void another_report_of_the_same_call_begins_the_next_batch() {
        List<CallLine> lines = List.of(
                line(1, "call-1", true),
                line(2, "call-2", true),
                line(3, "call-1", true),
                line(4, "call-1", false),
                line(5, "call-1", true),
                line(6, "call-2", true));

        assertThat(sizes(lines)).containsExactly(3, 1, 2);
    }

    @Test
    void no_rows_are_no_batch() {
        assertThat(sizes(List.of())).isEmpty();
    }

    private static List<Integer> sizes(List<CallLine> lines) {
        BatchReader reader = new BatchReader(lines.iterator());
        List<CallLine> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Stream.generate(reader::next).takeWhile(batch -> !batch.isEmpty()).forEach(batch -> {
            sizes.add(batch.size());
            read.addAll(batch);
        });
        assertThat(read).isEqualTo(lines);
        return sizes;
    }

    private static CallLine line(long number, String call, boolean connected) {
        return line(number, builder(call).connected(connected).build());
    }

    private static CallLine line(long number, ReportedCall call) {
        return new CallLine(number, new CallCells(Optional.of(call), Optional.empty()));
    }

    private static ReportedCall.Builder builder(String call) {
        return ReportedCall.outbound(call, PersonId.of("BO-77"), MON_2026_03_02);
    }
}

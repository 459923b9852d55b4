package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.RunChunk;
import dev.freestone.spi.WriteResult;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chunks of runs must do. Source: docs/spec/contact-ledger.md 12. */
abstract class RunChunkRules extends NodeRules {
    private static final RunId RUN = StoredRuns.run(1).id();
    private static final RunId OTHER = StoredRuns.run(2).id();
    private static final String SENDER = "bulkSender";
    private static final String EXPORTER = "contactExporter";

    @Test
    void a_worker_goes_on_after_its_last_chunk_and_at_row_0_without_one() {
        assertThat(number(tx -> tx.runChunks().end(RUN, SENDER))).isZero();

        append(chunk(RUN, SENDER, 0, 500), chunk(RUN, SENDER, 500, 7), chunk(RUN, EXPORTER, 0, 3));
        append(chunk(OTHER, SENDER, 0, 9_000));

        assertThat(number(tx -> tx.runChunks().end(RUN, SENDER))).isEqualTo(507);
        assertThat(number(tx -> tx.runChunks().end(RUN, EXPORTER))).isEqualTo(3);
    }

    @Test
    void chunks_come_back_as_they_were_in_the_order_of_their_rows() {
        RunChunk longest = new RunChunk(
                CompanyId.of("é".repeat(100)),
                RUN,
                SENDER,
                Long.MAX_VALUE / 2,
                Integer.MAX_VALUE,
                Document.of("{\"rows\":\"" + "🎯".repeat(300_000) + "\"}"));
        append(longest, chunk(RUN, SENDER, 10, 5), chunk(RUN, SENDER, 9, 1), chunk(RUN, EXPORTER, 9, 6));

        assertThat(page(0, 10)).containsExactly(chunk(RUN, SENDER, 9, 1), chunk(RUN, SENDER, 10, 5), longest);
        assertThat(page(10, 10)).containsExactly(chunk(RUN, SENDER, 10, 5), longest);
        assertThat(page(0, 2)).containsExactly(chunk(RUN, SENDER, 9, 1), chunk(RUN, SENDER, 10, 5));
        assertThat(page(11, 1)).containsExactly(longest);
    }

    @Test
    void a_second_chunk_of_a_row_is_told_and_changes_nothing() {
        append(chunk(RUN, SENDER, 0, 5));

        assertThat(result(tx -> tx.runChunks().append(chunk(RUN, SENDER, 0, 9))))
                .isEqualTo(WriteResult.CONFLICT);

        assertThat(page(0, 10)).containsExactly(chunk(RUN, SENDER, 0, 5));
    }

    @Test
    void of_16_workers_who_go_on_at_one_row_one_does() {
        List<WriteResult> told = Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> write(tx -> tx.runChunks().append(chunk(RUN, SENDER, 0, 1)))));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(Collections.frequency(told, WriteResult.CONFLICT)).isEqualTo(Together.WRITERS - 1);
    }

    @Test
    void the_chunks_of_a_run_are_removed_and_no_others() {
        append(chunk(RUN, SENDER, 0, 5), chunk(RUN, EXPORTER, 0, 5), chunk(OTHER, SENDER, 0, 2));

        write(tx -> {
            tx.runChunks().delete(RUN);
            tx.runChunks().delete(RunId.of("CR-NEVR-0001"));
            return true;
        });

        assertThat(page(0, 10)).isEmpty();
        assertThat(number(tx -> tx.runChunks().end(RUN, EXPORTER))).isZero();
        assertThat(number(tx -> tx.runChunks().end(OTHER, SENDER))).isEqualTo(2);
    }

    @Test
    void a_transaction_that_failed_keeps_and_removes_no_chunk() {
        append(chunk(RUN, SENDER, 0, 5));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.runChunks().append(chunk(RUN, SENDER, 5, 5));
            tx.runChunks().append(chunk(OTHER, SENDER, 0, 5));
            tx.runChunks().delete(RUN);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(page(0, 10)).containsExactly(chunk(RUN, SENDER, 0, 5));
        assertThat(number(tx -> tx.runChunks().end(OTHER, SENDER))).isZero();
    }

    private List<RunChunk> page(long from, int limit) {
        return list(tx -> tx.runChunks().page(RUN, SENDER, from, limit));
    }

    private void append(RunChunk... chunks) {
        write(tx -> {
            for (RunChunk each : chunks) {
                assertThat(tx.runChunks().append(each)).isEqualTo(WriteResult.SAVED);
            }
            return true;
        });
    }

    private static RunChunk chunk(RunId run, String worker, long firstRow, int rows) {
        return new RunChunk(HERE, run, worker, firstRow, rows, Document.of("{\"from\":" + firstRow + "}"));
    }
}

package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.contact.JournalFault.Cause;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {
    private static final CompanyId COMPANY = CompanyId.of("CP-AB12-CD34");
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    private static final int LENGTH = 8;

    @Test
    void every_entry_follows_the_one_before_it() {
        ChainHead last = ChainHead.START;
        for (ChainedRow row : chain()) {
            assertThat(ChainCheck.follows(last, row)).isTrue();
            last = row.place();
        }
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                tampering("a body", 4, Cause.BODY_CHANGED, rows -> changed(rows, 4, "other")),
                tampering("the first body", 1, Cause.BODY_CHANGED, rows -> changed(rows, 1, "other")),
                tampering("the last body", 8, Cause.BODY_CHANGED, rows -> changed(rows, 8, "other")),
                tampering(
                        "a time",
                        4,
                        Cause.BODY_CHANGED,
                        rows -> replaced(
                                rows,
                                4,
                                row -> new ChainedRow(
                                        row.place(),
                                        row.at().plusNanos(1000),
                                        COMPANY,
                                        row.kind(),
                                        row.bodyDigest(),
                                        true))),
                tampering(
                        "a kind",
                        4,
                        Cause.BODY_CHANGED,
                        rows -> replaced(
                                rows,
                                4,
                                row -> new ChainedRow(
                                        row.place(), row.at(), COMPANY, "export", row.bodyDigest(), true))),
                tampering(
                        "a column beside the body",
                        4,
                        Cause.BODY_CHANGED,
                        rows -> replaced(
                                rows,
                                4,
                                row -> new ChainedRow(
                                        row.place(), row.at(), COMPANY, row.kind(), row.bodyDigest(), false))),
                tampering(
                        "a hash",
                        4,
                        Cause.BODY_CHANGED,
                        rows -> replaced(
                                rows,
                                4,
                                row -> new ChainedRow(
                                        new ChainHead(4, "0".repeat(64)),
                                        row.at(),
                                        COMPANY,
                                        row.kind(),
                                        row.bodyDigest(),
                                        true))),
                tampering("one deleted", 4, Cause.ROW_MISSING, rows -> rows.remove(3)),
                tampering("the first deleted", 1, Cause.ROW_MISSING, rows -> rows.remove(0)),
                tampering(
                        "three deleted",
                        3,
                        Cause.ROW_MISSING,
                        rows -> rows.subList(2, 5).clear()),
                tampering("one deleted, the rest moved up", 4, Cause.ROW_MISSING, rows -> {
                    rows.remove(3);
                    renumber(rows);
                }),
                tampering("three deleted, the rest moved up", 3, Cause.ROW_MISSING, rows -> {
                    rows.subList(2, 5).clear();
                    renumber(rows);
                }),
                tampering("one inserted, the rest moved down", 4, Cause.ROW_INSERTED, rows -> {
                    rows.add(3, forged(rows.get(2).place(), "0".repeat(64)));
                    renumber(rows);
                }),
                tampering("one inserted with its right hash, the rest moved down", 4, Cause.ROW_INSERTED, rows -> {
                    rows.add(3, linked(rows.get(2).place(), "forged"));
                    renumber(rows);
                }),
                tampering("a copy of another inserted, the rest moved down", 5, Cause.ROW_INSERTED, rows -> {
                    rows.add(4, rows.get(3));
                    renumber(rows);
                }),
                tampering(
                        "one inserted in the place of another",
                        4,
                        Cause.ROW_INSERTED,
                        rows -> rows.add(4, linked(rows.get(2).place(), "forged"))),
                tampering("two neighbours in turned order", 4, Cause.ORDER_CHANGED, rows -> {
                    Collections.swap(rows, 3, 4);
                    renumber(rows);
                }),
                tampering("two others in turned order", 2, Cause.ORDER_CHANGED, rows -> {
                    Collections.swap(rows, 1, 6);
                    renumber(rows);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void tells_what_was_done_to_a_journal_and_where(String what, JournalFault expected, List<ChainedRow> rows) {
        List<ChainHead> passed = new ArrayList<>(List.of(ChainHead.START));
        int at = 0;
        while (at < rows.size() && ChainCheck.follows(passed.get(at), rows.get(at))) {
            passed.add(rows.get(at).place());
            at++;
        }

        assertThat(at).as(what).isLessThan(rows.size());
        assertThat(ChainCheck.explain(passed, rows.subList(at, rows.size()))).isEqualTo(expected);
    }

    @Test
    void a_fault_names_its_cause_and_its_place() {
        assertThat(new JournalFault(17, Cause.BODY_CHANGED)).hasToString("body_changed at 17");
    }

    private static Arguments tampering(String what, long seq, Cause cause, Consumer<List<ChainedRow>> done) {
        List<ChainedRow> rows = chain();
        done.accept(rows);
        return arguments(what, new JournalFault(seq, cause), rows);
    }

    private static List<ChainedRow> chain() {
        List<ChainedRow> rows = new ArrayList<>();
        ChainHead last = ChainHead.START;
        for (int number = 1; number <= LENGTH; number++) {
            ChainedRow row = linked(last, "body " + number);
            rows.add(row);
            last = row.place();
        }
        return rows;
    }

    private static ChainedRow linked(ChainHead before, String body) {
        return forged(before, forged(before, "0".repeat(64), body).after(before).hash(), body);
    }

    private static ChainedRow forged(ChainHead before, String hash) {
        return forged(before, hash, "forged");
    }

    private static ChainedRow forged(ChainHead before, String hash, String body) {
        return new ChainedRow(
                new ChainHead(before.seq() + 1, hash),
                MON_2026_03_02.plusSeconds(before.seq()),
                COMPANY,
                "intent",
                JournalChain.digest(body),
                true);
    }

    private static void changed(List<ChainedRow> rows, int seq, String body) {
        replaced(
                rows,
                seq,
                row -> new ChainedRow(row.place(), row.at(), COMPANY, row.kind(), JournalChain.digest(body), true));
    }

    private static void replaced(List<ChainedRow> rows, int seq, UnaryOperator<ChainedRow> change) {
        rows.set(seq - 1, change.apply(rows.get(seq - 1)));
    }

    /** Gives each entry the place that it stands in, as an update of the column would. */
    private static void renumber(List<ChainedRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            ChainedRow row = rows.get(i);
            rows.set(
                    i,
                    new ChainedRow(
                            new ChainHead(i + 1L, row.place().hash()),
                            row.at(),
                            COMPANY,
                            row.kind(),
                            row.bodyDigest(),
                            row.agrees()));
        }
    }
}

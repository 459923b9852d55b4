package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happened to cases, and what is remembered of them. Source: docs/spec/cases-and-notifications.md 11, 12. */
abstract class CaseEventRules extends CaseRules {
    static final CaseId CASE = CaseId.of("host/7");
    static final CaseId OTHER = CaseId.of("host/8");
    static final CaseTypeId TYPE = CaseTypeId.of("KT-0000-0001");
    static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");

    private static final Document NOTHING = Document.of("{}");

    @Test
    void keeps_every_column_of_an_event_of_a_case() {
        CaseId longest = CaseId.of("é".repeat(49) + "🎯");
        CaseEventRow full = new CaseEventRow(
                0,
                HERE,
                longest,
                "🎯".repeat(100),
                CaseTypeId.of("KT-0000-" + "9".repeat(42)),
                NOON,
                Long.MAX_VALUE,
                Document.of(LARGE_JSON));

        assertThat(add(full)).isEqualTo(WriteResult.SAVED);

        CaseEventRow kept =
                one(tx -> tx.caseEvents().find(HERE, longest, full.eventId())).orElseThrow();
        assertThat(kept.number()).isPositive();
        assertThat(numbered(full, kept.number()).equals(kept)).isTrue();
        assertThat(ofCase(longest, Long.MAX_VALUE, 10).equals(List.of(kept))).isTrue();
    }

    @Test
    void an_event_id_is_unique_in_its_case_and_a_repeated_one_leaves_the_transaction_usable() {
        CaseEventRow first = event(CASE, "e", NOON);
        add(first);

        List<WriteResult> results = write(tx -> List.of(
                tx.caseEvents().add(holding(first, "{\"again\":true}")),
                tx.caseEvents().add(event(OTHER, "e", NOON)),
                tx.caseEvents().add(event(CASE, "E", NOON)),
                tx.caseEvents().add(ownedBy(first, ELSEWHERE)),
                tx.caseEvents().add(first)));

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT);
        assertThat(one(tx -> tx.caseEvents().find(HERE, CASE, "e")).map(CaseEventRow::document))
                .contains(first.document());
        assertThat(one(tx -> tx.caseEvents().find(ELSEWHERE, OTHER, "e"))).isEmpty();
        assertThat(eventIds(ofCase(CASE, Long.MAX_VALUE, 10))).containsExactly("E", "e");
    }

    @Test
    void a_rewritten_event_of_a_case_has_another_document_and_nothing_else() {
        CaseEventRow first = event(CASE, "e", NOON);
        add(first);
        add(event(CASE, "f", NOON));
        CaseEventRow before = one(tx -> tx.caseEvents().find(HERE, CASE, "e")).orElseThrow();
        CaseEventRow asked = new CaseEventRow(
                9,
                HERE,
                CASE,
                "e",
                CaseTypeId.of("KT-0000-0009"),
                NOON.plusSeconds(1),
                before.revision() + 1,
                Document.of(LARGE_JSON));

        write(tx -> {
            tx.caseEvents().rewrite(asked);
            tx.caseEvents().rewrite(event(CASE, "unknown", NOON));
            tx.caseEvents().rewrite(ownedBy(asked, ELSEWHERE));
            return true;
        });

        CaseEventRow after = holding(before, LARGE_JSON);
        assertThat(one(tx -> tx.caseEvents().find(HERE, CASE, "e")).filter(after::equals))
                .isPresent();
        assertThat(ofCase(CASE, Long.MAX_VALUE, 10).get(1).equals(after)).isTrue();
        assertThat(within(NOON, NOON.plusSeconds(1), Optional.empty(), 10)
                        .get(0)
                        .equals(after))
                .isTrue();
        assertThat(eventIds(ofCase(CASE, Long.MAX_VALUE, 10))).containsExactly("f", "e");
        assertThat(one(tx -> tx.caseEvents().find(HERE, CASE, "f")).map(CaseEventRow::document))
                .contains(event(CASE, "f", NOON).document());
    }

    @Test
    void what_is_remembered_of_all_cases_of_a_company_is_told_in_parts_by_case() {
        CaseId last = CaseId.of("host/9");
        remember(HERE, last, "{\"c\":3}");
        remember(HERE, CASE, "{\"a\":1}");
        remember(ELSEWHERE, CASE, "{\"x\":0}");
        remember(HERE, OTHER, "{\"b\":2}");

        for (int limit = 1; limit <= 4; limit++) {
            int size = limit;
            assertThat(RowsOf.<CaseWatchRow>inParts(seen ->
                            list(tx -> tx.caseEvents().watches(HERE, seen.map(CaseWatchRow::id), size))))
                    .as("by %d", limit)
                    .containsExactly(
                            new CaseWatchRow(HERE, CASE, Document.of("{\"a\":1}")),
                            new CaseWatchRow(HERE, OTHER, Document.of("{\"b\":2}")),
                            new CaseWatchRow(HERE, last, Document.of("{\"c\":3}")));
        }
    }

    @Test
    void the_events_of_a_case_are_told_in_pages_the_last_that_arrived_first() {
        // They arrive in another order than they happened in.
        add(event(CASE, "1", NOON.plusSeconds(9)));
        add(event(CASE, "2", NOON));
        add(event(OTHER, "x", NOON));
        add(event(CASE, "3", NOON.plusSeconds(5)));
        add(ownedBy(event(CASE, "y", NOON), ELSEWHERE));

        for (int limit = 1; limit <= 4; limit++) {
            List<String> told = new ArrayList<>();
            long before = Long.MAX_VALUE;
            List<CaseEventRow> page;
            do {
                page = ofCase(CASE, before, limit);
                told.addAll(eventIds(page));
                before = page.isEmpty() ? before : page.get(page.size() - 1).number();
            } while (page.size() == limit);
            assertThat(told).as("by %d", limit).containsExactly("3", "2", "1");
        }
        assertThat(eventIds(list(tx -> tx.caseEvents().ofCase(ELSEWHERE, CASE, Long.MAX_VALUE, 9))))
                .containsExactly("y");
    }

    @Test
    void the_events_of_a_time_are_told_in_pages_the_first_that_happened_first() {
        Instant from = NOON;
        Instant to = NOON.plusSeconds(10);
        add(event(CASE, "d", to.minusNanos(1000)));
        add(event(CASE, "no, too late", to));
        add(event(OTHER, "a", from));
        add(event(CASE, "no, too early", from.minusNanos(1000)));
        add(event(CASE, "b", from));
        add(event(CASE, "c", from));
        add(ownedBy(event(CASE, "no, of others", from), ELSEWHERE));

        for (int limit = 1; limit <= 5; limit++) {
            List<String> told = new ArrayList<>();
            Optional<CaseEventRow> after = Optional.empty();
            List<CaseEventRow> page;
            do {
                page = within(from, to, after, limit);
                told.addAll(eventIds(page));
                after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            } while (page.size() == limit);
            assertThat(told).as("by %d", limit).containsExactly("a", "b", "c", "d");
        }
        assertThat(within(to.plusNanos(1000), to.plusSeconds(1), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void the_latest_events_of_all_cases_are_told_in_parts_the_last_that_happened_first() {
        add(event(OTHER, "c", NOON));
        add(event(CASE, "e", NOON.plusSeconds(9)));
        add(event(CASE, "d", NOON));
        add(event(CASE, "a", NOON.minusNanos(1000)));
        add(event(OTHER, "b", NOON.minusNanos(1000)));
        add(ownedBy(event(CASE, "x", NOON), ELSEWHERE));

        for (int limit = 1; limit <= 6; limit++) {
            int size = limit;
            assertThat(eventIds(RowsOf.inParts(last -> latest(HERE, last, size))))
                    .as("by %d", limit)
                    .containsExactly("e", "d", "c", "b", "a");
        }
        assertThat(eventIds(latest(ELSEWHERE, Optional.empty(), 9))).containsExactly("x");
        assertThat(latest(CompanyId.of("nobody"), Optional.empty(), 9)).isEmpty();
    }

    private List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit) {
        return list(tx -> tx.caseEvents().latest(company, after, limit));
    }

    @Test
    void what_is_remembered_of_a_case_begins_empty_and_is_replaced() {
        assertThat(lockWatch(HERE, CASE)).isEqualTo(new CaseWatchRow(HERE, CASE, NOTHING));

        CaseWatchRow large = new CaseWatchRow(HERE, CASE, Document.of(LARGE_JSON));
        write(tx -> {
            tx.caseEvents().lockWatch(HERE, CASE);
            tx.caseEvents().saveWatch(large);
            return true;
        });

        assertThat(lockWatch(HERE, CASE).equals(large)).isTrue();
        assertThat(lockWatch(ELSEWHERE, CASE).document()).isEqualTo(NOTHING);
        assertThat(lockWatch(HERE, OTHER).document()).isEqualTo(NOTHING);
    }

    @Test
    void a_transaction_that_locks_what_is_remembered_again_sees_what_it_has_written() {
        List<String> seen = write(tx -> {
            tx.caseEvents().lockWatch(HERE, CASE);
            tx.caseEvents().saveWatch(new CaseWatchRow(HERE, CASE, Document.of("{\"n\":1}")));
            return List.of(tx.caseEvents().lockWatch(HERE, CASE).document().json());
        });

        assertThat(seen).containsExactly("{\"n\":1}");
    }

    @Test
    void what_is_remembered_of_many_cases_is_read_at_once() {
        List<CaseId> cases =
                IntStream.range(0, 20).mapToObj(i -> CaseId.of("host/" + i)).toList();
        cases.forEach(id -> remember(HERE, id, "{\"of\":\"" + id + "\"}"));
        remember(ELSEWHERE, CaseId.of("foreign"), "{\"n\":1}");
        List<CaseId> asked = new ArrayList<>(cases);
        asked.addAll(List.of(CaseId.of("foreign"), CaseId.of("unknown"), CASE));

        assertThat(list(tx -> tx.caseEvents().watches(HERE, asked)))
                .containsExactlyInAnyOrderElementsOf(cases.stream()
                        .map(id -> new CaseWatchRow(HERE, id, Document.of("{\"of\":\"" + id + "\"}")))
                        .toList());
        assertThat(list(tx -> tx.caseEvents().watches(ELSEWHERE, asked))).hasSize(1);
        assertThat(list(tx -> tx.caseEvents().watches(HERE, List.of()))).isEmpty();
    }

    @Test
    void a_transaction_that_failed_leaves_neither_events_nor_anything_remembered() {
        remember(HERE, OTHER, "{\"n\":1}");

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.caseEvents().lockWatch(HERE, CASE);
            tx.caseEvents().saveWatch(new CaseWatchRow(HERE, OTHER, Document.of("{\"n\":2}")));
            tx.caseEvents().add(event(CASE, "e", NOON));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(list(tx -> tx.caseEvents().watches(HERE, List.of(CASE, OTHER))))
                .containsExactly(new CaseWatchRow(HERE, OTHER, Document.of("{\"n\":1}")));
        assertThat(ofCase(CASE, Long.MAX_VALUE, 1)).isEmpty();
        assertThat(add(event(CASE, "e", NOON))).isEqualTo(WriteResult.SAVED);
    }

    final WriteResult add(CaseEventRow event) {
        return result(tx -> tx.caseEvents().add(event));
    }

    final List<CaseEventRow> ofCase(CaseId id, long before, int limit) {
        return list(tx -> tx.caseEvents().ofCase(HERE, id, before, limit));
    }

    private List<CaseEventRow> within(Instant from, Instant to, Optional<CaseEventRow> after, int limit) {
        return list(tx -> tx.caseEvents().within(HERE, from, to, after, limit));
    }

    final CaseWatchRow lockWatch(CompanyId company, CaseId id) {
        return write(tx -> tx.caseEvents().lockWatch(company, id));
    }

    private void remember(CompanyId company, CaseId id, String json) {
        write(tx -> {
            tx.caseEvents().lockWatch(company, id);
            tx.caseEvents().saveWatch(new CaseWatchRow(company, id, Document.of(json)));
            return true;
        });
    }

    static CaseEventRow event(CaseId id, String eventId, Instant occurredAt) {
        return new CaseEventRow(0, HERE, id, eventId, TYPE, occurredAt, 3, Document.of("{\"of\":\"" + eventId + "\"}"));
    }

    private static CaseEventRow holding(CaseEventRow row, String json) {
        return copy(row, row.number(), row.company(), Document.of(json));
    }

    private static CaseEventRow ownedBy(CaseEventRow row, CompanyId company) {
        return copy(row, row.number(), company, row.document());
    }

    private static CaseEventRow numbered(CaseEventRow row, long number) {
        return copy(row, number, row.company(), row.document());
    }

    private static CaseEventRow copy(CaseEventRow row, long number, CompanyId company, Document document) {
        return new CaseEventRow(
                number,
                company,
                row.caseId(),
                row.eventId(),
                row.caseType(),
                row.occurredAt(),
                row.revision(),
                document);
    }

    static List<String> eventIds(List<CaseEventRow> events) {
        return events.stream().map(CaseEventRow::eventId).toList();
    }
}

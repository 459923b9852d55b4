package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the journal must do. Source: docs/spec/contact-ledger.md 17. */
abstract class JournalRules extends LockRules {
    private static final String KIND = "campaign";
    private static final String OBJECT = "CG-4T2K-9QXD";
    private static final int EVERYTHING = 1000;

    @Test
    void entries_about_an_object_are_read_in_the_order_of_appending_with_growing_numbers() {
        append(entry(1, "created"));
        append(entry(OBJECT + "2", 1, "created"));
        append(entry(2, "renamed"), entry(3, "paused"));
        append(entry(4, "resumed"));

        List<JournalRecord> records = journal(storage(), OBJECT);

        assertThat(records)
                .extracting(JournalRecord::entry)
                .containsExactly(entry(1, "created"), entry(2, "renamed"), entry(3, "paused"), entry(4, "resumed"));
        assertThat(records)
                .extracting(JournalRecord::number)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(number -> number > 0);
    }

    @Test
    void one_decision_may_leave_several_entries_of_one_version() {
        append(entry(7, "input_frozen"), entry(7, "claimed"), entry(7, "claimed"));

        assertThat(journal(storage(), OBJECT))
                .extracting(JournalRecord::entry)
                .containsExactly(entry(7, "input_frozen"), entry(7, "claimed"), entry(7, "claimed"));
    }

    @Test
    void pages_begin_after_a_number_and_hold_at_most_the_limit() {
        IntStream.rangeClosed(1, 5).forEach(version -> append(entry(version, "changed")));
        List<JournalRecord> all = journal(storage(), OBJECT);
        assertThat(all).hasSize(5);

        for (int limit = 1; limit <= 6; limit++) {
            List<JournalRecord> walked = new ArrayList<>();
            List<JournalRecord> page = page(0, limit);
            while (!page.isEmpty() && walked.size() < EVERYTHING) {
                assertThat(page.size()).isLessThanOrEqualTo(limit);
                walked.addAll(page);
                page = page(walked.get(walked.size() - 1).number(), limit);
            }
            assertThat(walked).as("by %d", limit).isEqualTo(all);
        }
    }

    @Test
    void entries_belong_to_one_company_one_kind_and_one_object() {
        var subjects = List.of(
                new JournalEntry.Subject(HERE, KIND, OBJECT, 1),
                new JournalEntry.Subject(ELSEWHERE, KIND, OBJECT, 1),
                new JournalEntry.Subject(CompanyId.of("Default"), KIND, OBJECT, 1),
                new JournalEntry.Subject(HERE, "run", OBJECT, 1),
                new JournalEntry.Subject(HERE, KIND, "cg-4t2k-9qxd", 1),
                new JournalEntry.Subject(HERE, KIND, OBJECT + "2", 1));
        subjects.forEach(subject -> append(entry(subject, "created")));

        for (JournalEntry.Subject subject : subjects) {
            List<JournalRecord> page = write(
                    tx -> tx.journal().page(subject.company(), subject.kind(), subject.objectId(), 0, EVERYTHING));
            assertThat(page).extracting(JournalRecord::entry).containsExactly(entry(subject, "created"));
        }
        assertThat(journal(storage(), "CG-NONE-0001")).isEmpty();
    }

    @Test
    void the_storage_records_its_own_clock_to_the_microsecond() {
        Instant before = now();
        append(entry(1, "created"));
        Instant between = now();
        advance(Duration.ofHours(1));
        List<Instant> within = write(tx -> {
            Instant first = tx.now();
            tx.journal().append(entry(2, "renamed"));
            return List.of(first, tx.now());
        });

        List<Instant> recorded =
                journal(storage(), OBJECT).stream().map(JournalRecord::at).toList();

        assertThat(recorded).hasSize(2);
        assertThat(recorded.get(0)).isBetween(before, between);
        assertThat(recorded.get(1)).isBetween(within.get(0), within.get(1));
        assertThat(recorded).allMatch(at -> at.truncatedTo(ChronoUnit.MICROS).equals(at));
    }

    @Test
    void keeps_every_component_of_an_entry() {
        var subject = new JournalEntry.Subject(HERE, "promo.program_type", OBJECT, 9_007_199_254_740_993L);
        List<JournalEntry> entries = List.of(
                new JournalEntry(subject, "created", Optional.of("T1"), ActorId.HOST, Document.of("{}")),
                new JournalEntry(
                        subject, "input_frozen", Optional.empty(), ActorId.of(NODE_1), Document.of("{\"n\":1}")),
                new JournalEntry(
                        subject,
                        "renamed",
                        Optional.empty(),
                        ActorId.of("\ud83c\udfaf".repeat(120)),
                        Document.of("{}")),
                new JournalEntry(
                        subject, "renamed", Optional.of("T27"), ActorId.of("Zażółć 漢字 '"), Document.of(LARGE_JSON)));
        append(entries.toArray(JournalEntry[]::new));

        List<JournalRecord> kept = write(tx -> tx.journal().page(HERE, subject.kind(), OBJECT, 0, EVERYTHING));

        assertThat(kept).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            // A failing comparison must not print a megabyte.
            assertThat(kept.get(i).entry().equals(entries.get(i)))
                    .as("entry %d", i)
                    .isTrue();
        }
    }

    @Test
    void a_decision_that_failed_leaves_no_entry_and_a_later_one_follows_those_before() {
        append(entry(1, "created"));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.journal().append(entry(2, "renamed"));
            tx.journal().append(entry(OBJECT + "2", 1, "created"));
            throw new IllegalStateException("on purpose");
        }));
        append(entry(2, "paused"));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(journal(storage(), OBJECT))
                .extracting(JournalRecord::entry)
                .containsExactly(entry(1, "created"), entry(2, "paused"));
        assertThat(journal(storage(), OBJECT)).extracting(JournalRecord::number).isSorted();
        assertThat(journal(storage(), OBJECT + "2")).isEmpty();
    }

    @Test
    void entries_and_the_decision_they_tell_of_are_seen_together() {
        StoredSample object = StoredSample.of("A");
        write(tx -> {
            tx.journal().append(entry(1, "created"));
            assertThat(tx.journal().page(HERE, KIND, OBJECT, 0, EVERYTHING)).hasSize(1);
            return StoredKind.CAMPAIGNS.insert(tx, object);
        });

        List<Integer> seen = Together.run(
                Together.WRITERS, number -> journal(storage(), OBJECT).size());

        assertThat(seen).containsOnly(1);
        assertThat(found(StoredKind.CAMPAIGNS, object)).isPresent();
    }

    @Test
    void the_journal_of_an_object_tells_of_each_accepted_decision_of_16_racing_ones() {
        StoredKind kind = StoredKind.CAMPAIGNS;
        StoredSample object = StoredSample.of("A");
        insert(kind, object);

        List<WriteResult> told = Together.race(number -> write(tx -> {
            WriteResult result = kind.update(tx, object.holding("{\"writer\":" + number + "}"), 1);
            if (result == WriteResult.SAVED) {
                tx.journal().append(entry(2, "writer-" + number));
            }
            return result;
        }));

        assertThat(journal(storage(), OBJECT))
                .extracting(record -> record.entry().event())
                .containsExactly("writer-" + told.indexOf(WriteResult.SAVED));
    }

    @Test
    void sixteen_writers_about_16_objects_lose_no_entry() {
        int objects = Together.WRITERS;
        Together.run(Together.WRITERS, writer -> {
            for (int i = 0; i < objects; i++) {
                int object = (writer + i) % objects;
                Together.insist(() -> append(entry("CG-0000-" + object, 1, "writer-" + writer)));
            }
            return true;
        });

        List<String> expected = IntStream.range(0, objects)
                .mapToObj(writer -> "writer-" + writer)
                .toList();
        for (int object = 0; object < objects; object++) {
            List<JournalRecord> records = journal(storage(), "CG-0000-" + object);
            assertThat(records)
                    .extracting(record -> record.entry().event())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(records)
                    .extracting(JournalRecord::number)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    static List<JournalRecord> journal(Storage storage, String objectId) {
        return storage.read(tx -> tx.journal().page(HERE, KIND, objectId, 0, EVERYTHING));
    }

    static void append(Tx tx, int version, String event) {
        tx.journal().append(entry(version, event));
    }

    private List<JournalRecord> page(long after, int limit) {
        return storage().read(tx -> tx.journal().page(HERE, KIND, OBJECT, after, limit));
    }

    private boolean append(JournalEntry... entries) {
        return write(tx -> {
            List.of(entries).forEach(tx.journal()::append);
            return true;
        });
    }

    private static JournalEntry entry(int version, String event) {
        return entry(OBJECT, version, event);
    }

    private static JournalEntry entry(String objectId, int version, String event) {
        return entry(new JournalEntry.Subject(HERE, KIND, objectId, version), event);
    }

    private static JournalEntry entry(JournalEntry.Subject subject, String event) {
        return new JournalEntry(
                subject, event, Optional.of("T1"), ActorId.HOST, Document.of("{\"event\":\"" + event + "\"}"));
    }
}

package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.ChainLink;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the chain over the journal must do. Source: docs/spec/contact-ledger.md 17. */
abstract class ChainRules extends JournalRules {
    private static final String DIGEST = "d".repeat(64);
    private static final int EVERYTHING = 1000;
    private static final int PATIENCE_SECONDS = 30;

    @Test
    void entries_wait_for_their_link_in_the_order_of_time() {
        append(HERE, "first");
        append(ELSEWHERE, "foreign");
        advance(Duration.ofSeconds(1));
        append(HERE, "second", "third");
        advance(Duration.ofSeconds(1));
        append(HERE, "fourth");

        assertThat(unlinked(HERE)).containsExactly("first", "second", "third", "fourth");
        assertThat(list(tx -> tx.chain().unlinked(HERE, 3)))
                .extracting(ChainRules::event)
                .containsExactly("first", "second", "third");
        assertThat(list(tx -> tx.chain().unlinked(HERE, 1)))
                .allMatch(entry -> entry.link().isEmpty() && entry.bodyDigest().isEmpty());
        assertThat(unlinked(ELSEWHERE)).containsExactly("foreign");
    }

    @Test
    void linked_entries_wait_no_more_and_are_read_by_place() {
        append(HERE, "a", "b", "c", "d");
        linkNext(HERE, 2);
        linkNext(HERE, 1);

        assertThat(unlinked(HERE)).containsExactly("d");
        List<ChainEntry> all = linked(HERE);
        assertThat(all).extracting(ChainRules::event).containsExactly("a", "b", "c");
        assertThat(all).extracting(ChainEntry::link).containsExactly(place(1), place(2), place(3));
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(walked(HERE, limit)).as("by %d", limit).isEqualTo(all);
        }
    }

    @Test
    void the_head_is_the_last_link_of_its_company() {
        append(HERE, "a", "b");
        append(ELSEWHERE, "foreign");
        List<ChainHead> before = write(tx -> List.of(tx.chain().head(HERE), lock(tx, HERE)));

        linkNext(HERE, 2);
        linkNext(ELSEWHERE, 1);

        assertThat(before).containsExactly(ChainHead.START, ChainHead.START);
        assertThat(list(tx -> List.of(tx.chain().head(HERE), lock(tx, HERE)))).containsExactly(head(2), head(2));
        assertThat(list(tx -> List.of(tx.chain().head(ELSEWHERE)))).containsExactly(head(1));
    }

    @Test
    void an_entry_whose_transaction_ends_after_others_are_linked_is_found_by_the_next_pass() {
        if (overlap()) {
            write(tx -> {
                tx.journal().append(entry(HERE, "late"));
                return CompletableFuture.supplyAsync(() -> {
                            append(HERE, "early");
                            return linkNext(HERE, EVERYTHING);
                        })
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            });
        } else {
            append(HERE, "early");
            linkNext(HERE, EVERYTHING);
            append(HERE, "late");
        }

        assertThat(unlinked(HERE)).containsExactly("late");
        linkNext(HERE, EVERYTHING);
        assertThat(linked(HERE)).extracting(ChainRules::event).containsExactly("early", "late");
    }

    @Test
    void a_chain_that_has_begun_has_one_holder_at_a_time_and_nobody_waits_for_it() {
        append(HERE, "a", "b");
        linkNext(HERE, 1);

        List<Optional<ChainHead>> seen = write(tx -> {
            ChainHead mine = lock(tx, HERE);
            return List.of(
                    Optional.of(mine),
                    overlap() ? fromAnother(other -> other.chain().tryLock(HERE)) : Optional.empty(),
                    overlap() ? fromAnother(other -> other.chain().tryLock(ELSEWHERE)) : place(0));
        });

        assertThat(seen).containsExactly(place(1), Optional.empty(), place(0));
        assertThat(linkNext(HERE, 1)).isEqualTo(1);
        assertThat(one(tx -> tx.chain().tryLock(HERE))).isEqualTo(place(2));
    }

    @Test
    void writers_go_on_while_a_chain_is_held() {
        append(HERE, "before");
        write(tx -> {
            lock(tx, HERE);
            tx.chain().unlinked(HERE, EVERYTHING);
            if (overlap()) {
                return fromAnother(other -> {
                    other.journal().append(entry(HERE, "meanwhile"));
                    return true;
                });
            }
            tx.journal().append(entry(HERE, "meanwhile"));
            return true;
        });

        assertThat(unlinked(HERE)).containsExactly("before", "meanwhile");
    }

    @Test
    void an_entry_is_linked_once_and_only_into_the_chain_of_its_company() {
        append(HERE, "a", "b");
        append(ELSEWHERE, "foreign");
        long first = numbers(HERE).get(0);
        long foreign = numbers(ELSEWHERE).get(0);
        linkNext(HERE, 1);

        assertThat(result(tx -> tx.chain().link(HERE, List.of(new ChainLink(first, head(2))))))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> tx.chain().link(HERE, List.of(new ChainLink(foreign, head(2))))))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(linked(HERE)).extracting(ChainEntry::link).containsExactly(place(1));
    }

    @Test
    void links_of_a_decision_that_failed_are_gone() {
        append(HERE, "a", "b");

        Throwable thrown = catchThrowable(() -> write(tx -> {
            linkNext(tx, HERE, 2);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(unlinked(HERE)).containsExactly("a", "b");
        assertThat(linked(HERE)).isEmpty();
        assertThat(list(tx -> List.of(tx.chain().head(HERE)))).containsExactly(ChainHead.START);
    }

    @Test
    void sixteen_linkers_beside_a_writer_leave_neither_a_gap_nor_a_double() {
        int each = 20;
        Together.run(Together.WRITERS, number -> {
            for (int i = 0; i < each; i++) {
                Together.insist(() -> append(HERE, "by-" + number));
                Together.insist(() -> linkNext(HERE, 3));
            }
            return true;
        });
        while (linkNext(HERE, EVERYTHING) > 0) {
            assertThat(linked(HERE).size()).isLessThanOrEqualTo(Together.WRITERS * each);
        }

        assertThat(linked(HERE))
                .extracting(entry -> entry.link().orElseThrow().seq())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) Together.WRITERS * each)
                        .boxed()
                        .toList());
        assertThat(linked(HERE)).extracting(entry -> entry.record().number()).doesNotHaveDuplicates();
    }

    @Test
    void companies_with_unlinked_entries_are_found_one_after_the_other() {
        List<CompanyId> companies = List.of(HERE, ELSEWHERE, CompanyId.of("Default"), CompanyId.of("third"));
        companies.forEach(company -> append(company, "a", "b"));
        assertThat(waiting()).containsExactlyInAnyOrderElementsOf(companies);

        linkNext(ELSEWHERE, EVERYTHING);
        linkNext(HERE, 1);

        assertThat(waiting()).containsExactlyInAnyOrder(HERE, CompanyId.of("Default"), CompanyId.of("third"));
    }

    @Test
    void a_redacted_body_leaves_its_digest_and_nothing_else_changes() {
        append(HERE, "a", "b");
        append(ELSEWHERE, "foreign");
        linkNext(HERE, 1);
        List<Long> numbers = numbers(HERE);
        Map<Long, String> digests = Map.of(
                linked(HERE).get(0).record().number(),
                DIGEST,
                numbers.get(0),
                DIGEST,
                numbers(ELSEWHERE).get(0),
                DIGEST);

        redact(digests);
        redact(Map.of(numbers.get(0), "e".repeat(64)));

        for (ChainEntry entry :
                List.of(linked(HERE).get(0), unlinkedEntries(HERE).get(0))) {
            assertThat(entry.record().entry().body()).isEqualTo(Document.of("{}"));
            assertThat(entry.bodyDigest()).contains(DIGEST);
        }
        assertThat(linked(HERE)).extracting(ChainEntry::link).containsExactly(place(1));
        assertThat(unlinkedEntries(ELSEWHERE))
                .allMatch(entry ->
                        entry.bodyDigest().isEmpty() && entry.record().entry().equals(entry(ELSEWHERE, "foreign")));
        assertThat(list(tx -> tx.journal().page(HERE, "campaign", "CG-a", 0, 1)))
                .allMatch(record -> record.entry().body().equals(Document.of("{}")))
                .hasSize(1);
    }

    @Test
    void a_head_is_to_be_anchored_again_once_it_has_moved_and_the_day_is_over() {
        append(HERE, "a", "b");
        append(ELSEWHERE, "never linked");
        Instant day = now();
        linkNext(HERE, 1);
        assertThat(unanchored(day)).containsExactly(HERE);

        Instant anchored = now();
        anchored(new ChainAnchor(HERE, head(1), anchored));

        assertThat(unanchored(day)).isEmpty();
        assertThat(unanchored(anchored.plusSeconds(1))).isEmpty();
        linkNext(HERE, 1);
        assertThat(unanchored(anchored)).isEmpty();
        assertThat(unanchored(anchored.plusSeconds(1))).containsExactly(HERE);
        anchored(new ChainAnchor(HERE, head(2), anchored.plusSeconds(2)));
        anchored(new ChainAnchor(HERE, head(1), anchored.plusSeconds(1)));
        assertThat(unanchored(anchored.plusSeconds(9))).isEmpty();
    }

    private <T> T fromAnother(Function<Tx, T> look) {
        return CompletableFuture.supplyAsync(() -> write(look))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static ChainHead lock(Tx tx, CompanyId company) {
        return tx.chain().tryLock(company).orElseThrow();
    }

    /** Links what comes next; the hashes only tell places apart. */
    private int linkNext(CompanyId company, int limit) {
        return write(tx -> linkNext(tx, company, limit));
    }

    private static int linkNext(Tx tx, CompanyId company, int limit) {
        Optional<ChainHead> held = tx.chain().tryLock(company);
        List<ChainEntry> next = held.isEmpty() ? List.of() : tx.chain().unlinked(company, limit);
        List<ChainLink> links = new ArrayList<>();
        for (ChainEntry entry : next) {
            links.add(new ChainLink(
                    entry.record().number(), head(held.orElseThrow().seq() + 1 + links.size())));
        }
        if (!links.isEmpty()) {
            assertThat(tx.chain().link(company, links)).isEqualTo(WriteResult.SAVED);
        }
        return links.size();
    }

    private static ChainHead head(long seq) {
        return new ChainHead(seq, "%064x".formatted(seq));
    }

    private static Optional<ChainHead> place(long seq) {
        return Optional.of(head(seq));
    }

    private List<ChainEntry> linked(CompanyId company) {
        return list(tx -> tx.chain().page(company, 0, EVERYTHING));
    }

    private List<ChainEntry> walked(CompanyId company, int limit) {
        List<ChainEntry> walked = new ArrayList<>();
        List<ChainEntry> page = list(tx -> tx.chain().page(company, 0, limit));
        while (!page.isEmpty() && walked.size() < EVERYTHING) {
            assertThat(page.size()).isLessThanOrEqualTo(limit);
            walked.addAll(page);
            long last = walked.get(walked.size() - 1).link().orElseThrow().seq();
            page = list(tx -> tx.chain().page(company, last, limit));
        }
        return walked;
    }

    private List<ChainEntry> unlinkedEntries(CompanyId company) {
        return list(tx -> tx.chain().unlinked(company, EVERYTHING));
    }

    private List<String> unlinked(CompanyId company) {
        return unlinkedEntries(company).stream().map(ChainRules::event).toList();
    }

    private List<Long> numbers(CompanyId company) {
        return unlinkedEntries(company).stream()
                .map(entry -> entry.record().number())
                .toList();
    }

    private List<CompanyId> waiting() {
        List<CompanyId> found = new ArrayList<>();
        Optional<CompanyId> next = one(tx -> tx.chain().waiting(Optional.empty()));
        while (next.isPresent() && found.size() < EVERYTHING) {
            CompanyId last = next.get();
            found.add(last);
            next = one(tx -> tx.chain().waiting(Optional.of(last)));
        }
        return found;
    }

    private List<CompanyId> unanchored(Instant since) {
        return list(tx -> tx.chain().unanchored(since, EVERYTHING));
    }

    private void anchored(ChainAnchor anchor) {
        write(tx -> {
            tx.chain().anchored(anchor);
            return true;
        });
    }

    private void redact(Map<Long, String> digests) {
        write(tx -> {
            tx.journal().redact(HERE, digests);
            return true;
        });
    }

    private boolean append(CompanyId company, String... events) {
        return write(tx -> {
            tx.journal()
                    .append(IntStream.range(0, events.length)
                            .mapToObj(number -> entry(company, events[number]))
                            .toList());
            return true;
        });
    }

    private static String event(ChainEntry entry) {
        return entry.record().entry().event();
    }

    private static JournalEntry entry(CompanyId company, String event) {
        return new JournalEntry(
                new JournalEntry.Subject(company, "campaign", "CG-" + event, 1),
                event,
                Optional.of("T1"),
                ActorId.HOST,
                Document.of("{\"event\":\"" + event + "\"}"));
    }
}

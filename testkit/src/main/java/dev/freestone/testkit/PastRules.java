package dev.freestone.testkit;

import static dev.freestone.testkit.StoredEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stores must tell of the past, so that a decision can be made once more. Source: docs/spec/contact-policy.md 10. */
abstract class PastRules extends ScheduleStoreRules {
    private static final int MANY = 1_000;
    private static final Instant EVER = Instant.EPOCH;

    @Test
    void what_is_kept_under_a_digest_stays_as_it_was_first() {
        Document long1 = Document.of("{\"zones\":\"" + "é🎯漢".repeat(20_000) + "\"}");
        keep(HERE, Map.of("a".repeat(64), long1, "🎯".repeat(50), Document.of("{\"n\":2}")));

        keep(HERE, Map.of("a".repeat(64), Document.of("{}"), "b", Document.of("{\"n\":3}")));

        assertThat(kept(HERE, "a".repeat(64), "🎯".repeat(50), "b", "c"))
                .isEqualTo(Map.of(
                        "a".repeat(64),
                        long1,
                        "🎯".repeat(50),
                        Document.of("{\"n\":2}"),
                        "b",
                        Document.of("{\"n\":3}")));
    }

    @Test
    void what_is_kept_belongs_to_one_company_and_to_the_very_digest() {
        keep(HERE, Map.of("a", Document.of("{\"n\":1}")));
        keep(ELSEWHERE, Map.of("a", Document.of("{\"n\":2}")));

        assertThat(kept(HERE, "a", "A", "a ")).isEqualTo(Map.of("a", Document.of("{\"n\":1}")));
        assertThat(kept(ELSEWHERE, "a")).isEqualTo(Map.of("a", Document.of("{\"n\":2}")));
        assertThat(kept(HERE)).isEmpty();
    }

    @Test
    void a_thousand_documents_are_kept_at_once() {
        Map<String, Document> all = new TreeMap<>();
        IntStream.range(0, MANY).forEach(i -> all.put("digest-" + i, Document.of("{\"n\":" + i + "}")));

        keep(HERE, all);
        keep(HERE, all);

        assertThat(kept(HERE, all.keySet().toArray(String[]::new))).isEqualTo(all);
    }

    @Test
    void of_16_who_keep_the_same_documents_none_fails() {
        Map<String, Document> all = new TreeMap<>();
        IntStream.range(0, 20).forEach(i -> all.put("digest-" + i, Document.of("{\"n\":" + i + "}")));

        Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> {
                    keep(HERE, all);
                    return true;
                }));

        assertThat(kept(HERE, all.keySet().toArray(String[]::new))).isEqualTo(all);
    }

    @Test
    void what_was_kept_by_a_transaction_that_failed_is_gone_and_the_rest_is_there_for_the_next_process() {
        keep(HERE, Map.of("a", Document.of("{}")));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.facts().keep(HERE, Map.of("b", Document.of("{}")));
            throw new IllegalStateException("on purpose");
        }));
        Storage next = reopened();

        assertThat(thrown).hasMessage("on purpose");
        assertThat(next.<Map<String, Document>>read(tx -> tx.facts().kept(HERE, Set.of("a", "b"))))
                .containsOnlyKeys("a");
    }

    @Test
    void released_events_are_told_of_as_well_to_who_asks_for_the_past() {
        ContactEvent released = event(1).about(1).in(SlotState.RELEASED).event();
        ContactEvent used = event(2).about(1).in(SlotState.USED).event();
        ContactEvent later = event(3).about(2).at(LATER).in(SlotState.RELEASED).event();
        write(tx -> {
            tx.events().put(List.of(released, used, later));
            return true;
        });

        assertThat(ever(Set.of(released.lane()), Set.of(), EVER)).contains(released);
        assertThat(ever(Set.of(), Set.of(debt(1)), EVER)).containsExactlyInAnyOrder(released, used);
        assertThat(ever(Set.of(released.lane(), used.lane()), Set.of(debt(1)), EVER))
                .containsOnlyOnce(released)
                .containsOnlyOnce(used);
        assertThat(ever(Set.of(), Set.of(debt(1), debt(2)), LATER)).containsExactly(later);
        assertThat(ever(Set.of(), Set.of(new DebtKey(ELSEWHERE, debt(1).debt())), EVER))
                .isEmpty();
    }

    @Test
    void the_entries_of_a_kind_are_walked_in_their_order_between_two_instants() {
        Instant before = now();
        advance(Duration.ofMinutes(1));
        journal(HERE, "intent", "IN-1");
        journal(HERE, "run", "CR-1");
        journal(ELSEWHERE, "intent", "IN-1");
        journal(HERE, "intent", "IN-2");
        advance(Duration.ofMinutes(1));
        journal(HERE, "intent", "IN-1");
        List<JournalRecord> all = within(before, LATER.plusSeconds(Integer.MAX_VALUE), 0, MANY);

        assertThat(all).extracting(each -> each.entry().subject().objectId()).containsExactly("IN-1", "IN-2", "IN-1");
        assertThat(all).extracting(JournalRecord::number).isSorted();
        for (int limit = 1; limit <= 4; limit++) {
            List<JournalRecord> walked = new ArrayList<>();
            List<JournalRecord> page = within(before, LATER.plusSeconds(Integer.MAX_VALUE), 0, limit);
            while (!page.isEmpty() && walked.size() <= all.size()) {
                walked.addAll(page);
                page = within(
                        before,
                        LATER.plusSeconds(Integer.MAX_VALUE),
                        walked.get(walked.size() - 1).number(),
                        limit);
            }
            assertThat(walked).as("by %d", limit).isEqualTo(all);
        }
        Instant last = all.get(2).at();
        assertThat(within(before, last, 0, MANY)).isEqualTo(all.subList(0, 2));
        assertThat(within(last, last.plusNanos(1_000), 0, MANY)).isEqualTo(all.subList(2, 3));
    }

    private void journal(CompanyId company, String kind, String id) {
        write(tx -> {
            tx.journal()
                    .append(new JournalEntry(
                            new JournalEntry.Subject(company, kind, id, 1),
                            "claim_allow",
                            Optional.empty(),
                            ActorId.HOST,
                            Document.of("{}")));
            return true;
        });
    }

    private List<JournalRecord> within(Instant from, Instant to, long after, int limit) {
        return list(tx -> tx.journal().within(HERE, "intent", from, to, after, limit));
    }

    private List<ContactEvent> ever(Set<LaneKey> persons, Set<DebtKey> debts, Instant since) {
        return list(tx -> tx.events().ever(persons, debts, since));
    }

    private static DebtKey debt(int number) {
        KeyedHash hash = event(1).about(number).event().debt().orElseThrow();
        return new DebtKey(HERE, hash);
    }

    private void keep(CompanyId company, Map<String, Document> byDigest) {
        write(tx -> {
            tx.facts().keep(company, byDigest);
            return true;
        });
    }

    private Map<String, Document> kept(CompanyId company, String... digests) {
        return write(tx -> tx.facts().kept(company, Set.of(digests)));
    }
}

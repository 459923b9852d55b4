package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Sender;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes claim from one PostgreSQL at once; each person has several contacts. */
class ClaimRaceTest {
    private static final int PEOPLE = 60;
    private static final int EACH = 4;
    private static final Set<String> BUSY = Set.of(IntentState.CLAIMED.code(), IntentState.ATTEMPTED.code());

    @Test
    @Fact("LED-11")
    void two_nodes_never_share_an_intent_nor_a_person() throws Exception {
        Meeting sender = new Meeting();
        try (SendingFleet fleet = new SendingFleet(2, sender)) {
            List<IntentId> ids = fleet.plan(PEOPLE, EACH);

            fleet.tickAll().get(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS);
            fleet.tickAll().get(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS);

            ContactLedger ledger = fleet.host().contacts();
            List<ContactIntent> all = ledger.list(IntentFilter.ALL, Optional.empty(), 1_000);
            assertThat(all).hasSize(PEOPLE * EACH).allMatch(each -> each.state() == IntentState.CONFIRMED);
            assertThat(sender.calls)
                    .hasSize(PEOPLE * EACH)
                    .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
            assertThat(sender.shared).isEmpty();
            Map<String, Integer> claims = new HashMap<>();
            for (List<Told> person : histories(ledger, ids)) {
                assertNeverTwoAtOnce(person, claims);
            }
            assertThat(claims).containsOnlyKeys("node:node-0", "node:node-1");
            assertThat(claims.values().stream().mapToInt(each -> each).sum()).isGreaterThanOrEqualTo(PEOPLE * EACH);
        }
    }

    /** An entry of the journal about a contact. */
    private record Told(IntentId id, HistoryEntry entry) {
        String to() {
            return String.valueOf(entry.details().get("to"));
        }
    }

    /** The whole journal of each person, in the order in which it was written. */
    private static List<List<Told>> histories(ContactLedger ledger, List<IntentId> ids) {
        List<List<Told>> histories = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<Told> told = new ArrayList<>();
            for (int turn = 0; turn < EACH; turn++) {
                IntentId id = ids.get(turn * PEOPLE + person);
                ledger.explain(id).forEach(entry -> told.add(new Told(id, entry)));
            }
            told.sort(Comparator.comparing(each -> each.entry().number()));
            histories.add(told);
        }
        return histories;
    }

    private static void assertNeverTwoAtOnce(List<Told> person, Map<String, Integer> claims) {
        Set<IntentId> busy = new HashSet<>();
        for (Told told : person) {
            if (told.to().equals(IntentState.CLAIMED.code())) {
                assertThat(busy)
                        .as("busy before %s of %s", told.entry(), told.id())
                        .isEmpty();
                claims.merge(told.entry().actor().value(), 1, Integer::sum);
            }
            if (BUSY.contains(told.to())) {
                busy.add(told.id());
            } else {
                busy.remove(told.id());
            }
        }
    }

    /** Accepts everything; the first two calls wait for each other, so that two nodes hold claims at once. */
    private static final class Meeting implements Sender {
        final Map<String, Integer> calls = new ConcurrentHashMap<>();
        final Set<String> shared = ConcurrentHashMap.newKeySet();
        private final Map<String, AtomicInteger> inHand = new ConcurrentHashMap<>();
        private final CountDownLatch both = new CountDownLatch(2);

        @Override
        public SendResult send(SendRequest request) {
            String destination = request.destination().value();
            AtomicInteger now = inHand.computeIfAbsent(destination, none -> new AtomicInteger());
            if (now.incrementAndGet() > 1) {
                shared.add(destination);
            }
            both.countDown();
            await();
            calls.merge(request.idempotencyKey().value(), 1, Integer::sum);
            now.decrementAndGet();
            return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
        }

        private void await() {
            try {
                assertThat(both.await(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

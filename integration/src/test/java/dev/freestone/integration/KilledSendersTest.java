package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Four processes send over one PostgreSQL while one after the other is killed and begun anew. {@code -Dfreestone.soak} sends
 * 50,000 contacts, {@code -Dfreestone.seed} repeats who is killed.
 */
class KilledSendersTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_260_302L);
    private static final boolean SOAK =
            !System.getProperty("freestone.soak", "").isEmpty();
    private static final int INTENTS = SOAK ? 50_000 : 5_000;
    private static final int NODES = 4;
    private static final int KILL_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 120;
    private static final Producer PRODUCER = new Producer("outreach", "CG-4T2K-9QXD");
    private static final String OCCURRENCE = "CG-4T2K-9QXD:2026-03-02";

    private final Map<String, Process> nodes = new HashMap<>();

    @AfterEach
    void killAll() {
        nodes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void every_contact_ends_or_is_listed_as_unknown_and_no_key_is_seen_twice() throws Exception {
        PGSimpleDataSource database = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
        Random random = new Random(SEED);
        int kills = 0;
        try (RecordingProvider provider = RecordingProvider.open(40);
                Freestone parent = SendingNode.engine(database, "parent", new Nobody())) {
            plan(parent);
            for (int node = 0; node < NODES; node++) {
                begin("node-" + node, database, provider);
            }
            while (open(parent) > 0 && kills < PATIENCE_SECONDS / KILL_SECONDS * (SOAK ? 10 : 1)) {
                pause();
                if (open(parent) > 0) {
                    String node = "node-" + random.nextInt(NODES);
                    kill(node);
                    parent.declareEnded(NodeId.of(node));
                    kills++;
                    begin(node, database, provider);
                }
            }
            assertWhole(parent, provider, kills);
        }
    }

    private static void assertWhole(Freestone parent, RecordingProvider provider, int kills) {
        Map<IntentState, Long> states = new EnumMap<>(IntentState.class);
        for (IntentCount count : parent.contacts().counts(PRODUCER, OCCURRENCE)) {
            states.merge(count.state(), count.count(), Long::sum);
        }
        String what = "seed " + SEED + ", " + kills + " kills, " + states;
        System.out.println(what);
        assertThat(kills).as(what).isGreaterThanOrEqualTo(2);
        assertThat(provider.seenTwice()).as(what).isEmpty();
        assertThat(states.keySet()).as(what).isSubsetOf(IntentState.CONFIRMED, IntentState.UNKNOWN);
        assertThat(states.values().stream().mapToLong(each -> each).sum())
                .as(what)
                .isEqualTo(INTENTS);
        List<ContactIntent> unknown = parent.contacts().unknowns(Optional.empty(), 1_000);
        assertThat(unknown)
                .as(what)
                .hasSize(states.getOrDefault(IntentState.UNKNOWN, 0L).intValue());
        assertThat(unknown.size()).as(what).isLessThanOrEqualTo(kills * SendingNode.BATCH);
        long taken = unknown.stream()
                .filter(each -> provider.has(each.key().value()))
                .count();
        assertThat((long) provider.count()).as(what).isEqualTo(states.getOrDefault(IntentState.CONFIRMED, 0L) + taken);
        assertConfirmedWereTaken(parent, provider);
    }

    private static void assertConfirmedWereTaken(Freestone parent, RecordingProvider provider) {
        Optional<IntentId> after = Optional.empty();
        List<ContactIntent> page = parent.contacts().list(IntentFilter.ALL.in(IntentState.CONFIRMED), after, 1_000);
        while (!page.isEmpty()) {
            assertThat(page).allMatch(each -> provider.has(each.key().value()));
            after = Optional.of(page.get(page.size() - 1).id());
            page = parent.contacts().list(IntentFilter.ALL.in(IntentState.CONFIRMED), after, 1_000);
        }
    }

    private static long open(Freestone parent) {
        return parent.contacts().counts(PRODUCER, OCCURRENCE).stream()
                .filter(count -> count.state() != IntentState.CONFIRMED && count.state() != IntentState.UNKNOWN)
                .mapToLong(IntentCount::count)
                .sum();
    }

    private static void plan(Freestone parent) {
        for (int from = 0; from < INTENTS; from += 1_000) {
            List<NewIntent> chunk = IntStream.range(from, from + 1_000)
                    .mapToObj(KilledSendersTest::intent)
                    .toList();
            parent.contacts().plan(new ArrayList<>(chunk));
        }
    }

    private static NewIntent intent(int number) {
        return NewIntent.builder(PRODUCER, OCCURRENCE, PersonId.of("BO-" + number))
                .sender(SendingNode.TEXT)
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .destination(Destination.of("+15550100001"))
                .build();
    }

    private void begin(String node, PGSimpleDataSource database, RecordingProvider provider) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingNode.class.getName(),
                        node,
                        database.getUrl(),
                        Integer.toString(provider.port()))
                .redirectErrorStream(true)
                .start();
        nodes.put(node, process);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        String line = out.readLine();
        while (line != null && !line.equals(SendingNode.READY)) {
            said.add(line);
            line = out.readLine();
        }
        assertThat(line).as("%s began, and said %s", node, said).isEqualTo(SendingNode.READY);
    }

    private void kill(String node) {
        Process process = nodes.remove(node);
        if (process != null) {
            process.destroyForcibly();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(KILL_SECONDS, TimeUnit.SECONDS);
    }

    /** The parent only plans and looks. */
    private static final class Nobody implements BatchSender {
        @Override
        public List<SendResult> sendAll(List<SendRequest> requests) {
            throw new AssertionError("the parent sends nothing");
        }

        @Override
        public SenderTraits traits() {
            return SenderTraits.none().maxBatch(SendingNode.BATCH);
        }
    }
}

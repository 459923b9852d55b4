package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two hundred clients at once; {@code -Dfreestone.soak} keeps them for a minute. Source: docs/spec/rest.md 6. */
class CrowdTest {
    private static final int CLIENTS = 200;
    private static final int SECONDS = System.getProperty("freestone.soak", "").isEmpty() ? 3 : 60;
    private static final long MOST_GROWTH = 64L << 20;

    @Test
    void a_crowd_of_clients_is_answered_without_an_error_and_leaves_nothing_behind() throws Exception {
        try (ServerHouse server = new ServerHouse()) {
            assertThat(server.post("/api/campaigns", "{\"externalId\":\"spring\"}").statusCode())
                    .isEqualTo(200);
            List<Asked> asked = asked(server);
            AtomicLong answers = new AtomicLong();
            Queue<String> wrong = new ConcurrentLinkedQueue<>();

            crowd(server, asked, answers, wrong, 1);
            long before = used();
            crowd(server, asked, answers, wrong, SECONDS);

            assertThat(wrong).isEmpty();
            assertThat(answers.get()).isGreaterThan(CLIENTS);
            assertThat(used() - before).as("bytes that stayed").isLessThan(MOST_GROWTH);
        }
    }

    private record Asked(HttpRequest request, int status) {}

    private static List<Asked> asked(ServerHouse server) {
        return List.of(
                new Asked(server.request("/api/campaigns").build(), 200),
                new Asked(server.request("/api/nothing").build(), 404),
                new Asked(server.request("/api/wire/early").build(), 404),
                new Asked(
                        server.request("/api/wire/body")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":\"" + "b".repeat(2000) + "\"}"))
                                .build(),
                        200),
                new Asked(
                        server.request("/api/wire/unread")
                                .POST(HttpRequest.BodyPublishers.ofString("not looked at"))
                                .build(),
                        204),
                new Asked(server.request("/api/wire/nothing").build(), 204));
    }

    private static void crowd(
            ServerHouse server, List<Asked> asked, AtomicLong answers, Queue<String> wrong, int seconds) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> end =
                new CompletableFuture<Void>().completeOnTimeout(null, seconds, TimeUnit.SECONDS);
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(next(server, asked, i, answers, wrong, isOver));
        }
        end.get();
        isOver.set(true);
        CompletableFuture.allOf(clients.toArray(new CompletableFuture<?>[0])).get(60, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> next(
            ServerHouse server,
            List<Asked> asked,
            int turn,
            AtomicLong answers,
            Queue<String> wrong,
            AtomicBoolean isOver) {
        Asked now = asked.get(turn % asked.size());
        return server.client
                .sendAsync(now.request(), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> {
                    answers.incrementAndGet();
                    if (failure != null || answer.statusCode() != now.status()) {
                        wrong.add(now + " " + (failure == null ? answer : failure));
                    }
                    return isOver.get() || !wrong.isEmpty();
                })
                .thenCompose(isEnd -> isEnd
                        ? CompletableFuture.completedFuture(null)
                        : next(server, asked, turn + 1, answers, wrong, isOver));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}

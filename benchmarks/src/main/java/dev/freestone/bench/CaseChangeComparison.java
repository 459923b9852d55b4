package dev.freestone.bench;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.InteractionTheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of cases reported inside the host's transactions on one PostgreSQL, each making three of ten types fire for one borrower,
 * beside plain inserts of the very rows that this writes. One thread. Arguments: changes, rounds.
 */
public final class CaseChangeComparison {
    private static final int TYPES = 10;
    private static final int MATCHES = 3;

    private final StorageServer server;
    private final JdbcStorage storage;
    private final int changes;

    private CaseChangeComparison(StorageServer server, int changes) {
        this.server = server;
        this.storage = JdbcStorage.over(server.dataSource());
        this.changes = changes;
    }

    /**
     * Runs and prints.
     *
     * @param args changes and rounds, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int changes = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        try (StorageServer server = new StorageServer(4, "on")) {
            new CaseChangeComparison(server, changes).compare(rounds);
        }
    }

    private void compare(int rounds) throws SQLException {
        List<Double> engine = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (Freestone freestone = Freestone.builder()
                .storage(storage)
                .plainStorage()
                .sender(Channel.EMAIL, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .build()) {
            CaseTypeId caseType = types(freestone);
            // The journal has rows of types already; what is compared begins with empty tables.
            server.execute("TRUNCATE freestone_journal");
            Map<String, Long> before = CopiedRows.counts(server.dataSource());
            for (int round = 0; round <= rounds; round++) {
                long start = System.nanoTime();
                report(freestone, caseType);
                double took = seconds(start);
                CopiedRows rows = CopiedRows.take(server.dataSource(), before, changes);
                start = System.nanoTime();
                rows.insert(server.dataSource());
                double bare = seconds(start);
                rows.clear(server.dataSource());
                if (round == 0) {
                    System.out.println("rows of a change: " + rows.perShare());
                } else {
                    engine.add(changes / took);
                    plain.add(changes / bare);
                    System.out.printf(
                            "%,.0f changes a second, %,.0f by plain inserts%n", changes / took, changes / bare);
                }
            }
        }
        System.out.printf(
                "median of %d: %,.0f changes a second, %,.0f by plain inserts, ratio %.2f%n",
                rounds, median(engine), median(plain), median(engine) / median(plain));
    }

    private static CaseTypeId types(Freestone freestone) {
        CaseTypeId caseType = freestone
                .caseTypes()
                .create(CaseTypeDraft.builder().name("Bankruptcy").build())
                .id();
        for (int i = 0; i < TYPES; i++) {
            var type = freestone
                    .notificationTypes()
                    .create(NotificationTypeDraft.builder()
                            .status(TypeStatus.ACTIVE)
                            .onStatus(i < MATCHES ? CaseStatus.INITIATED : CaseStatus.REOPENED)
                            .channel(Channel.EMAIL)
                            .theme(InteractionTheme.OPS_SERVICING)
                            .templateId(1 + i)
                            .build())
                    .type();
            freestone.notificationTypes().associate(type.id(), caseType.value());
        }
        return caseType;
    }

    @SuppressWarnings("try") // the transaction is joined as long as it is open
    private void report(Freestone freestone, CaseTypeId caseType) throws SQLException {
        for (int i = 0; i < changes; i++) {
            CaseChange change = CaseChange.builder("event-" + i, CaseId.of("BK-" + i), caseType)
                    .borrowers("BO-" + i)
                    .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", "chapter13")))
                    .build();
            try (Connection connection = server.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (JoinedTransaction joined = storage.joining(connection)) {
                    CaseEventResult result = freestone.cases().caseChanged(change);
                    if (result.fired().size() != MATCHES) {
                        throw new IllegalStateException(result.fired().size() + " types fired");
                    }
                }
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

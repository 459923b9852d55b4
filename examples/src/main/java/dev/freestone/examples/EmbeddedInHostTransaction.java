package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.RunRequest;
import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A servicer closes a batch of overdue loans and starts a campaign for exactly these borrowers. Batch, run and the rows of
 * the run are kept together or not at all: the first batch fails its check and is rolled back, the second is committed.
 */
public final class EmbeddedInHostTransaction {
    private static final long SEED = 20_260_311L;
    private static final int BORROWERS = 500;

    private final PrintStream out;
    private final DataSource database;
    private final JdbcStorage storage;
    private final Freestone freestone;

    private EmbeddedInHostTransaction(PrintStream out) throws SQLException {
        this.out = out;
        this.database = LoanBook.fill("embedded-in-host-transaction", SEED, BORROWERS);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE collection_batch (loan VARCHAR(20) PRIMARY KEY)");
        }
        JdbcSchema.over(database).migrate();
        this.storage = JdbcStorage.over(database);
        this.freestone = Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage() // no secrets in this example
                .people(JdbcPersonDirectory.over(database, Sql.PEOPLE))
                .build();
    }

    /**
     * Prints what is left after each batch.
     *
     * @param args none
     * @throws SQLException when the database fails
     */
    public static void main(String[] args) throws SQLException {
        run(System.out);
    }

    static CampaignRun run(PrintStream out) throws SQLException {
        out.printf("A loan book of %,d borrowers (seed %d)%n", BORROWERS, SEED);
        return new EmbeddedInHostTransaction(out).run();
    }

    private CampaignRun run() throws SQLException {
        ContactExporter dialer = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder().contactExporterId(dialer.id()).build());
        try {
            closeBatch(campaign, "days_past_due >= 0", 100);
        } catch (IllegalStateException tooMany) {
            out.println("rolled back: " + tooMany.getMessage());
        }
        out.println("runs after the first batch: "
                + freestone
                        .campaigns()
                        .runs(campaign.id().value(), ListRequest.first())
                        .total());
        CampaignRun run = closeBatch(campaign, "days_past_due > 80", 100);
        freestone.tick();
        freestone.campaigns().explain(run.id()).forEach(entry -> out.println("  " + entry));
        return freestone.campaigns().getRun(run.id());
    }

    /** The rules of the host decide last, when everything is written already. */
    private CampaignRun closeBatch(Campaign campaign, String condition, int greatest) throws SQLException {
        // guide:embedded-in-host-transaction:begin
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<List<Object>> borrowers = moveToBatch(connection, condition); // the host's own rows
                CampaignRun run;
                JoinedTransaction joined = storage.joining(connection);
                try (joined) {
                    run = freestone
                            .company(CompanyId.DEFAULT)
                            .actingAs(ActorId.of("job:collection-batch"))
                            .campaigns()
                            .run(campaign.id().value(), RunRequest.override(borrowers));
                }
                requireAtMost(greatest, borrowers.size() - 1); // throws: neither batch nor run is left
                connection.commit(); // now nodes see the run
                return run;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        // guide:embedded-in-host-transaction:end
    }

    /** The borrowers of the batch as the rows of a run: a line of names, then one line each. */
    private static List<List<Object>> moveToBatch(Connection connection, String condition) throws SQLException {
        List<List<Object>> borrowers = new ArrayList<>();
        borrowers.add(List.of("id"));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO collection_batch SELECT id FROM loan WHERE " + condition);
            try (var rows = statement.executeQuery("SELECT DISTINCT borrower_id FROM loan JOIN collection_batch"
                    + " ON loan.id = collection_batch.loan WHERE borrower_id IS NOT NULL ORDER BY borrower_id")) {
                while (rows.next()) {
                    borrowers.add(List.of(rows.getLong(1)));
                }
            }
        }
        return borrowers;
    }

    private static void requireAtMost(int greatest, int borrowers) {
        if (borrowers > greatest) {
            throw new IllegalStateException(
                    borrowers + " borrowers in one batch, at most " + greatest + " are allowed");
        }
    }
}

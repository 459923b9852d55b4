package dev.freestone.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Campaigns and runs created, read and listed in PostgreSQL: the engine over its durable storage beside JDBC written by
 * hand. The set-up refuses to measure unless both do the same statements and leave the same rows; at the end all that was
 * measured must be there. {@link StorageComparison} runs it with one and four threads and prints the ratios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 4)
public class StorageBenchmark {
    private static final int CONNECTIONS = 8;

    /** Whether a commit waits for the disk, as the server does by default; {@code off} shows the rest. */
    @Param("on")
    public String synchronousCommit = "on";

    private final AtomicLong campaigns = new AtomicLong();
    private final AtomicLong runs = new AtomicLong();
    private long stored;
    private StorageServer server;
    private StorageSide engine;
    private StorageSide plain;

    /** Made by JMH. */
    @SuppressWarnings("NullAway.Init") // filled in the setup
    public StorageBenchmark() {}

    /**
     * Fills the database and compares both sides.
     *
     * @throws Exception when the server does not start
     */
    @Setup(Level.Trial)
    public void fill() throws Exception {
        server = new StorageServer(CONNECTIONS, synchronousCommit);
        StoredObjects.fill(server);
        StorageAgreement.require(server);
        engine = new EngineSide(server.dataSource());
        plain = new PlainSide(server.dataSource());
        stored = rows();
    }

    /**
     * Freestone: a campaign is created, read by id, and the newest 25 of its company are listed.
     *
     * @return the list
     */
    @Benchmark
    public Object freestoneCampaigns() {
        return campaign(engine);
    }

    /**
     * The same by hand.
     *
     * @return the list
     */
    @Benchmark
    public Object plainCampaigns() {
        return campaign(plain);
    }

    /**
     * Freestone: a run is started, read, the newest 25 of its campaign are listed, and it is ended by a report.
     *
     * @return the list
     */
    @Benchmark
    public Object freestoneRuns() {
        return run(engine);
    }

    /**
     * The same by hand.
     *
     * @return the list
     */
    @Benchmark
    public Object plainRuns() {
        return run(plain);
    }

    private StorageSide.Page campaign(StorageSide side) {
        long number = campaigns.getAndIncrement();
        String company = StoredObjects.company(number);
        String externalId = "measured-" + number;
        String id = side.createCampaign(company, StoredObjects.exporter(number), externalId);
        require(side.readCampaign(company, id).equals(externalId), "the campaign that is read");
        StorageSide.Page page = side.listCampaigns(company);
        require(page.ids().get(0).equals(id), "the newest campaign");
        return page;
    }

    private StorageSide.Page run(StorageSide side) {
        long number = runs.getAndIncrement();
        String company = StoredObjects.company(number);
        String campaign = StoredObjects.campaign(number);
        String id = side.startRun(company, campaign);
        require(side.readRun(company, campaign, id).equals("initializing"), "the run that is read");
        StorageSide.Page page = side.listRuns(company, campaign);
        require(page.ids().get(0).equals(id), "the newest run");
        require(side.failRun(company, campaign, id).equals("failed"), "the run that ends");
        return page;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("is another: " + what);
        }
    }

    /** A campaign is two rows with its journal; a run four, with two entries and the work that removes its files. */
    private long rows() throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT (SELECT COUNT(*) FROM freestone_campaign)"
                        + " + (SELECT COUNT(*) FROM freestone_run WHERE live_run IS NULL)"
                        + " + (SELECT COUNT(*) FROM freestone_work WHERE kind = 'retention')"
                        + " + (SELECT COUNT(*) FROM freestone_journal)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Checks that nothing is missing and ends the server.
     *
     * @throws IOException when the server does not end
     * @throws SQLException when the rows cannot be counted
     */
    @TearDown(Level.Trial)
    public void end() throws IOException, SQLException {
        require(rows() == stored + 2 * campaigns.get() + 4 * runs.get(), "the number of rows");
        server.close();
    }
}

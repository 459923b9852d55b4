package dev.freestone.bench;

import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.jdbc.PersonMapping;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.QuerySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
 * A whole run from a query over PostgreSQL to files, beside a loop written by hand and the same job in Spring Batch. The
 * setup refuses to measure unless all three write the same contacts, byte for byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class RunBenchmark {
    /** Rows of the query. */
    @Param("1000000")
    public long rows = 1_000_000;

    /**
     * Persons that Freestone remembers before it uses temporary files; twenty times its default, as many as a heap of a
     * gibibyte holds at ease. The small heap is measured by {@link HeapBenchmark}.
     */
    @Param("2000000")
    public int personsInMemory = 2_000_000;

    private Path folder = Path.of(".");
    private BenchDatabase database;
    private QuerySource query;
    private PersonDirectory people;

    /** Made by JMH. */
    @SuppressWarnings("NullAway.Init") // filled in the setup
    public RunBenchmark() {}

    /**
     * Fills the database and compares what the three write.
     *
     * @throws Exception when one cannot run
     */
    @Setup(Level.Trial)
    public void fill() throws Exception {
        folder = Files.createTempDirectory("freestone-bench");
        database = new BenchDatabase(rows);
        query = JdbcQuerySource.of(
                database.dataSource(),
                "SELECT person_id AS \"id\", id AS \"loanId\", days, overdue FROM loan ORDER BY loan.id");
        people = JdbcPersonDirectory.over(
                database.dataSource(),
                PersonMapping.builder()
                        .byNumber("SELECT id, first_name, last_name, time_zone FROM person WHERE id IN (:ids)")
                        .contacts("SELECT person_id, id, kind AS contact_type, status, label, value, valid FROM contact"
                                + " WHERE person_id IN (:ids)")
                        .build());
        Path own = FreestoneRun.run(query, people, folder).contacts();
        Path plain = folder.resolve("plain.csv");
        PlainLoop.run(database.dataSource(), plain);
        Path batch = folder.resolve("batch.csv");
        SpringBatchJob.run(database.dataSource(), batch);
        if (Files.mismatch(own, plain) != -1 || Files.mismatch(own, batch) != -1) {
            throw new IllegalStateException("the contacts differ: " + own + ", " + plain + ", " + batch);
        }
    }

    /**
     * This library, four files.
     *
     * @return what was written
     */
    @Benchmark
    public Object freestone() {
        return FreestoneRun.run(query, people, folder, personsInMemory);
    }

    /**
     * The loop written by hand, one file.
     *
     * @return what was written
     * @throws Exception when it cannot run
     */
    @Benchmark
    public Object plainLoop() throws Exception {
        Path file = folder.resolve("plain.csv");
        PlainLoop.run(database.dataSource(), file);
        return file;
    }

    /**
     * Spring Batch, one file.
     *
     * @return what was written
     * @throws Exception when it cannot run
     */
    @Benchmark
    public Object springBatch() throws Exception {
        Path file = folder.resolve("batch.csv");
        SpringBatchJob.run(database.dataSource(), file);
        return file;
    }

    /**
     * Ends the server and removes the files.
     *
     * @throws IOException when that fails
     */
    @TearDown(Level.Trial)
    public void end() throws IOException {
        database.close();
        Folders.delete(folder);
    }
}

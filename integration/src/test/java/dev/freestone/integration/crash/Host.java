package dev.freestone.integration.crash;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.PersonMapping;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunFiles;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.nio.file.Path;

/** What every process of the lender is made of: the engine between its storage, its loans and its run files. */
final class Host implements AutoCloseable {
    static final String QUERY = "past-due";

    private static final int PERSONS_IN_MEMORY = 4_000;

    private final HikariDataSource own;
    private final HikariDataSource loans;
    private final Freestone engine;
    private final RunFiles files;

    private Host(Place place, NodeId node, Faults faults) {
        own = Pool.of(place.url(), storageOf(node));
        loans = Pool.of(place.url(), "loans-" + node);
        JdbcStorage storage = JdbcStorage.over(own);
        files = place.keeping().files(storage, place.runFiles());
        engine = Freestone.builder()
                .node(node)
                .storage(FaultyStorage.over(storage, faults))
                .runFiles(FaultyRunFiles.over(files, faults))
                .plainStorage()
                .temporaryFolder(place.temporary())
                .personsInMemory(PERSONS_IN_MEMORY)
                .querySource(
                        QUERY,
                        new CountedQuery(
                                JdbcQuerySource.of(
                                        loans,
                                        "SELECT person_id AS id, days_past_due, note FROM loans ORDER BY number"),
                                loans))
                .people(JdbcPersonDirectory.over(
                        loans,
                        PersonMapping.builder()
                                .byNumber("SELECT id, last_name FROM people WHERE id IN (:ids)")
                                .contacts("SELECT person_id, id, kind AS contact_type, status, phone AS \"value\""
                                        + " FROM contacts WHERE person_id IN (:ids)")
                                .build()))
                .build();
    }

    /**
     * Where a process finds what it shares with the others.
     *
     * @param url the database
     * @param keeping where run files are kept
     * @param runFiles their folder, when they are kept in one
     * @param temporary an existing folder
     */
    record Place(String url, Keeping keeping, Path runFiles, Path temporary) {
        Host open(NodeId node, Faults faults) {
            return new Host(this, node, faults);
        }

        Place keeping(Keeping other) {
            return new Place(url, other, runFiles, temporary);
        }
    }

    /** The name under which the server knows the storage's connections of a node. */
    static String storageOf(NodeId node) {
        return "storage-" + node;
    }

    Freestone engine() {
        return engine;
    }

    RunFiles files() {
        return files;
    }

    @Override
    public void close() {
        engine.close();
        own.close();
        loans.close();
    }
}

package dev.freestone.integration.crash;

import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.NodeId;
import dev.freestone.testkit.Faults;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * A database server, and two databases in it: in one processes are killed and declared ended, and a survivor finishes
 * their runs; in the other nobody declares anything, and an heir waits for the ends of leases.
 */
final class CrashSite implements AutoCloseable {
    private static final NodeId SURVIVOR = NodeId.of("survivor");

    private final EmbeddedPostgres server;
    private final CrashDatabase database;
    private final CrashDatabase leaseDatabase;
    private final Host.Place place;
    private final Map<Keeping, Host> survivors = new EnumMap<>(Keeping.class);
    private final ContactExporterId exporter;
    private final LeftRuns left;

    CrashSite(Path folder) throws IOException {
        // Processes are killed here, never the server: it need not wait for its disk.
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = CrashDatabase.create(server, "kills");
        leaseDatabase = CrashDatabase.create(server, "leases");
        place = place(database, folder.resolve("kills"));
        for (Keeping keeping : Keeping.values()) {
            survivors.put(keeping, place.keeping(keeping).open(SURVIVOR, Faults.none()));
        }
        exporter = CrashDatabase.newExporter(survivor(Keeping.FOLDER).engine());
        left = new LeftRuns(
                leaseDatabase, place(leaseDatabase, folder.resolve("leases")).keeping(Keeping.TABLES));
    }

    private static Host.Place place(CrashDatabase database, Path folder) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        return new Host.Place(database.url(), Keeping.FOLDER, folder.resolve("files"), temporary);
    }

    Undisturbed undisturbed() {
        RunId run = newRun(Keeping.FOLDER);
        return Undisturbed.measure(place, () -> RunOutcome.of(survivor(Keeping.FOLDER), run));
    }

    RunId newRun(Keeping keeping) {
        return CrashDatabase.newRun(survivor(keeping).engine(), exporter);
    }

    /** A process that waits for its word. */
    ChildProcess begin(KillMoment moment) {
        return ChildProcess.begin(doomed(moment), place.keeping(moment.keeping()), moment);
    }

    static NodeId doomed(KillMoment moment) {
        return NodeId.of("doomed-" + moment.number());
    }

    Host survivor(Keeping keeping) {
        return survivors.get(keeping);
    }

    Traces traces() {
        return new Traces(database, place);
    }

    LeftRuns left() {
        return left;
    }

    @Override
    public void close() throws IOException {
        left.close();
        survivors.values().forEach(Host::close);
        database.close();
        leaseDatabase.close();
        server.close();
    }
}

package dev.freestone.integration.crash;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs leave in the database and in the folders. */
record Traces(CrashDatabase database, Host.Place place) {
    private static final String OF_RUN = " FROM freestone_journal WHERE object_id = ? AND kind = 'run'";

    long executions(RunId run) {
        return database.number("SELECT count(*) FROM executions WHERE run_id = ?", run.value());
    }

    /** On the database's clock. */
    long executionsAfterTheFreeze(RunId run) {
        return database.number(
                "SELECT count(*) FROM executions WHERE run_id = ? AND executed_at > (SELECT recorded_at" + OF_RUN
                        + " AND event = 'input_frozen')",
                run.value(),
                run.value());
    }

    /** What became true of a run, in order, its claims apart. */
    List<String> story(RunId run) {
        return database.texts("SELECT event" + OF_RUN + " AND event <> 'claim' ORDER BY number", run.value());
    }

    /** Who took the run, in order. */
    List<String> claimants(RunId run) {
        return database.texts("SELECT actor" + OF_RUN + " AND event = 'claim' ORDER BY number", run.value());
    }

    List<Long> versions(RunId run) {
        return database.texts("SELECT version::text" + OF_RUN + " ORDER BY number", run.value()).stream()
                .map(Long::valueOf)
                .toList();
    }

    /** The kinds of work that wait for a run. */
    List<String> work(RunId run) {
        return database.texts("SELECT kind FROM freestone_work WHERE object_id = ?", run.value());
    }

    /** Runs and work items that are still in the hands of a node. */
    long heldBy(NodeId node) {
        return database.number(
                "SELECT (SELECT count(*) FROM freestone_run WHERE lease_owner = ?)"
                        + " + (SELECT count(*) FROM freestone_work WHERE owner = ?)",
                node.value(),
                node.value());
    }

    /** Files that nobody published, wherever runs keep theirs, and temporary ones. */
    List<String> unfinished() {
        List<String> rows =
                database.texts("SELECT id || '/' || name FROM freestone_run_file WHERE published_at IS NULL");
        Stream<String> hidden = names(place.runFiles())
                .filter(name -> name.startsWith(".") && (name.endsWith(".part") || name.endsWith(".removed")));
        return Stream.of(rows.stream(), hidden, names(place.temporary()).skip(1))
                .flatMap(left -> left)
                .toList();
    }

    /** How many files are published under a name. */
    long published(String name) {
        return names(place.runFiles()).filter(name::equals).count()
                + database.number(
                        "SELECT count(*) FROM freestone_run_file WHERE name = ? AND published_at IS NOT NULL", name);
    }

    private static Stream<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

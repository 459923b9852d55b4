package dev.freestone.engine.runs;

import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.PersonChange;
import dev.freestone.campaign.PersonTally;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.seen.SortedEntries;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares how people end in two runs, in bounded memory: what is said of each person comes together in sorted files. Used by one
 * thread. Source: docs/spec/outreach-campaigns.md 4.8.
 */
final class RunComparison implements AutoCloseable {
    private static final int LOOK = 1_000;

    private final SortedEntries entries;

    /** What can be said of a row; the files hold its place here. There are as many as reasons and rules. */
    private final List<Said> said = new ArrayList<>();

    private final Map<Said, String> places = new HashMap<>();
    private boolean open = true;

    /** Which run is spoken of. */
    enum Side {
        THEN,
        NOW
    }

    /** A row of a person ended. */
    record Said(Side side, RunWorkerKind worker, RowEnd end) {}

    RunComparison(Path folder, int inMemory) {
        this.entries = new SortedEntries(folder, inMemory);
    }

    /** There is nothing to compare with: what is added is forgotten. */
    void drop() {
        open = false;
    }

    void add(Side side, RunWorkerKind worker, PersonId person, RowEnd end) {
        if (open && PersonTally.of(end).isPresent()) {
            entries.add(person.value(), places.computeIfAbsent(new Said(side, worker, end), this::place));
        }
    }

    private String place(Said next) {
        said.add(next);
        return Integer.toString(said.size() - 1);
    }

    /** The difference to a run, told person by person as well; looks up now and then. */
    DryRunDifference difference(RunId last, long unresolved, Consumer<PersonChange> listener, Runnable look) {
        PersonChanges changes = new PersonChanges(listener);
        long[] done = {0};
        entries.forEach((person, place) -> {
            changes.add(person, said.get(Integer.parseInt(place)));
            done[0]++;
            if (done[0] % LOOK == 0) {
                look.run();
            }
        });
        return changes.difference(last, unresolved);
    }

    @Override
    public void close() {
        entries.close();
    }
}

package dev.freestone.engine.doctor;

import dev.freestone.doctor.Finding;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stored objects of one kind, in the order of their ids. Thread-safe. */
final class ObjectWard<R> implements Ward {
    /** Objects in one transaction. */
    static final int PAGE = 100;

    /** Objects with an id after the given one. */
    @FunctionalInterface
    interface Rows<R> {
        List<R> after(Tx tx, Optional<String> id, int limit);
    }

    /** Everything that is to be found about an object. */
    @FunctionalInterface
    interface Check<R> {
        List<Finding> findings(Tx tx, R row, Instant now);
    }

    private final Storage storage;
    private final Rows<R> rows;
    private final Function<R, String> id;
    private final Check<R> check;

    ObjectWard(Storage storage, Rows<R> rows, Function<R, String> id, Check<R> check) {
        this.storage = storage;
        this.rows = rows;
        this.id = id;
        this.check = check;
    }

    @Override
    public Part look(Optional<String> after) {
        return storage.read(tx -> look(tx, after));
    }

    private Part look(Tx tx, Optional<String> after) {
        Instant now = tx.now();
        List<R> page = rows.after(tx, after, PAGE);
        List<Finding> found = new ArrayList<>();
        page.forEach(row -> found.addAll(check.findings(tx, row, now)));
        return new Part(
                page.size(),
                found,
                page.size() < PAGE ? Optional.empty() : Optional.of(id.apply(page.get(page.size() - 1))));
    }
}

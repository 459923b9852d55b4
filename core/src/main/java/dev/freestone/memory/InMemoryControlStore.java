package dev.freestone.memory;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.ControlStore;
import java.util.List;

/** Paused and killed scopes inside one transaction. */
final class InMemoryControlStore implements ControlStore {
    private final UndoMap<ContactScope, ControlRow> rows;
    private final TxScope scope;

    InMemoryControlStore(UndoMap<ContactScope, ControlRow> rows, TxScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public List<ControlRow> all() {
        scope.check();
        return rows.values();
    }

    @Override
    public List<ControlRow> held() {
        return all();
    }

    @Override
    public void put(ControlRow row) {
        rows.put(row.scope(), row, scope.undo());
    }

    @Override
    public boolean remove(ContactScope which) {
        return rows.remove(which, scope.undo());
    }

    @Override
    public void alone() {
        scope.check();
    }
}

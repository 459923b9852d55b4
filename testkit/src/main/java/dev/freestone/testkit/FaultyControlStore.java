package dev.freestone.testkit;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.ControlStore;
import java.util.List;

/** A store of a {@link FaultyStorage}. */
final class FaultyControlStore implements ControlStore {
    private final ControlStore store;
    private final Faults faults;

    FaultyControlStore(ControlStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public List<ControlRow> all() {
        return faults.call("ControlStore.all", () -> store.all());
    }

    @Override
    public List<ControlRow> held() {
        return faults.call("ControlStore.held", () -> store.held());
    }

    @Override
    public void put(ControlRow row) {
        faults.run("ControlStore.put", () -> store.put(row));
    }

    @Override
    public boolean remove(ContactScope scope) {
        return faults.call("ControlStore.remove", () -> store.remove(scope));
    }

    @Override
    public void alone() {
        faults.run("ControlStore.alone", store::alone);
    }
}

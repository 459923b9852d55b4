package dev.freestone.testkit;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.ControlStore;
import java.util.List;

/** Part of {@link DoNothingStorage}. */
final class DoNothingControls implements ControlStore {
    @Override
    public List<ControlRow> all() {
        return List.of();
    }

    @Override
    public List<ControlRow> held() {
        return List.of();
    }

    @Override
    public void put(ControlRow row) {}

    @Override
    public boolean remove(ContactScope scope) {
        return true;
    }

    @Override
    public void alone() {}
}

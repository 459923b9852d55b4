package dev.freestone.spi;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import java.util.List;

/**
 * Scopes that are paused or killed. Called by the engine inside one transaction, on its thread. <b>Atomicity:</b> a change
 * waits for every transaction that has {@link #held} and is still open, and each later one sees it: after a kill has
 * returned, no attempt of its scope is committed. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.StorageConformance}. Source: docs/spec/contact-ledger.md 10.
 */
public interface ControlStore {
    /**
     * All rows, without binding anything.
     *
     * @return the rows in no order
     */
    List<ControlRow> all();

    /**
     * All rows, which no other transaction changes until this one ends. Several transactions may hold them at a time.
     *
     * @return the rows in no order
     */
    List<ControlRow> held();

    /**
     * Adds the row of a scope, or replaces it.
     *
     * @param row the row
     */
    void put(ControlRow row);

    /**
     * Removes the row of a scope.
     *
     * @param scope the scope
     * @return false when there was none
     */
    boolean remove(ContactScope scope);

    /**
     * Waits for every transaction that has {@link #held} and is still open, and lets each later one wait until this one ends:
     * what this transaction records of a destination is then seen by every attempt that commits later. May be called again in
     * the same transaction. Who has {@link #held} in it already must not call it: two that do so wait for each other.
     */
    void alone();
}

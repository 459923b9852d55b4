package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerCommands;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import java.util.Comparator;
import java.util.List;

/**
 * Pauses and kills within one company: what it does never reaches the contacts of another one. Stops of all companies, also those
 * that the engine makes of a sender, are seen here and lifted by {@link ContactLedger} only. Thread-safe. Source:
 * docs/spec/contact-ledger.md 10.
 */
public final class ContactStops {
    private final LedgerParts parts;
    private final Caller caller;
    private final LedgerCommands commands;

    ContactStops(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.commands = new LedgerCommands(parts, caller);
    }

    /**
     * What stops contacts of the company: its own stops and those of all companies.
     *
     * @return the latest first
     */
    public List<ControlRow> list() {
        return parts.storage().read(tx -> tx.controls().all()).stream()
                .filter(row ->
                        row.scope().company().map(caller.company()::equals).orElse(true))
                .sorted(Comparator.comparing(ControlRow::since)
                        .reversed()
                        .thenComparing(row -> row.scope().toString()))
                .toList();
    }

    /**
     * Stops claims and attempts of a scope until {@link #resume}; no contact changes, their time runs on. A scope that is killed
     * stays so.
     *
     * @param request the scope and why
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations
     */
    public void pause(StopRequest request) {
        commands.stop(request.stopped(caller.company()), false, true, request.reason());
    }

    /**
     * Lets a paused scope go on.
     *
     * @param request the scope, without a reason
     * @return false when it was not paused
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations
     */
    public boolean resume(StopRequest request) {
        return commands.go(request.lifted(caller.company()), false);
    }

    /**
     * Stops a scope for good, as {@link ContactLedger#kill} does: no attempt of it is committed any more, and nothing is planned.
     *
     * @param request the scope and why
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations
     */
    public void kill(StopRequest request) {
        ContactScope scope = request.stopped(caller.company());
        commands.stop(scope, true, false, request.reason());
    }

    /**
     * Lifts a kill.
     *
     * @param request the scope, without a reason
     * @return false when it was not killed
     * @throws dev.freestone.error.FreestoneException {@code validation} with all violations
     */
    public boolean lift(StopRequest request) {
        return commands.go(request.lifted(caller.company()), true);
    }
}

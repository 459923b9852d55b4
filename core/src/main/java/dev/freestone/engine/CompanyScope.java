package dev.freestone.engine;

import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.model.common.ActorId;

/** What one company owns. Thread-safe. */
public final class CompanyScope {
    private final EngineParts parts;
    private final Caller caller;
    private final HeldRuns held;

    CompanyScope(EngineParts parts, Caller caller, HeldRuns held) {
        this.parts = parts;
        this.caller = caller;
        this.held = held;
    }

    /**
     * The same company on behalf of somebody: {@code freestone.company(id).actingAs(ActorId.of("user:4711"))}. Without it
     * the journal names {@link ActorId#HOST}.
     *
     * @param actor whom the journal names beside each decision
     * @return another scope; this one stays as it is
     */
    public CompanyScope actingAs(ActorId actor) {
        return new CompanyScope(parts, new Caller(caller.company(), actor), held);
    }

    /**
     * Campaigns and runs.
     *
     * @return the facade
     */
    public Campaigns campaigns() {
        return new Campaigns(parts, caller, held);
    }

    /**
     * Contact exporters.
     *
     * @return the facade
     */
    public ContactExporters contactExporters() {
        return new ContactExporters(parts, caller);
    }
}

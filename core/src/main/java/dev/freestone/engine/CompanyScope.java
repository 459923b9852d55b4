package dev.freestone.engine;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.model.common.CompanyId;

/** What one company owns. Thread-safe. */
public final class CompanyScope {
    private final EngineParts parts;
    private final CompanyId company;
    private final HeldRuns held;

    CompanyScope(EngineParts parts, CompanyId company, HeldRuns held) {
        this.parts = parts;
        this.company = company;
        this.held = held;
    }

    /**
     * Campaigns and runs.
     *
     * @return the facade
     */
    public Campaigns campaigns() {
        return new Campaigns(parts, company, held);
    }

    /**
     * Contact exporters.
     *
     * @return the facade
     */
    public ContactExporters contactExporters() {
        return new ContactExporters(parts, company);
    }
}

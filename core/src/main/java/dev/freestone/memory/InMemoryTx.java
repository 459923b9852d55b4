package dev.freestone.memory;

import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkStore;
import java.time.Instant;

/** The stores of one transaction. */
final class InMemoryTx implements Tx {
    private final TxScope scope;
    private final CampaignStore campaigns;
    private final ContactExporterStore contactExporters;
    private final RunStore runs;
    private final JournalStore journal;
    private final WorkStore work;

    InMemoryTx(InMemoryTables tables, TxScope scope) {
        this.scope = scope;
        this.campaigns = new InMemoryCampaignStore(tables.campaigns, scope);
        this.contactExporters = new InMemoryContactExporterStore(tables.contactExporters, scope);
        this.runs = new InMemoryRunStore(tables.runs, tables.leasesExpire, scope);
        this.journal = new InMemoryJournalStore(tables.journal, scope);
        this.work = new InMemoryWorkStore(tables.work, scope);
    }

    @Override
    public Instant now() {
        return scope.now();
    }

    @Override
    public CampaignStore campaigns() {
        return campaigns;
    }

    @Override
    public ContactExporterStore contactExporters() {
        return contactExporters;
    }

    @Override
    public RunStore runs() {
        return runs;
    }

    @Override
    public JournalStore journal() {
        return journal;
    }

    @Override
    public WorkStore work() {
        return work;
    }
}

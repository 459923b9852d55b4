package dev.freestone.jdbc.storage;

import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkStore;
import java.time.Instant;

/** The stores of one transaction. */
final class JdbcTx implements Tx {
    private final Session session;
    private final CampaignStore campaigns;
    private final ContactExporterStore contactExporters;
    private final RunStore runs;
    private final JournalStore journal;
    private final WorkStore work;

    JdbcTx(Session session) {
        this.session = session;
        this.campaigns = new JdbcCampaignStore(session);
        this.contactExporters = new JdbcContactExporterStore(session);
        this.runs = new JdbcRunStore(session);
        this.journal = new JdbcJournalStore(session);
        this.work = new JdbcWorkStore(session);
    }

    @Override
    public Instant now() {
        return session.now();
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

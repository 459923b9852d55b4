package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Lease;
import dev.freestone.spi.RunRow;
import java.util.Optional;

/** Everything that one storage keeps. Guarded by the storage's lock. */
final class InMemoryTables {
    final RowTable<CompanyId, CampaignRow> campaigns = new RowTable<>(new CampaignShape());
    final RowTable<CompanyId, ContactExporterRow> contactExporters = new RowTable<>(new ContactExporterShape());
    final RowTable<RunShape.ListKey, RunRow> runs = new RowTable<>(new RunShape());
    final JournalTable journal = new JournalTable();
    final WorkTable work;
    final boolean leasesExpire;

    InMemoryTables(boolean leasesExpire) {
        this.leasesExpire = leasesExpire;
        this.work = new WorkTable(leasesExpire);
    }

    void endLeases(NodeId node) {
        Optional<NodeId> ended = Optional.of(node);
        UndoLog kept = new UndoLog();
        for (RunRow run : runs.all()) {
            Lease lease = run.lease();
            if (lease.owner().equals(ended)) {
                runs.overwrite(RunShape.with(run, lease.released(), run.version() + 1), kept);
            }
        }
        work.dropAllOf(node);
    }
}

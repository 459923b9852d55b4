package dev.freestone.engine.runs;

import dev.freestone.campaign.RunFileSet;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Removes the files of a run that have expired; their ids stay. Source: docs/spec/outreach-campaigns.md 5.2. */
final class RunRetention {
    private final EngineParts parts;

    RunRetention(EngineParts parts) {
        this.parts = parts;
    }

    Optional<Instant> handle(CompanyId company, RunId id) {
        Optional<RunRow> row = parts.storage().read(tx -> tx.runs().find(company, AnyId.ofPublic(id.value())));
        return row.flatMap(found -> expire(company, RunDocuments.read(found)));
    }

    private Optional<Instant> expire(CompanyId company, RunRecord record) {
        RunFileSet files = record.run().files();
        Instant now = parts.clock().instant();
        RunFiling.discard(parts, company, record.internals().rowLines());
        List<RunFileName> available = files.available(now);
        for (RunFileName name : RunFileName.values()) {
            Optional<RunFileId> file = files.id(name);
            if (file.isPresent() && !available.contains(name)) {
                parts.files().delete(company, file.get());
            }
        }
        return files.logExpiresAt().filter(now::isBefore);
    }
}

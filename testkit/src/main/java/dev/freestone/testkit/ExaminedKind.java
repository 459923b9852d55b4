package dev.freestone.testkit;

import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;

/** A kind of stored object that the doctor looks at, in all companies. */
interface ExaminedKind extends StoredKind {
    List<ExaminedKind> EXAMINED = List.of(new StoredCampaigns(), new StoredContactExporters(), new StoredBulkSenders());

    List<StoredSample> everywhere(Tx tx, Optional<StoredSample> after, int limit);
}

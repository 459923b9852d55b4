package dev.freestone.testkit;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Optional;

/** A kind of stored object, so that one test covers the rules that all kinds have in common. */
interface StoredKind {
    StoredKind CAMPAIGNS = new StoredCampaigns();
    StoredKind EXPORTERS = new StoredContactExporters();
    StoredKind SENDERS = new StoredBulkSenders();
    StoredKind PROMO_TYPES = new StoredPromoProgramTypes();
    StoredKind CASE_TYPES = new StoredCaseTypes();
    StoredKind CASES = new StoredCases();
    List<StoredKind> ALL = List.of(CAMPAIGNS, EXPORTERS, SENDERS, PROMO_TYPES, CASE_TYPES, CASES);

    /** What a store found. */
    record Found(StoredSample sample, long version) {}

    AnyId id(StoredSample sample);

    WriteResult insert(Tx tx, StoredSample sample);

    WriteResult update(Tx tx, StoredSample sample, long expectedVersion);

    Optional<Found> find(Tx tx, CompanyId company, AnyId id);

    Optional<Found> lock(Tx tx, CompanyId company, StoredSample sample);

    List<StoredSample> page(
            Tx tx, CompanyId company, List<SortKey> order, Optional<StoredSample> cursor, Slice.Side side, int limit);

    long count(Tx tx, CompanyId company);
}

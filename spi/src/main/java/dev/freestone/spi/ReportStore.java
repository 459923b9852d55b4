package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportRow;
import java.util.Collection;
import java.util.List;

/**
 * Contacts that others report: calls of a dialer, calls and messages of people. Called by the engine inside one
 * transaction, on its thread; it decides nothing. <b>Order of locks:</b> reports that exist, then lanes, then new
 * reports; of each kind all at once, in their order. <b>Unique</b> is (company, id). <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/contact-ledger.md 12, 13.
 */
public interface ReportStore {
    /**
     * Locks reports until the end of the transaction, and waits for those that another transaction has locked.
     *
     * @param company the owner; reports of others do not exist
     * @param ids 1 to 1,000 reports
     * @return those that exist, in no order
     */
    List<ReportRow> lock(CompanyId company, Collection<ReportId> ids);

    /**
     * Adds reports with version 1. Waits only for another transaction that is adding one of them, and leaves the transaction
     * usable whatever it finds.
     *
     * @param rows 1 to 1,000 reports of distinct ids; their number and version are ignored
     * @return one result for each, in their order; CONFLICT for an id that is taken
     */
    List<WriteResult> insert(List<ReportRow> rows);

    /**
     * Replaces reports that this transaction has locked.
     *
     * @param rows 1 to 1,000 reports of distinct ids, each with the version that was read; the stored one becomes one more,
     *     the number stays
     * @return one result for each, in their order; CONFLICT for another version
     */
    List<WriteResult> update(List<ReportRow> rows);

    /**
     * One part of the reports about a person, in the order of storing.
     *
     * @param company the owner
     * @param person the person
     * @param after reports with a greater number only; 0 for the beginning
     * @param limit the greatest number of reports, at least 1
     * @return in ascending order of {@link ReportRow#number()}
     */
    List<ReportRow> page(CompanyId company, KeyedHash person, long after, int limit);

    /**
     * One part of all reports of a company, in the order of storing.
     *
     * @param company the owner
     * @param after the number of the last report of the part before, 0 for the first
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of their numbers
     */
    List<ReportRow> page(CompanyId company, long after, int limit);
}

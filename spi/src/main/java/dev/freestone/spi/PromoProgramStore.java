package dev.freestone.spi;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stored promo programs. Called by the engine inside one transaction, on its thread; it decides nothing. Writes take the
 * expected version; a taken unique value is {@link WriteResult#CONFLICT} and leaves the transaction usable. <b>Unique</b> are
 * the id, company and external id, and company, loan and promo type of programs that are pending or active. <b>Order of
 * locks:</b> programs by id. Nothing is removed. <b>Errors:</b> {@code storage_…} of docs/spec/errors.md 2. <b>Conformance
 * suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source: docs/spec/promo-programs.md 5, 8, 12, 14.
 */
public interface PromoProgramStore {
    /**
     * Adds a program with version 1 and gives it the next storage number.
     *
     * @param row the program; its version is ignored
     * @return SAVED, or CONFLICT when the id or another unique value is taken
     */
    WriteResult insert(PromoProgramRow row);

    /**
     * Replaces a program.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version or a taken unique value, MISSING for an unknown id
     */
    WriteResult update(PromoProgramRow row, long expectedVersion);

    /**
     * Replaces several programs of one company, none of which is opened by it: those that were not pending or active stay so,
     * and external ids stay as they are.
     *
     * @param rows at most 1,000 programs of distinct ids, each with the version that was read; the stored one becomes one more
     * @return one result for each, in their order; CONFLICT for another version, MISSING for an unknown id
     */
    List<WriteResult> update(List<PromoProgramRow> rows);

    /**
     * Finds a program by any form of id.
     *
     * @param company the owner; programs of others do not exist
     * @param id the id
     * @return the program, or empty
     */
    Optional<PromoProgramRow> find(CompanyId company, AnyId id);

    /**
     * Finds several programs and holds them until the transaction ends: another transaction that locks or updates one waits.
     *
     * @param company the owner; programs of others do not exist
     * @param ids at most 1,000 ids
     * @return those that exist, by id
     */
    List<PromoProgramRow> lock(CompanyId company, Collection<PromoProgramId> ids);

    /**
     * The programs of a loan, of all statuses, the newest first.
     *
     * @param company the owner; programs of others do not exist
     * @param loan the loan
     * @return ordered by {@code createdAt} and then id, both descending
     */
    List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan);

    /**
     * Active programs in the order in which they end, by an index: those whose last day has passed come first.
     *
     * @param company the owner; programs of others do not exist
     * @param after the place of the last program of the part before; empty for the first
     * @param limit the greatest number of programs, 1 to 1,000
     * @return ordered by last day, of one day by number
     */
    List<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after, int limit);

    /**
     * Active programs in the order of their numbers, without their documents.
     *
     * @param company the owner
     * @param range which numbers
     * @param dueBy only those whose {@code nextCheckOn} is not after this date; empty = all
     * @param limit the greatest number of programs, 1 to 1,000
     * @return in ascending order of number
     */
    List<ActivePromo> active(CompanyId company, NumberRange range, Optional<LocalDate> dueBy, int limit);

    /**
     * Between which numbers the active programs lie.
     *
     * @param company the owner
     * @return after one less than the least and through the greatest number; empty when none is active
     */
    Optional<NumberRange> activeRange(CompanyId company);

    /**
     * Replaces the {@link dev.freestone.model.promo.PromoWatch} of active programs, and nothing else: the version stays, since
     * nothing changes that a caller sees.
     *
     * @param programs at most 1,000 programs of distinct ids, each with the version that was read
     * @return one result for each, in their order; CONFLICT for another version or a program that is not active, MISSING for an
     *     unknown id
     */
    List<WriteResult> watch(List<ActivePromo> programs);

    /**
     * Keeps what changes of status rested on.
     *
     * @param rows at most 1,000 rows, no two of one program and change; one that is kept already is replaced
     */
    void keepBases(List<PromoBasisRow> rows);

    /**
     * What a change of status rested on.
     *
     * @param company the owner; programs of others do not exist
     * @param program the program
     * @param transitionNo which change
     * @return the document, or empty
     */
    Optional<Document> basis(CompanyId company, PromoProgramId program, long transitionNo);
}

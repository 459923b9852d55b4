package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far sweeps over promo programs have come, and whom they could not judge. Called by the engine inside one transaction,
 * on its thread; it decides nothing. <b>Unique</b> are company, day and partition. <b>Errors:</b> {@code storage_…} of
 * docs/spec/errors.md 2. <b>Conformance suite:</b> {@code dev.freestone.testkit.StorageConformance}. Source:
 * docs/spec/promo-programs.md 12.
 */
public interface PromoSweepStore {
    /**
     * Begins a sweep: adds all its parts with version 1.
     *
     * @param rows 1 to 64 parts of one company and day, with part 0 among them; their version is ignored
     * @return SAVED, or CONFLICT when that company and day have a sweep; then nothing is added
     */
    WriteResult begin(List<PromoSweepRow> rows);

    /**
     * The parts of a sweep.
     *
     * @param company the owner
     * @param asOf its day
     * @return by partition; none when there is no such sweep
     */
    List<PromoSweepRow> find(CompanyId company, LocalDate asOf);

    /**
     * The latest day whose sweep is done in all its parts.
     *
     * @param company the owner
     * @return the day, or empty
     */
    Optional<LocalDate> lastFinished(CompanyId company);

    /**
     * Replaces a part, its lease included.
     *
     * @param row the new state; its version is ignored, the stored one becomes {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return SAVED, CONFLICT for another version, MISSING for an unknown part
     */
    WriteResult update(PromoSweepRow row, long expectedVersion);

    /**
     * Lengthens a live lease; an ended one is never revived. The version stays.
     *
     * @param row the part
     * @param lease the lease of the holder, with its new end
     * @return SAVED, CONFLICT for another fence or an ended lease, MISSING for an unknown part
     */
    WriteResult renew(PromoSweepRow row, Lease lease);

    /**
     * Lists programs that a sweep could not judge; one that is listed already gets the new code.
     *
     * @param company the owner
     * @param asOf the day of the sweep
     * @param failures at most 1,000, of distinct programs
     */
    void fail(CompanyId company, LocalDate asOf, List<PromoSweepFailure> failures);

    /**
     * Programs that a sweep could not judge.
     *
     * @param company the owner
     * @param asOf the day of the sweep
     * @param range which numbers
     * @param limit the greatest number, 1 to 1,000
     * @return in ascending order of number
     */
    List<PromoSweepFailure> failures(CompanyId company, LocalDate asOf, NumberRange range, int limit);

    /**
     * Takes programs off that list, since they were judged after all.
     *
     * @param company the owner
     * @param asOf the day of the sweep
     * @param numbers their storage numbers, at most 1,000
     */
    void judged(CompanyId company, LocalDate asOf, Collection<Long> numbers);

    /**
     * Forgets sweeps with their failures.
     *
     * @param company the owner
     * @param before those of earlier days
     */
    void forget(CompanyId company, LocalDate before);
}

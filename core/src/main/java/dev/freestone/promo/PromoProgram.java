package dev.freestone.promo;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A promo program on a loan. Immutable. Source: docs/spec/promo-programs.md 3.
 *
 * @param id the public id
 * @param companyId the owner
 * @param personId who owes the loan
 * @param loanId the loan
 * @param offer what it has copied from its type
 * @param status the status
 * @param dates the dates, in the product zone
 * @param settings what a caller may change at any time before it is exercised
 * @param cancellation why it is canceled and by whom; present exactly while it is canceled
 * @param exercisedRateId the rate that the host has recorded for the exercise; empty until then
 * @param times when things happened
 * @param track what is not told on the wire
 */
public record PromoProgram(
        PromoProgramId id,
        CompanyId companyId,
        PersonId personId,
        LoanId loanId,
        PromoOffer offer,
        PromoStatus status,
        PromoDates dates,
        Settings settings,
        Optional<PromoCancellation> cancellation,
        Optional<String> exercisedRateId,
        PromoTimes times,
        PromoTrack track) {
    /**
     * What a caller may change at any time before the program is exercised, its dates apart.
     *
     * @param disqualifyOverdueDays the days overdue that disqualify, 1 to 36500; empty = none do
     * @param externalId the host's own name
     * @param metaData free data of the host
     * @param caseId the case that it belongs to
     */
    public record Settings(
            OptionalInt disqualifyOverdueDays,
            Optional<ExternalId> externalId,
            Optional<Map<String, ?>> metaData,
            Optional<String> caseId) {}

    /**
     * Whether it keeps others of its loan and promo type from being opened.
     *
     * @return true while it is pending or active
     */
    public boolean isOpen() {
        return status == PromoStatus.PENDING || status == PromoStatus.ACTIVE;
    }

    /**
     * What it asks of its loan. Days overdue count from the start until it is activated.
     *
     * @return the terms; empty while its dates are not resolved
     */
    public Optional<PromoTerms> terms() {
        return terms(dates);
    }

    Optional<PromoTerms> terms(PromoDates resolved) {
        if (!resolved.resolved()) {
            return Optional.empty();
        }
        PromoTerms terms = PromoTerms.of(resolved, settings.disqualifyOverdueDays());
        return Optional.of(track.overdueCountedFrom().map(terms::countingFrom).orElse(terms));
    }

    /**
     * The same program at another time.
     *
     * @param changed when things happened
     * @return the program
     */
    public PromoProgram with(PromoTimes changed) {
        return new PromoProgram(
                id,
                companyId,
                personId,
                loanId,
                offer,
                status,
                dates,
                settings,
                cancellation,
                exercisedRateId,
                changed,
                track);
    }

    PromoProgram with(PromoStatus next, Optional<PromoCancellation> why, PromoTimes changed, PromoTrack stored) {
        return new PromoProgram(
                id,
                companyId,
                personId,
                loanId,
                offer,
                next,
                dates,
                settings,
                why,
                next == PromoStatus.EXERCISED ? exercisedRateId : Optional.empty(),
                changed,
                stored);
    }

    PromoProgram with(PromoDates changed, Settings set) {
        return new PromoProgram(
                id,
                companyId,
                personId,
                loanId,
                offer,
                status,
                changed,
                set,
                cancellation,
                exercisedRateId,
                times,
                track);
    }

    PromoProgram with(PromoTrack stored) {
        return with(status, cancellation, times, stored);
    }

    PromoProgram rated(String rateId) {
        return new PromoProgram(
                id,
                companyId,
                personId,
                loanId,
                offer,
                status,
                dates,
                settings,
                cancellation,
                Optional.of(rateId),
                times,
                track);
    }

    @Override
    public String toString() {
        return "PromoProgram[" + id + ", " + status.code() + "]";
    }
}

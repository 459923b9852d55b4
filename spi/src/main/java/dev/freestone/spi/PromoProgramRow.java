package dev.freestone.spi;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import java.util.Optional;

/**
 * A stored promo program: key columns and document. Immutable.
 *
 * @param id the public id
 * @param columns the common columns; a program is never deleted
 * @param loan the loan it is on
 * @param promoType what it promises, such as {@code sameAsCash}; of one loan and type at most one program is pending or active
 * @param status the status
 * @param watch what a sweep reads; present exactly while it is active
 * @param version 1 when inserted, one more with each update
 * @param document the whole program
 */
public record PromoProgramRow(
        PromoProgramId id,
        ObjectColumns columns,
        LoanId loan,
        String promoType,
        PromoStatus status,
        Optional<PromoWatch> watch,
        long version,
        Document document) {
    /**
     * Checks the components.
     *
     * @param id the public id
     * @param columns the common columns; a program is never deleted
     * @param loan the loan it is on
     * @param promoType what it promises, such as {@code sameAsCash}
     * @param status the status
     * @param watch what a sweep reads; present exactly while it is active
     * @param version 1 when inserted, one more with each update
     * @param document the whole program
     */
    public PromoProgramRow {
        if (watch.isPresent() != (status == PromoStatus.ACTIVE)) {
            throw new IllegalArgumentException(
                    "watch: present " + watch.isPresent() + " while " + status.code() + ", expected while active only");
        }
    }

    /**
     * Whether it keeps others of its loan and type from being opened.
     *
     * @return true while it is pending or active
     */
    public boolean isOpen() {
        return status == PromoStatus.PENDING || status == PromoStatus.ACTIVE;
    }
}

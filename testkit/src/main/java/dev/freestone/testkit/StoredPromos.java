package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoProgramRow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Promo programs of the suites, each on a loan of its own but where a test is about that. */
final class StoredPromos {
    static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    static final PromoWatch WATCH = new PromoWatch(
            DAY,
            DAY.plusDays(90),
            DAY.plusDays(100),
            OptionalInt.of(30),
            DAY.plusDays(1),
            DAY.plusDays(2),
            Optional.of(DAY.plusDays(60)),
            Optional.of(DAY.plusDays(31)),
            DAY.plusDays(61));

    /** Nothing optional, and dates at both ends. */
    static final PromoWatch BARE = new PromoWatch(
            LocalDate.of(1000, 1, 1),
            LocalDate.of(9999, 12, 30),
            LocalDate.of(9999, 12, 31),
            OptionalInt.empty(),
            LocalDate.of(1000, 1, 1),
            LocalDate.of(1582, 10, 10),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(9999, 12, 31));

    private StoredPromos() {}

    static PromoProgramId id(int number) {
        return PromoProgramId.of("PP-0000-%04d".formatted(number));
    }

    static LoanId loan(int number) {
        return LoanId.of("LN-" + number);
    }

    static PromoProgramRow pending(int number) {
        ObjectColumns columns = StoredSample.of("P")
                .createdAt(StoredSample.CREATED.plusSeconds(number))
                .columns();
        return new PromoProgramRow(
                id(number),
                columns,
                loan(number),
                "sameAsCash",
                PromoStatus.PENDING,
                Optional.empty(),
                1,
                Document.of("{\"promo\":" + number + "}"));
    }

    static PromoProgramRow active(int number) {
        return watching(pending(number), WATCH);
    }

    static PromoProgramRow watching(PromoProgramRow row, PromoWatch watch) {
        return copy(row, row.columns(), PromoStatus.ACTIVE, Optional.of(watch), row.version());
    }

    static PromoProgramRow ended(PromoProgramRow row, PromoStatus status) {
        return copy(row, row.columns(), status, Optional.empty(), row.version());
    }

    static PromoProgramRow canceled(PromoProgramRow row) {
        return ended(row, PromoStatus.CANCELED);
    }

    static PromoProgramRow with(PromoProgramRow row, ObjectColumns columns) {
        return copy(row, columns, row.status(), row.watch(), row.version());
    }

    static PromoProgramRow ownedBy(PromoProgramRow row, CompanyId company) {
        return with(row, sample(row).ownedBy(company).columns());
    }

    static PromoProgramRow called(PromoProgramRow row, String externalId) {
        return with(row, sample(row).called(externalId).columns());
    }

    static PromoProgramRow versioned(PromoProgramRow row, long version) {
        return copy(row, row.columns(), row.status(), row.watch(), version);
    }

    static PromoProgramRow on(PromoProgramRow row, LoanId loan, String promoType) {
        return new PromoProgramRow(
                row.id(), row.columns(), loan, promoType, row.status(), row.watch(), row.version(), row.document());
    }

    static PromoProgramRow holding(PromoProgramRow row, String json) {
        return new PromoProgramRow(
                row.id(),
                row.columns(),
                row.loan(),
                row.promoType(),
                row.status(),
                row.watch(),
                row.version(),
                Document.of(json));
    }

    /** What a sweep reads of an active program. */
    static ActivePromo read(PromoProgramRow row, long number) {
        return new ActivePromo(
                number, row.id(), row.loan(), row.version(), row.watch().orElseThrow());
    }

    static ActivePromo watched(ActivePromo program, PromoWatch watch, long version) {
        return new ActivePromo(program.number(), program.id(), program.loan(), version, watch);
    }

    private static StoredSample sample(PromoProgramRow row) {
        return new StoredSample("", row.columns(), Optional.empty(), row.document());
    }

    private static PromoProgramRow copy(
            PromoProgramRow row, ObjectColumns columns, PromoStatus status, Optional<PromoWatch> watch, long version) {
        return new PromoProgramRow(
                row.id(), columns, row.loan(), row.promoType(), status, watch, version, row.document());
    }
}

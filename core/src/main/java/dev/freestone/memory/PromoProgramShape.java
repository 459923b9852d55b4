package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoProgramRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Promo programs as table rows: one list a loan; unique by external id, and while open by loan and promo type. */
final class PromoProgramShape implements RowShape<PromoProgramShape.LoanKey, PromoProgramRow> {
    record LoanKey(CompanyId company, LoanId loan) {}

    private record OpenKey(LoanKey loan, String promoType) {}

    @Override
    public String id(PromoProgramRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(PromoProgramRow row) {
        return row.columns();
    }

    @Override
    public Optional<String> schedule(PromoProgramRow row) {
        return Optional.empty();
    }

    @Override
    public LoanKey list(PromoProgramRow row) {
        return new LoanKey(row.columns().company(), row.loan());
    }

    @Override
    public List<?> uniques(PromoProgramRow row) {
        List<Object> keys = new ArrayList<>(CampaignShape.externalKeys(row.columns()));
        if (row.isOpen()) {
            keys.add(new OpenKey(list(row), row.promoType()));
        }
        return keys;
    }

    @Override
    public long version(PromoProgramRow row) {
        return row.version();
    }

    @Override
    public PromoProgramRow withVersion(PromoProgramRow row, long version) {
        return with(row, row.watch(), version);
    }

    static PromoProgramRow with(PromoProgramRow row, Optional<PromoWatch> watch, long version) {
        return new PromoProgramRow(
                row.id(), row.columns(), row.loan(), row.promoType(), row.status(), watch, version, row.document());
    }
}

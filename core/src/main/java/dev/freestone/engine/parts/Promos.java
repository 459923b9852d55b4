package dev.freestone.engine.parts;

import dev.freestone.promo.PromoSettings;
import dev.freestone.spi.CaseDirectory;
import dev.freestone.spi.LoanFactsSource;
import java.util.Optional;

/**
 * What promo programs are decided with. Immutable.
 *
 * @param loans the host's loans, when given; without them no program can be named
 * @param cases the host's cases, when given; without them no case exists
 * @param settings how programs are handled
 */
public record Promos(Optional<LoanFactsSource> loans, Optional<CaseDirectory> cases, PromoSettings settings) {
    /** No loans and no cases. */
    public static final Promos NONE = new Promos(Optional.empty(), Optional.empty(), PromoSettings.DEFAULT);
}

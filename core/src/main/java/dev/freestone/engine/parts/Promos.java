package dev.freestone.engine.parts;

import dev.freestone.promo.PromoSettings;
import dev.freestone.spi.LoanFactsSource;
import java.util.Optional;

/**
 * What promo programs are decided with. Immutable.
 *
 * @param loans the host's loans, when given; without them no program can be named
 * @param settings how programs are handled
 * @param daily whether the engine begins a sweep each day
 * @param heartbeats lengthen the leases of parts of sweeps in hand
 */
public record Promos(Optional<LoanFactsSource> loans, PromoSettings settings, boolean daily, Heartbeats heartbeats) {
    /**
     * With nothing in hand yet.
     *
     * @param loans the host's loans, when given
     * @param settings how programs are handled
     * @param daily whether the engine begins a sweep each day
     */
    public Promos(Optional<LoanFactsSource> loans, PromoSettings settings, boolean daily) {
        this(loans, settings, daily, new Heartbeats());
    }

    /**
     * No loans and no cases.
     *
     * @return those of an engine without promo programs
     */
    public static Promos none() {
        return new Promos(Optional.empty(), PromoSettings.DEFAULT, true);
    }
}

package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source must tell of the facts of a loan, and the fixture and words of its suite. */
abstract class LoanFactsRules {
    static final CompanyId HERE = CompanyId.DEFAULT;

    LoanFactsSourceFixture fixture;

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract LoanFactsSourceFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    /** The forms of the source; a suite over none would prove nothing. */
    final List<LoanHistoryForm> forms() {
        assertThat(fixture.forms()).isNotEmpty();
        return List.copyOf(fixture.forms());
    }

    @Test
    void tells_every_entry_of_a_loan() {
        for (LoanHistoryForm form : forms()) {
            requireSame(
                    form,
                    List.of(LoanSamples.active(
                            List.of(rate(0, "0.24"), rate(90, "0.2999")), LoanSamples.everything(form))));
        }
    }

    @Test
    void tells_every_status_and_date_of_a_loan() {
        for (LoanHistoryForm form : forms()) {
            var facts = new ArrayList<LoanFacts>();
            for (LoanStatus status : LoanStatus.values()) {
                facts.add(new LoanFacts(
                        status,
                        Optional.of(LoanSamples.WED_2025_01_01),
                        Optional.of(LoanSamples.WED_2025_01_01.plusYears(2)),
                        Optional.of(LoanSamples.WED_2025_01_01.plusYears(1)),
                        List.of(rate(0, "0.24")),
                        LoanSamples.history(form, BigDecimal.TEN)));
            }
            requireSame(form, facts);
        }
    }

    @Test
    void tells_what_is_not_known_as_absent() {
        for (LoanHistoryForm form : forms()) {
            requireSame(
                    form,
                    List.of(new LoanFacts(
                            LoanStatus.PENDING,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            LoanSamples.nothing(form))));
        }
    }

    @Test
    void tells_rates_exactly() {
        for (LoanHistoryForm form : forms()) {
            var rates = List.of(rate(0, "0"), rate(1, "0.12345678"), rate(2, "0.1"), rate(3, "1.79"));
            requireSame(form, List.of(LoanSamples.active(rates, LoanSamples.history(form, BigDecimal.TEN))));
        }
    }

    @Test
    void hands_over_facts_that_contradict_themselves() {
        for (LoanHistoryForm form : forms()) {
            requireSame(
                    form,
                    List.of(new LoanFacts(
                            LoanStatus.ACTIVE,
                            Optional.of(LoanSamples.WED_2025_01_01),
                            Optional.empty(),
                            Optional.of(LoanSamples.WED_2025_01_01.minusDays(1)),
                            List.of(rate(0, "-0.24"), rate(0, "0.24")),
                            LoanSamples.contradictions(form))));
        }
    }

    /** Held together and loaded in one call, each loan has its own facts. */
    private void requireSame(LoanHistoryForm form, List<LoanFacts> facts) {
        var loans = new ArrayList<KnownLoan>();
        for (int i = 0; i < facts.size(); i++) {
            loans.add(LoanSamples.known(HERE, "LN-11AA-" + i, "crm/" + i, facts.get(i)));
        }
        var source = fixture.holding(form, loans);

        var loaded = source.load(HERE, ids(loans));

        assertThat(loaded).as(form.name()).hasSize(facts.size());
        loans.forEach(each -> requireSame(loaded, each));
    }

    static void requireSame(Map<LoanId, LoanFacts> loaded, KnownLoan known) {
        LoanFacts facts = loaded.get(known.loan().id());
        assertThat(facts).as("the facts of " + known.loan().id()).isNotNull();
        assertThat(LoanSamples.content(Objects.requireNonNull(facts))).isEqualTo(LoanSamples.content(known.facts()));
    }

    static List<LoanId> ids(List<KnownLoan> loans) {
        return loans.stream().map(each -> each.loan().id()).toList();
    }

    private static LoanRate rate(int day, String annualRate) {
        return new LoanRate(LoanSamples.WED_2025_01_01.plusDays(day), new BigDecimal(annualRate));
    }
}

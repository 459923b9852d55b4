package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.promo.PromoBasis;
import dev.freestone.promo.PromoTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a decision rested on is stored and read again as it was. The seed is part of every message. */
class PromoBasisJsonTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);

    private final Random random = new Random(SEED);

    @Test
    void a_basis_in_ledger_form_is_read_as_it_was_written() {
        for (int i = 0; i < 2_000; i++) {
            assertRoundTrip(basis(new LoanLedger(
                    many(this::dated), many(this::dated), many(this::payment), many(this::dated), many(this::day))));
        }
    }

    @Test
    void a_basis_in_snapshot_form_is_read_as_it_was_written() {
        for (int i = 0; i < 2_000; i++) {
            assertRoundTrip(basis(new LoanSnapshots(many(this::snapshot))));
        }
    }

    private static void assertRoundTrip(PromoBasis basis) {
        assertThat(PromoBasisJson.read(PromoBasisJson.document(basis)))
                .as("seed %s", SEED)
                .isEqualTo(basis);
    }

    private PromoBasis basis(LoanHistory history) {
        LocalDate start = day();
        LocalDate end = start.plusDays(1 + random.nextInt(500));
        PromoTerms terms = new PromoTerms(
                start,
                end,
                end.plusDays(random.nextInt(30)),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(90)),
                start.plusDays(random.nextInt(20)));
        LoanFacts facts = new LoanFacts(
                List.of(LoanStatus.values()).get(random.nextInt(LoanStatus.values().length)),
                maybe(this::day),
                maybe(this::day),
                maybe(this::day),
                many(() -> new LoanRate(day(), BigDecimal.valueOf(random.nextInt(4_000), random.nextInt(6)))),
                history);
        return new PromoBasis(terms, facts, day());
    }

    private LoanPayment payment() {
        return new LoanPayment("p \"é\" " + random.nextInt(), day(), amount(), random.nextBoolean());
    }

    private LoanSnapshot snapshot() {
        return new LoanSnapshot(day(), amount(), amount(), maybe(this::day));
    }

    private DatedAmount dated() {
        return new DatedAmount(day(), amount());
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
    }

    private LocalDate day() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private <T> Optional<T> maybe(Supplier<T> made) {
        return random.nextBoolean() ? Optional.of(made.get()) : Optional.empty();
    }

    private <T> List<T> many(Supplier<T> made) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(made.get());
        }
        return all;
    }
}

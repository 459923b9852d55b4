package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.LoanFactsSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left behind by a program that ends, and by a loan that is gone. */
class PromoAftermathTest {
    private final PromoHouse house = new PromoHouse();

    @Test
    void a_reminder_that_was_planned_late_is_called_back_when_its_program_ends() {
        house.settings = PromoSettings.DEFAULT.withReminders(PromoReminders.defaults());
        house.template("promoProgramReminder").entries("02-01 100; 03-01 100");
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-17").programs().sweep().run();
        assertThat(house.intents())
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.occurrence()).contains(":reminder-2025-03-02:"));

        house.day("03-18").cancel(made);

        assertThat(house.intents())
                .filteredOn(intent -> intent.occurrence().contains(":reminder-"))
                .singleElement()
                .satisfies(reminder -> {
                    assertThat(reminder.state()).isEqualTo(IntentState.CANCELED);
                    assertThat(reminder.reason()).contains(IntentReason.CONDITION_NO_LONGER_HOLDS);
                });
    }

    @Test
    void nobody_is_reminded_after_the_effective_end() {
        house.settings = PromoSettings.DEFAULT.withReminders(new PromoReminders(List.of(0), false, 7));
        house.template("promoProgramReminder").entries("02-01 100; 03-01 100; 04-01 100");
        PromoView made = house.programs()
                .create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.ACTIVE).promoGracePeriodDays(0).build());

        house.day("04-02")
                .programs()
                .sweep(LocalDate.of(2025, 4, 1), PromoSweepMode.FULL)
                .run();

        assertThat(house.intents()).isEmpty();
        assertThat(house.history(made)).last().isEqualTo("PromoNoticeSkipped");
    }

    @Test
    void a_loan_that_is_gone_keeps_no_work_waiting() {
        Leaving loans = new Leaving(house.loans);
        house.source = loans;
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.programs().loanFactsChanged(PromoHouse.LOAN);
        loans.gone = true;

        house.freestone().tick();

        Optional<Instant> waiting =
                house.storage.read(tx -> tx.work().dueAt("promo.recomputation", CompanyId.DEFAULT, PromoHouse.LOAN));
        assertThat(waiting).isEmpty();
        loans.gone = false;
        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
    }

    /** Loans that the host can delete. */
    private static final class Leaving implements LoanFactsSource {
        private final LoanFactsSource loans;
        private boolean gone;

        private Leaving(LoanFactsSource loans) {
            this.loans = loans;
        }

        @Override
        public Optional<Loan> resolve(CompanyId company, LoanRef ref) {
            return gone ? Optional.empty() : loans.resolve(company, ref);
        }

        @Override
        public Map<LoanId, LoanFacts> load(CompanyId company, List<LoanId> ids) {
            return gone ? Map.of() : loans.load(company, ids);
        }
    }
}

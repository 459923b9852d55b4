package dev.freestone.engine;

import dev.freestone.engine.promo.PromoRows;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A year of programs of random terms, with payments, reversals, fees and re-ages that come late or early, each reported to the
 * engine. Two of one seed differ in the mode of their sweeps alone.
 */
final class RandomYear {
    static final int PROGRAMS = 6;
    private static final int[] AMOUNTS = {50, 100, 100, 200, 700, 900};

    private final Random random;
    private final PromoSweepMode mode;
    private final PromoHouse house = new PromoHouse();
    private final List<PromoView> programs = new ArrayList<>();
    private final List<Book> books = new ArrayList<>();
    private long visited;
    private int refusals;

    /** What happened on a loan. */
    private static final class Book {
        final List<DatedAmount> fees = new ArrayList<>();
        final List<LoanPayment> payments = new ArrayList<>();
        final List<LocalDate> reAges = new ArrayList<>();
    }

    RandomYear(int seed, PromoSweepMode mode) {
        this.random = new Random(seed);
        this.mode = mode;
        house.settings = PromoSettings.DEFAULT.withSweep(3, 2).withReminders(PromoReminders.defaults());
        house.template("promoProgramReminder").template("promoProgramEligibilityAtRisk");
        String type = house.activeType();
        for (int number = 0; number < PROGRAMS; number++) {
            books.add(new Book());
            post(number);
            PromoProgramDraft.Builder draft = PromoProgramDraft.builder()
                    .promoTypeId(type)
                    .status(number % 2 == 0 ? PromoStatus.ACTIVE : PromoStatus.PENDING)
                    .promoStartDate(PromoHouse.START.plusDays(random.nextInt(100)))
                    .promoDurationDays(20 + random.nextInt(150))
                    .promoGracePeriodDays(random.nextInt(15));
            if (random.nextInt(5) > 0) {
                draft.sacDisqualifyOverdueDays(5 + random.nextInt(40));
            }
            programs.add(house.programs().create(PromoHouse.PERSON, loan(number), draft.build()));
        }
    }

    /** One day: what is posted in the morning, the sweep, and what is posted in the evening. */
    List<String> live(LocalDate day) {
        house.clock.set(PromoHouse.noon(day).minusSeconds(6 * 3_600));
        happen(day);
        visited += house.programs().sweep(day, mode).run().counts().visited();
        house.freestone().tick();
        house.clock.set(PromoHouse.noon(day).plusSeconds(6 * 3_600));
        happen(day);
        house.freestone().tick();
        return programs.stream().map(this::told).toList();
    }

    private void happen(LocalDate day) {
        for (int number = 0; number < PROGRAMS; number++) {
            if (random.nextInt(25) == 0) {
                change(books.get(number), day);
                post(number);
                house.programs().loanFactsChanged(loan(number));
            }
            if (random.nextInt(40) == 0) {
                change(number, day);
            }
        }
    }

    /** The borrower gets other terms or begins late; what the engine refuses does not happen. */
    private void change(int number, LocalDate day) {
        String id = programs.get(number).program().id().value();
        String body = switch (random.nextInt(3)) {
            case 0 -> "{\"promoEndDate\":\"" + day.plusDays(random.nextInt(60)) + "\"}";
            case 1 -> "{\"sacDisqualifyOverdueDays\":" + (5 + random.nextInt(60)) + "}";
            default -> "";
        };
        try {
            if (body.isEmpty()) {
                house.programs().activate(PromoHouse.PERSON, loan(number), id);
            } else {
                house.programs().update(PromoHouse.PERSON, loan(number), id, PromoProgramChange.parse(body));
            }
        } catch (FreestoneException refused) {
            refusals++;
        }
    }

    private void change(Book book, LocalDate day) {
        switch (random.nextInt(8)) {
            case 0 -> {
                if (!book.payments.isEmpty()) {
                    int which = random.nextInt(book.payments.size());
                    LoanPayment paid = book.payments.get(which);
                    book.payments.set(
                            which, new LoanPayment(paid.id(), paid.effectiveDate(), paid.amount(), !paid.reversed()));
                }
            }
            case 1 -> book.fees.add(new DatedAmount(near(day), new BigDecimal("25.00")));
            case 2 -> book.reAges.add(near(day));
            default ->
                book.payments.add(new LoanPayment(
                        "p" + book.payments.size(),
                        near(day),
                        new BigDecimal(AMOUNTS[random.nextInt(AMOUNTS.length)]),
                        false));
        }
    }

    /** Up to two weeks ago, or up to a week ahead. */
    private LocalDate near(LocalDate day) {
        LocalDate date = day.plusDays(random.nextInt(22) - 14);
        return date.isBefore(PromoHouse.START) ? PromoHouse.START : date;
    }

    private void post(int number) {
        Book book = books.get(number);
        LoanLedger plain = SampleLoan.with("none").history().fold(ledger -> ledger, rows -> {
            throw new IllegalStateException();
        });
        house.loan(
                loan(number),
                SampleLoan.of(new LoanLedger(plain.advances(), book.fees, book.payments, plain.dues(), book.reAges)));
    }

    private static String loan(int number) {
        return String.format(Locale.ROOT, "LN-5W3E-%04d", number);
    }

    private String told(PromoView made) {
        PromoProgram program = stored(made);
        return program.status() + " " + program.dates() + " " + program.track() + " " + program.cancellation();
    }

    private PromoProgram stored(PromoView made) {
        return PromoRows.read(house.storage
                .read(tx -> tx.promoPrograms()
                        .find(
                                CompanyId.DEFAULT,
                                AnyId.ofPublic(made.program().id().value())))
                .orElseThrow());
    }

    /** What became true of each program, from its creation on. */
    List<List<String>> histories() {
        return programs.stream().map(house::history).toList();
    }

    List<String> notices() {
        return house.intents().stream()
                .map(intent -> intent.occurrence() + " " + intent.state())
                .sorted()
                .toList();
    }

    int refusals() {
        return refusals;
    }

    long visited() {
        return visited;
    }

    /** How many programs were exercised or canceled in the end. */
    long transitions() {
        return programs.stream()
                .filter(made -> stored(made).status() != PromoStatus.ACTIVE)
                .count();
    }
}

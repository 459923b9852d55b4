package dev.freestone.engine;

import dev.freestone.engine.promo.PromoRows;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Many loans with a program each, as in {@link PromoHouse}, and sweeps over them in small pages. */
final class SweepHouse {
    /** What is paid when every due is paid, and nothing more. */
    static final String DUES = "02-01 100; 03-01 100; 04-01 100";

    /** What is paid by somebody who exercises on the 20th of March. */
    static final String ALL = "02-01 100; 03-01 100; 03-20 700";

    final PromoHouse house = new PromoHouse();
    final SweepLoans loans = new SweepLoans(house.loans);
    private final Faults calls = Faults.none();
    private final List<PromoView> made = new ArrayList<>();
    private Optional<String> type = Optional.empty();

    SweepHouse(int page, int partitions) {
        house.source = loans;
        house.storage = FaultyStorage.over(house.storage, calls);
        house.settings = PromoSettings.DEFAULT.withSweep(page, partitions);
    }

    /** Another process, over a storage that fails for it. */
    Freestone failing(String name, Faults faults) {
        Storage whole = house.storage;
        house.storage = FaultyStorage.over(whole, faults);
        try {
            return house.node(name);
        } finally {
            house.storage = whole;
        }
    }

    SweepHouse reminding() {
        house.settings = house.settings.withReminders(PromoReminders.defaults());
        house.template("promoProgramReminder").template("promoProgramEligibilityAtRisk");
        return this;
    }

    static String loan(int number) {
        return String.format(Locale.ROOT, "LN-5W3E-%04d", number);
    }

    /** The loans from one number to another. */
    static Set<String> loans(int from, int through) {
        Set<String> all = new TreeSet<>();
        IntStream.rangeClosed(from, through).forEach(number -> all.add(loan(number)));
        return all;
    }

    /** More active programs, each on a loan of its own with these entries. */
    SweepHouse programs(int count, String entries) {
        for (int i = 0; i < count; i++) {
            String loan = loan(made.size() + 1);
            house.loan(loan, SampleLoan.with(entries));
            made.add(house.programs()
                    .create(
                            PromoHouse.PERSON,
                            loan,
                            PromoProgramDraft.builder()
                                    .promoTypeId(type())
                                    .status(PromoStatus.ACTIVE)
                                    .promoStartDate(PromoHouse.START)
                                    .promoDurationDays(90)
                                    .promoGracePeriodDays(10)
                                    .sacDisqualifyOverdueDays(30)
                                    .build()));
        }
        return this;
    }

    private String type() {
        if (type.isEmpty()) {
            type = Optional.of(house.activeType());
        }
        return type.get();
    }

    SweepHouse entries(int number, String entries) {
        house.loan(loan(number), SampleLoan.with(entries));
        return this;
    }

    PromoView made(int number) {
        return made.get(number - 1);
    }

    String id(int number) {
        return made(number).program().id().value();
    }

    /** As it is stored, whatever its loan says now. */
    PromoProgram program(int number) {
        return PromoRows.read(row(number));
    }

    PromoProgramRow row(int number) {
        return house.storage
                .read(tx -> tx.promoPrograms().find(CompanyId.DEFAULT, AnyId.ofPublic(id(number))))
                .orElseThrow();
    }

    /** What has become of each program, from the first on. */
    List<PromoStatus> statuses() {
        return IntStream.rangeClosed(1, made.size())
                .mapToObj(number -> program(number).status())
                .toList();
    }

    /** How many programs have this status. */
    long count(PromoStatus status) {
        return statuses().stream().filter(status::equals).count();
    }

    void change(int number, String body) {
        house.programs().update(PromoHouse.PERSON, loan(number), id(number), PromoProgramChange.parse(body));
    }

    void cancel(int number) {
        house.programs()
                .cancel(
                        PromoHouse.PERSON,
                        loan(number),
                        id(number),
                        PromoCancel.builder().sendNotice(false).build());
    }

    SweepHouse day(String monthDay) {
        house.day(monthDay);
        return this;
    }

    PromoSweep sweep() {
        return house.programs().sweep();
    }

    PromoSweep sweep(String node) {
        return house.node(node).promoPrograms().sweep();
    }

    PromoSweep sweepAsOf(String monthDay) {
        return house.programs().sweep(LocalDate.parse("2025-" + monthDay), PromoSweepMode.FULL);
    }

    PromoSweepReport run() {
        return sweep().run();
    }

    List<String> history(int number) {
        return house.history(made(number));
    }

    List<String> occurrences() {
        return house.intents().stream().map(intent -> intent.occurrence()).toList();
    }

    /** The calls that the engine makes of its storage while something is done. */
    List<String> calls(Runnable action) {
        int before = calls.calls();
        action.run();
        return calls.trace().subList(before, calls.calls());
    }
}

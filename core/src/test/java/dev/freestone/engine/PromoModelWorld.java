package dev.freestone.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** One loan and what happens to it. */
final class PromoModelWorld {
    private static final int STEPS = 80;

    /** What each entry of a history leads to, and the rows by which it may be. */
    private static final Map<String, Map<String, PromoStatus>> ROWS = Map.ofEntries(
            entry("PromoCreated", Map.of("T1", PromoStatus.PENDING, "T2", PromoStatus.PENDING)),
            entry("PromoActivated", Map.of("T4", PromoStatus.ACTIVE)),
            entry("PromoExercised", Map.of("T6", PromoStatus.EXERCISED, "T12", PromoStatus.EXERCISED)),
            entry(
                    "PromoCanceled",
                    Map.of(
                            "T7", PromoStatus.CANCELED,
                            "T8", PromoStatus.CANCELED,
                            "T9", PromoStatus.CANCELED,
                            "T13b", PromoStatus.CANCELED)),
            entry("PromoReactivated", Map.of("T10", PromoStatus.ACTIVE)),
            entry("PromoReinstated", Map.of("T11", PromoStatus.ACTIVE)),
            entry("PromoExerciseReversed", Map.of("T13a", PromoStatus.ACTIVE, "T13b", PromoStatus.CANCELED)));

    private final long seed;
    private final Map<String, Integer> met;
    private final Random random;
    private final PromoModel model = new PromoModel();
    private final PromoHouse house = new PromoHouse();
    private final String type = house.activeType();
    private final List<PromoView> views = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    PromoModelWorld(long seed, Map<String, Integer> met) {
        this.seed = seed;
        this.met = met;
        this.random = new Random(seed);
    }

    void run() {
        create();
        for (int i = 0; i < STEPS; i++) {
            step();
            check();
        }
        histories();
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> pass();
            case 4, 5 -> pay();
            case 6 -> reverse();
            case 7 -> takeBack(random.nextInt(views.size()));
            case 8 -> create();
            case 9, 10, 11, 12 ->
                same("sweep", model.sweep(), () -> house.programs().sweep().run());
            case 13, 14, 15 -> backdate(random.nextInt(views.size()));
            default -> command(random.nextInt(views.size()));
        }
    }

    /** All is reversed, which the host reports and perhaps confirms. */
    private void takeBack(int number) {
        model.payments.replaceAll(paid -> new PromoModel.Paid(paid.id(), paid.date(), paid.cents(), true));
        done.add("reverse all");
        post();
        PromoModel.Program program = model.programs.get(number);
        String id = views.get(number).program().id().value();
        same(
                "recompute " + number,
                model.recompute(program),
                () -> house.programs().recompute(id));
        same(
                "correct " + number,
                model.applyCorrection(program),
                () -> house.programs()
                        .applyCorrection(id, house.get(views.get(number)).version()));
    }

    private void command(int number) {
        PromoModel.Program program = model.programs.get(number);
        PromoView view = views.get(number);
        String id = view.program().id().value();
        String rate = "r-" + random.nextInt(2);
        switch (random.nextInt(10)) {
            case 0 -> same("activate " + number, model.activate(program), () -> house.activate(view));
            case 1 -> {
                if (random.nextInt(4) == 0) {
                    same("cancel " + number, model.cancel(program), () -> house.cancel(view));
                }
            }
            case 2, 3 ->
                same(
                        "reactivate " + number,
                        model.reactivate(program),
                        () -> house.update(view, "{\"status\":\"active\"}"));
            case 4, 5, 7, 8 ->
                same(
                        "recompute " + number,
                        model.recompute(program),
                        () -> house.programs().recompute(id));
            case 6 ->
                same(
                        "correct " + number,
                        model.applyCorrection(program),
                        () -> house.programs()
                                .applyCorrection(id, house.get(view).version()));
            default ->
                same(
                        "rate " + number,
                        model.recordRate(program, rate),
                        () -> house.programs().recordExercisedRate(id, rate));
        }
    }

    /** A payment just before an evaluation has canceled a program, which the host reports. */
    private void backdate(int number) {
        PromoModel.Program program = model.programs.get(number);
        LocalDate decided = program.decidedOn;
        if (program.byEvaluator && decided != null && decided.isAfter(PromoHouse.START.plusDays(4))) {
            pay(decided.minusDays(1 + random.nextInt(3)), random.nextInt(4) == 0 ? 90_000 : 30_000);
            same(
                    "recompute " + number,
                    model.recompute(program),
                    () -> house.programs()
                            .recompute(views.get(number).program().id().value()));
        }
    }

    private void pass() {
        model.today = model.today.plusDays(random.nextInt(12));
        house.clock.set(PromoHouse.noon(model.today));
        done.add("day " + model.today);
    }

    private void pay() {
        long days = model.today.toEpochDay() - PromoHouse.START.toEpochDay();
        LocalDate date = model.today.minusDays(random.nextBoolean() ? 0 : random.nextLong(Math.min(days, 40) + 1));
        int amount = random.nextInt(12) == 0 ? 90_000 : 10_000 - random.nextInt(2);
        pay(date, amount);
    }

    private void pay(LocalDate date, int amount) {
        model.payments.add(new PromoModel.Paid("p-" + model.payments.size(), date, amount, false));
        done.add("pay " + amount + " on " + date);
        post();
    }

    private void reverse() {
        if (!model.payments.isEmpty()) {
            int number = random.nextInt(model.payments.size());
            PromoModel.Paid paid = model.payments.get(number);
            model.payments.set(number, new PromoModel.Paid(paid.id(), paid.date(), paid.cents(), !paid.reversed()));
            done.add("reverse " + number);
            post();
        }
    }

    private void post() {
        LoanFacts sample = SampleLoan.with("none");
        List<DatedAmount> dues = ((LoanLedger) sample.history()).dues();
        List<DatedAmount> advances = ((LoanLedger) sample.history()).advances();
        List<LoanPayment> payments = model.payments.stream()
                .map(paid ->
                        new LoanPayment(paid.id(), paid.date(), BigDecimal.valueOf(paid.cents(), 2), paid.reversed()))
                .toList();
        house.loan(PromoHouse.LOAN, sample.withHistory(new LoanLedger(advances, List.of(), payments, dues, List.of())));
    }

    private void create() {
        LocalDate start = PromoHouse.START.plusDays(random.nextInt(60));
        int days = 5 + random.nextInt(80);
        int grace = random.nextInt(20);
        int threshold = 10 + random.nextInt(70);
        boolean active = random.nextInt(3) > 0;
        PromoModel.Program program = new PromoModel.Program(start, days, grace, threshold);
        same(
                "create " + start + " " + days + "+" + grace + " " + threshold + " " + active,
                model.create(program, active),
                () -> views.add(house.programs()
                        .create(
                                PromoHouse.PERSON,
                                PromoHouse.LOAN,
                                PromoProgramDraft.builder()
                                        .promoTypeId(type)
                                        .status(active ? PromoStatus.ACTIVE : PromoStatus.PENDING)
                                        .promoStartDate(start)
                                        .promoDurationDays(days)
                                        .promoGracePeriodDays(grace)
                                        .sacDisqualifyOverdueDays(threshold)
                                        .build())));
        if (views.isEmpty()) {
            create();
        }
    }

    private void same(String what, String expected, Runnable command) {
        done.add(what);
        String outcome = PromoModel.DONE;
        try {
            command.run();
        } catch (FreestoneException e) {
            outcome = e.code().code();
        }
        assertThat(outcome).as("seed %s: %s", seed, done).isEqualTo(expected);
        met.merge(outcome, 1, Integer::sum);
    }

    private void check() {
        int open = 0;
        for (int i = 0; i < views.size(); i++) {
            PromoView before = views.get(i);
            PromoView now = house.get(before);
            String was = told(before.program());
            String is = told(now.program());
            assertThat(is)
                    .as("seed %s program %s: %s", seed, i, done)
                    .isEqualTo(model.programs.get(i).told());
            assertThat(now.version())
                    .as("seed %s program %s: %s", seed, i, done)
                    .isGreaterThanOrEqualTo(before.version() + (was.equals(is) ? 0 : 1));
            assertThat(now.program().track().transitionNo())
                    .isGreaterThanOrEqualTo(before.program().track().transitionNo());
            if (before.version() == now.version()) {
                assertThat(now.program()).as("seed %s", seed).isEqualTo(before.program());
            }
            open += now.program().isOpen() ? 1 : 0;
            views.set(i, now);
        }
        assertThat(open).as("seed %s: %s", seed, done).isLessThanOrEqualTo(1);
    }

    private void histories() {
        Set<PromoStatus> ended = EnumSet.noneOf(PromoStatus.class);
        for (PromoView view : views) {
            PromoStatus status = PromoStatus.PENDING;
            for (HistoryEntry entry :
                    house.programs().explain(view.program().id().value(), 0, 1_000)) {
                if (entry.row().isPresent()) {
                    String row = entry.row().orElseThrow();
                    met.merge(row, 1, Integer::sum);
                    Map<String, PromoStatus> rows = ROWS.getOrDefault(entry.event(), Map.of());
                    assertThat(rows).as("seed %s: %s", seed, entry).containsKey(row);
                    status = rows.getOrDefault(row, status);
                }
            }
            assertThat(status)
                    .as("seed %s: %s", seed, done)
                    .isEqualTo(view.program().status());
            ended.add(status);
        }
        assertThat(ended).isNotEmpty();
    }

    private static String told(PromoProgram program) {
        return program.status().code() + " "
                + program.cancellation().map(why -> why.reason().code()).orElse("none") + " "
                + program.track().decidedOn().map(LocalDate::toString).orElse("null") + " "
                + program.track().transitionNo() + " "
                + program.exercisedRateId().orElse("none");
    }
}

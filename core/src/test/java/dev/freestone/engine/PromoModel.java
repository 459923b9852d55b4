package dev.freestone.engine;

import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the specification says of the programs of one loan, told day by day and without any of the code that is tested: 900.00
 * on the first of January 2025, 100.00 due on the first of each month from February to October.
 */
final class PromoModel {
    static final String DONE = "done";

    final List<Paid> payments = new ArrayList<>();
    final List<Program> programs = new ArrayList<>();
    LocalDate today = PromoHouse.START;
    private @Nullable LocalDate swept;

    /** A payment. */
    record Paid(String id, LocalDate date, int cents, boolean reversed) {}

    /** What an evaluation answers. */
    record Verdict(PromoState state, @Nullable LocalDate on) {
        boolean cancels() {
            return state == PromoState.DISQUALIFIED || state == PromoState.EXPIRED;
        }
    }

    /** What is known of one program. */
    static final class Program {
        final LocalDate start;
        final LocalDate last;
        final LocalDate end;
        final int threshold;
        PromoStatus status = PromoStatus.PENDING;
        LocalDate countedFrom;

        @Nullable
        LocalDate decidedOn;

        String reason = "none";
        long transitions = 1;
        boolean byEvaluator;

        @Nullable
        Verdict reported;

        String rate = "none";

        Program(LocalDate start, int days, int grace, int threshold) {
            this.start = start;
            this.end = start.plusDays(days);
            this.last = end.plusDays(grace);
            this.threshold = threshold;
            this.countedFrom = start;
        }

        String told() {
            return status.code() + " " + reason + " " + decidedOn + " " + transitions + " " + rate;
        }
    }

    Verdict evaluate(Program program, LocalDate countedFrom) {
        if (today.isBefore(program.start)) {
            return new Verdict(PromoState.NOT_STARTED, null);
        }
        LocalDate until = today.isBefore(program.last) ? today : program.last;
        for (LocalDate day = program.start; !day.isAfter(until); day = day.plusDays(1)) {
            if (remaining(day) == 0) {
                return new Verdict(PromoState.EXERCISED, day);
            }
            if (!day.isBefore(countedFrom) && overdue(day) >= program.threshold) {
                return new Verdict(PromoState.DISQUALIFIED, day);
            }
        }
        if (today.isAfter(program.last)) {
            return new Verdict(PromoState.EXPIRED, program.last.plusDays(1));
        }
        return new Verdict(today.isAfter(program.end) ? PromoState.IN_GRACE : PromoState.ACTIVE, null);
    }

    private int paid(LocalDate day) {
        return payments.stream()
                .filter(each -> !each.reversed() && !each.date().isAfter(day))
                .mapToInt(Paid::cents)
                .sum();
    }

    private int remaining(LocalDate day) {
        return Math.max(0, 90_000 - paid(day));
    }

    private long overdue(LocalDate day) {
        int covered = remaining(day) == 0 ? 9 : Math.min(9, paid(day) / 10_000);
        LocalDate oldest = LocalDate.of(2025, 2, 1).plusMonths(covered);
        return covered == 9 || oldest.isAfter(day) ? 0 : day.toEpochDay() - oldest.toEpochDay();
    }

    private boolean anotherOpen(Program program) {
        return programs.stream()
                .anyMatch(other -> other != program
                        && (other.status == PromoStatus.PENDING || other.status == PromoStatus.ACTIVE));
    }

    String create(Program program, boolean active) {
        if (anotherOpen(program)) {
            return "promo_already_open";
        }
        String outcome = active ? run(program) : DONE;
        if (outcome.equals(DONE)) {
            programs.add(program);
        }
        return outcome;
    }

    String activate(Program program) {
        return program.status == PromoStatus.PENDING ? run(program) : "illegal_transition";
    }

    String reactivate(Program program) {
        return switch (program.status) {
            case PENDING, EXERCISED -> "validation";
            case ACTIVE -> DONE;
            case CANCELED -> anotherOpen(program) ? "promo_already_open" : run(program);
        };
    }

    /** Days overdue before today are forgiven. */
    private String run(Program program) {
        LocalDate from = program.start.isAfter(today) ? program.start : today;
        if (today.isAfter(program.last)) {
            return "promo_period_over";
        }
        if (evaluate(program, from).cancels()) {
            return "promo_would_cancel";
        }
        program.countedFrom = from;
        move(program, PromoStatus.ACTIVE, "none", null);
        settle(program);
        return DONE;
    }

    private static void move(Program program, PromoStatus status, String reason, @Nullable LocalDate on) {
        program.status = status;
        program.reason = reason;
        program.decidedOn = on;
        program.transitions++;
        program.reported = null;
        program.rate = "none";
    }

    private void settle(Program program) {
        Verdict verdict = evaluate(program, program.countedFrom);
        if (program.status == PromoStatus.ACTIVE && verdict.on() != null) {
            decide(program, verdict);
        }
    }

    private static void decide(Program program, Verdict verdict) {
        boolean exercised = verdict.state() == PromoState.EXERCISED;
        move(
                program,
                exercised ? PromoStatus.EXERCISED : PromoStatus.CANCELED,
                exercised ? "none" : verdict.state().code(),
                verdict.on());
        program.byEvaluator = !exercised;
    }

    String cancel(Program program) {
        if (program.status == PromoStatus.CANCELED || program.status == PromoStatus.EXERCISED) {
            return "illegal_transition";
        }
        move(program, PromoStatus.CANCELED, "borrowerOptedOut", today);
        program.byEvaluator = false;
        return DONE;
    }

    /** A sweep that is finished has nothing left to do on its day. */
    String sweep() {
        if (!today.equals(swept)) {
            programs.forEach(this::settle);
            swept = today;
        }
        return DONE;
    }

    String recompute(Program program) {
        Verdict verdict = evaluate(program, program.countedFrom);
        switch (program.status) {
            case PENDING -> {}
            case ACTIVE -> settle(program);
            case CANCELED -> recomputeCanceled(program, verdict);
            case EXERCISED -> recomputeExercised(program, verdict);
        }
        return DONE;
    }

    private void recomputeCanceled(Program program, Verdict verdict) {
        if (!program.byEvaluator) {
            return;
        }
        if (verdict.on() == null) {
            if (!anotherOpen(program)) {
                move(program, PromoStatus.ACTIVE, "none", null);
            }
        } else if (verdict.state() == PromoState.EXERCISED) {
            decide(program, verdict);
        } else {
            program.reason = verdict.state().code();
            program.decidedOn = verdict.on();
        }
    }

    private static void recomputeExercised(Program program, Verdict verdict) {
        if (verdict.state() == PromoState.EXERCISED) {
            program.decidedOn = verdict.on();
            program.reported = null;
        } else {
            program.reported = verdict;
        }
    }

    String applyCorrection(Program program) {
        Verdict reported = program.reported;
        if (program.status != PromoStatus.EXERCISED || reported == null) {
            return "illegal_transition";
        }
        if (!reported.cancels() && anotherOpen(program)) {
            return "promo_already_open";
        }
        Verdict verdict = evaluate(program, program.countedFrom);
        if (!Objects.equals(verdict, reported)) {
            return "conflict";
        }
        if (reported.cancels()) {
            decide(program, verdict);
        } else {
            move(program, PromoStatus.ACTIVE, "none", null);
        }
        return DONE;
    }

    String recordRate(Program program, String rate) {
        if (program.status != PromoStatus.EXERCISED || !List.of("none", rate).contains(program.rate)) {
            return "illegal_transition";
        }
        program.rate = rate;
        return DONE;
    }
}

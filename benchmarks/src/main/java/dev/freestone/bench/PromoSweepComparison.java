package dev.freestone.bench;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.PromoSweep;
import dev.freestone.jdbc.JdbcLoanFactsSource;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoSweepReport;
import dev.freestone.promo.PromoSweepState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A sweep over many active promo programs on one PostgreSQL, beside reading the same rows and facts with plain JDBC and doing
 * nothing. Arguments: programs, rounds. Meant to run with {@code -Xmx128m}.
 */
public final class PromoSweepComparison {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private PromoSweepComparison() {}

    /**
     * Runs and prints.
     *
     * @param args programs and rounds, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int programs = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (StorageServer server = new StorageServer(4, "on")) {
            PromoLoans.fill(server, programs);
            System.out.printf(
                    "%,d active programs stored, %,d MiB of heap%n",
                    programs, Runtime.getRuntime().maxMemory() >> 20);
            compare(server, programs, rounds);
        }
    }

    private static void compare(StorageServer server, int programs, int rounds) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(noon(PromoLoans.PAID_OFF));
        List<Double> swept = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        try (Freestone freestone = Freestone.builder()
                .storage(JdbcStorage.over(server.dataSource()))
                .plainStorage()
                .clock(now::get)
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .loans(JdbcLoanFactsSource.over(server.dataSource(), PromoLoans.MAPPING))
                .promos(PromoSettings.DEFAULT.withSweep(1_000, 1))
                .build()) {
            PromoPlainRead plain = new PromoPlainRead(server.dataSource());
            int paidOff = programs / PromoLoans.ONE_OF;
            // The first round warms up, and exercises the programs whose loans are paid off.
            require(sweep(freestone, PromoLoans.PAID_OFF), programs, paidOff);
            for (int round = 1; round <= rounds; round++) {
                LocalDate day = PromoLoans.PAID_OFF.plusDays(round);
                now.set(noon(day));
                long start = System.nanoTime();
                long rows = plain.read();
                read.add(seconds(start));
                start = System.nanoTime();
                PromoSweepCounts counts = sweep(freestone, day);
                swept.add(seconds(start));
                require(counts, programs - paidOff, 0);
                if (rows != (long) (programs - paidOff)) {
                    throw new IllegalStateException("plain JDBC read " + rows + " programs");
                }
                System.out.printf("plain JDBC %.1f s, sweep %.1f s%n", read.get(round - 1), swept.get(round - 1));
            }
        }
        System.out.printf(
                "median of %d: plain JDBC %.1f s, sweep %.1f s, ratio %.2f%n",
                rounds, median(read), median(swept), median(swept) / median(read));
    }

    private static PromoSweepCounts sweep(Freestone freestone, LocalDate day) {
        try (PromoSweep sweep = freestone.promoPrograms().sweep(day, PromoSweepMode.FULL)) {
            PromoSweepReport report = sweep.run();
            if (report.state() != PromoSweepState.FINISHED) {
                throw new IllegalStateException("the sweep is " + report.state());
            }
            return report.counts();
        }
    }

    private static void require(PromoSweepCounts counts, int visited, int exercised) {
        if (counts.visited() != visited || counts.exercised() != exercised) {
            throw new IllegalStateException("swept " + counts + ", expected " + visited + " and " + exercised);
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

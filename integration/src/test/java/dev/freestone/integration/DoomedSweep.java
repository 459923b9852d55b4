package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.PromoSweep;
import java.time.Instant;

/** A process that sweeps, and says so after each page, until it is killed. Arguments: address of the database, name, what time it is. */
final class DoomedSweep {
    static final String PAGE = "page";
    static final int SIZE = 50;
    static final int PARTS = 2;

    private DoomedSweep() {}

    /**
     * Sweeps.
     *
     * @param args address of the database, name, what time it is
     */
    public static void main(String[] args) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(args[0]);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(2);
            SweptPrograms programs = new SweptPrograms(pool, SIZE, PARTS).at(Instant.parse(args[2]));
            programs.loans.are(DoomedSweep::kind);
            try (Freestone node = programs.node(args[1]);
                    PromoSweep sweep = node.promoPrograms().sweep()) {
                while (sweep.step()) {
                    System.out.println(PAGE);
                }
            }
        }
    }

    static SweptLoans.Kind kind(int number) {
        SweptLoans.Kind[] kinds = SweptLoans.Kind.values();
        return kinds[number % kinds.length];
    }
}

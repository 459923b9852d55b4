package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.OptIns;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that opts customers in when it is told to, all at once, and then tells how many succeeded. Arguments: node, address of
 * the database, permalink, how many customers.
 */
final class OptInNode {
    static final String READY = "ready";
    private static final int THREADS = 8;

    private OptInNode() {}

    /**
     * Opts in.
     *
     * @param args node, address of the database, permalink, how many customers
     * @throws Exception when an opt-in ends in any other way than by a place, or by the word that there is none
     */
    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(args[1]);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(THREADS);
            OptIns optIns = Freestone.builder()
                    .storage(JdbcStorage.over(pool))
                    .plainStorage()
                    .node(NodeId.of(args[0]))
                    .customers(new Everybody())
                    .build()
                    .engagement()
                    .optIns();
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                CustomerRef customer = CustomerRef.user(args[0] + "-" + i);
                calls.add(() -> succeeds(optIns, customer, args[2]));
            }
            System.out.println(READY);
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            int won = 0;
            for (Future<Boolean> each : threads.invokeAll(calls)) {
                won += each.get() ? 1 : 0;
            }
            System.out.println(won);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean succeeds(OptIns optIns, CustomerRef customer, String campaign) {
        try {
            return optIns.optIn(customer, campaign).optedIn();
        } catch (FreestoneException full) {
            if (full.code() != ErrorCode.OPT_IN_LIMIT_REACHED) {
                throw full;
            }
            return false;
        }
    }

    /** Knows whoever is asked for. */
    private static final class Everybody implements CustomerDirectory {
        @Override
        public Optional<Customer> find(CompanyId company, CustomerRef ref) {
            return Optional.of(Customer.of(PersonId.of(ref.text()), Map.of()));
        }

        @Override
        public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
            throw new UnsupportedOperationException("nobody walks here");
        }

        @Override
        public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
            throw new UnsupportedOperationException("nobody walks here");
        }
    }
}

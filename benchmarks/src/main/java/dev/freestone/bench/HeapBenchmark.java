package dev.freestone.bench;

import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten million rows from PostgreSQL to the four files, one in ten of a person who was named before, in a small heap: start
 * it with {@code -Xmx64m}. Checks that every row is accounted for and every duplicate found. Argument: the number of rows.
 */
public final class HeapBenchmark {
    private static final long ROWS = 10_000_000;

    private HeapBenchmark() {}

    /**
     * Runs once and prints time and counts.
     *
     * @param args the number of rows, optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : ROWS;
        long persons = rows - rows / 10;
        Path folder = Files.createTempDirectory("freestone-heap");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            JdbcQuerySource query = JdbcQuerySource.of(
                    server.getPostgresDatabase(),
                    "SELECT n % " + persons + " AS \"id\", 'LN-' || n AS \"loanId\", n % 90 AS days, 1.5 AS overdue"
                            + " FROM generate_series(0, " + (rows - 1) + ") AS s(n)");
            long start = System.nanoTime();
            FreestoneRun.Result result = FreestoneRun.run(query, madeUp(), folder);
            long seconds = (System.nanoTime() - start) / 1_000_000_000L;
            long exported = result.count("exported");
            long duplicates = result.count("duplicate_person");
            if (exported != persons || duplicates != rows - persons) {
                throw new IllegalStateException("exported " + exported + ", duplicates " + duplicates);
            }
            System.out.printf(
                    "%,d rows in %d s with a heap of %d MiB: %,d exported, %,d duplicates%n",
                    rows, seconds, Runtime.getRuntime().maxMemory() >> 20, exported, duplicates);
        } finally {
            Folders.delete(folder);
        }
    }

    /** People who are computed instead of kept: the host's memory is not what is measured. */
    private static PersonDirectory madeUp() {
        return (company, refs) -> {
            Map<PersonRef, Person> found = new HashMap<>();
            for (PersonRef ref : refs) {
                Contact phone = Contact.builder("1", ContactType.PHONE)
                        .value("+1555" + ref.text())
                        .build();
                found.put(ref, Person.of(PersonId.of("BO-" + ref.text()), PersonName.EMPTY, List.of(phone)));
            }
            return found;
        };
    }
}

package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of a query cost time and no memory. Each process has a heap of 64 MiB in all, for a million rows of Redash and half a
 * million of a database; {@code -Dfreestone.soak} takes ten million of each.
 */
class QueryHeapTest {
    private static final boolean SOAK =
            !System.getProperty("freestone.soak", "").isEmpty();
    private static final int ROWS = SOAK ? 10_000_000 : 1_000_000;
    private static final int ROWS_OF_DATABASE = SOAK ? 10_000_000 : 500_000;
    private static final int PATIENCE_SECONDS = 600;
    private static final String COLUMNS = "\"columns\":[{\"name\":\"id\"},{\"name\":\"loanId\"},{\"name\":\"days\"}]";

    @TempDir
    Path folder;

    @Test
    void the_rows_of_redash_pass_before_their_columns_are_known() throws Exception {
        try (FakeRedash redash = redash(false)) {
            assertThat(ended("rows", redash.origin() + "/queries/7", ROWS)).contains(ManyRows.DONE + ROWS);
        }
    }

    @Test
    @Fact("OUT-66")
    void the_rows_of_redash_pass_to_the_contacts() throws Exception {
        try (FakeRedash redash = redash(true)) {
            assertThat(ended("run", redash.origin() + "/queries/7", ROWS)).contains(ManyRows.DONE + ROWS);
        }
    }

    @Test
    @Fact("OUT-66")
    void the_rows_of_a_database_pass_to_the_contacts() throws Exception {
        String url = LoanBook.server().getJdbcUrl("postgres", "postgres");

        assertThat(ended("run", url, ROWS_OF_DATABASE)).contains(ManyRows.DONE + ROWS_OF_DATABASE);
    }

    private static FakeRedash redash(boolean columnsFirst) {
        return FakeRedash.start()
                .yields(RedashAnswer.streamed(out -> write(out, columnsFirst)))
                .answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"));
    }

    private static void write(OutputStream out, boolean columnsFirst) throws IOException {
        say(out, "{\"query_result\":{\"data\":{" + (columnsFirst ? COLUMNS + "," : "") + "\"rows\":[");
        for (int id = 0; id < ROWS; id++) {
            say(out, (id == 0 ? "" : ",") + "{\"id\":" + id + ",\"loanId\":\"LN-" + id + "\",\"days\":33}");
        }
        say(out, "]" + (columnsFirst ? "" : "," + COLUMNS) + "}}}");
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<String> ended(String work, String address, int rows) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRows.class.getName(),
                        work,
                        address,
                        folder.toString(),
                        Integer.toString(rows))
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = out.lines().toList();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}

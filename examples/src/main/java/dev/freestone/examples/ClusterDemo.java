package dev.freestone.examples;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Three processes share the runs of one PostgreSQL. The one that is first to execute a query is killed, and another one goes on
 * with its run.
 */
public final class ClusterDemo {
    private static final int NODES = 3;
    private static final int RUNS = 6;
    private static final int PATIENCE_SECONDS = 60;

    private ClusterDemo() {}

    /**
     * Shows it.
     *
     * @param args none
     * @throws IOException when PostgreSQL or a process cannot be started
     * @throws InterruptedException when it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        run(System.out);
    }

    /** What became of the runs, and what the processes said. */
    record Outcome(List<CampaignRun> runs, List<String> said) {}

    static Outcome run(PrintStream out) throws IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource pool = ClusterDemoNode.pool(server.getJdbcUrl("postgres", "postgres"))) {
            return run(pool, out);
        }
    }

    private static Outcome run(HikariDataSource pool, PrintStream out) throws IOException, InterruptedException {
        List<Process> nodes = new ArrayList<>();
        try {
            JdbcSchema.over(pool).migrate();
            // This process plans and looks; it is not started, so that it works on nothing.
            Freestone parent = ClusterDemoNode.engine(pool).build();
            List<CampaignRun> runs = begin(parent);
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            for (int node = 1; node <= NODES; node++) {
                nodes.add(node(pool.getJdbcUrl(), "node-" + node, lines));
            }
            List<String> said = killWhoeverQueriesFirst(nodes, lines, out);
            while (live(parent, runs) > 0) {
                said.add(next(lines, out));
            }
            lines.drainTo(said);
            List<CampaignRun> ended = runs.stream()
                    .map(each -> parent.campaigns().getRun(each.id()))
                    .toList();
            ended.forEach(each -> out.println(each.id() + " " + each.status().code()));
            return new Outcome(ended, said);
        } finally {
            nodes.forEach(Process::destroyForcibly);
        }
    }

    private static List<CampaignRun> begin(Freestone parent) {
        var exporter = parent.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        List<CampaignRun> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            var campaign = parent.campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl("query:slow")
                            .contactExporterId(exporter.id())
                            .build());
            runs.add(parent.campaigns().run(campaign.id()));
        }
        return runs;
    }

    private static Process node(String url, String name, BlockingQueue<String> lines) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterDemoNode.class.getName(),
                        url,
                        name)
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8), lines), name);
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    private static void read(BufferedReader from, BlockingQueue<String> lines) {
        try {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each run's query is announced by the id of the process that executes it. */
    private static List<String> killWhoeverQueriesFirst(
            List<Process> nodes, BlockingQueue<String> lines, PrintStream out) throws InterruptedException {
        List<String> said = new ArrayList<>();
        String line = next(lines, out);
        while (!line.contains(" queries for ")) {
            said.add(line);
            line = next(lines, out);
        }
        said.add(line);
        String pid = line.substring(0, line.indexOf(' '));
        nodes.stream().filter(each -> Long.toString(each.pid()).equals(pid)).forEach(Process::destroyForcibly);
        out.println(pid + " is killed");
        return said;
    }

    private static String next(BlockingQueue<String> lines, PrintStream out) throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("no node has said anything for " + PATIENCE_SECONDS + " s");
        }
        out.println(line);
        return line;
    }

    private static long live(Freestone parent, List<CampaignRun> runs) {
        return runs.stream()
                .filter(each -> parent.campaigns().getRun(each.id()).isLive())
                .count();
    }
}

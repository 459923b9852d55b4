package dev.freestone.examples;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.Freestone;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.CompanyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A whole outreach campaign on a made-up loan book of 100,000 borrowers: a query over a real database, contacts looked up,
 * four files written, every row accounted for. Arguments: the folder for the files (default {@code runs}) and the number
 * of borrowers.
 */
public final class Quickstart {
    private static final long SEED = 20_260_309L;
    private static final int BORROWERS = 100_000;
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final PrintStream out;
    private final Path folder;
    private final DataSource database;

    private Quickstart(PrintStream out, Path folder, DataSource database) {
        this.out = out;
        this.folder = folder;
        this.database = database;
    }

    /**
     * Runs the campaign and prints what came of it.
     *
     * @param args folder and number of borrowers, both optional
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "runs").toAbsolutePath();
        int borrowers = args.length > 1 ? Integer.parseInt(args[1]) : BORROWERS;
        System.out.printf("Filling a loan book of %,d borrowers (seed %d) ...%n", borrowers, SEED);
        run(System.out, folder, LoanBook.fill("quickstart" + borrowers, SEED, borrowers));
    }

    static CampaignRun run(PrintStream out, Path folder, DataSource database) throws IOException {
        Files.createDirectories(folder);
        return new Quickstart(out, folder, database).run();
    }

    private CampaignRun run() throws IOException {
        FolderRunFiles files = FolderRunFiles.under(folder);
        JdbcQuerySource pastDue = JdbcQuerySource.builder(database, Sql.PAST_DUE)
                .allowUnenforcedReadOnly(true) // H2 has no read-only transactions
                .build();
        JdbcPersonDirectory people = JdbcPersonDirectory.over(database, Sql.PEOPLE);
        // guide:storage:begin
        JdbcSchema.over(database).migrate(); // or hand the files to your own tool
        JdbcStorage storage = JdbcStorage.over(database); // checks the schema
        // guide:storage:end
        // readme:quickstart:begin
        Freestone freestone = Freestone.builder()
                .storage(storage)
                .plainStorage() // or .keys(...): this campaign has no secrets
                .querySource("past-due-30-60", pastDue)
                .people(people)
                .runFiles(files)
                .zone(ZONE)
                .progress(new ProgressBar(out))
                .build();
        Campaigns campaigns = freestone.campaigns();
        ContactExporter dialer = freestone.contactExporters().create(DialerFile.draft());
        CampaignDraft draft = CampaignDraft.builder()
                .redashQueryUrl("query:past-due-30-60")
                .schedule("P P * * mon-fri")
                .contactExporterId(dialer.id())
                .build();
        CampaignRun started = campaigns.run(campaigns.create(draft).id());
        freestone.tick(); // work happens here, on this thread
        CampaignRun run = campaigns.getRun(started.id());
        // readme:quickstart:end
        Campaign campaign = campaigns.get(run.borrowerCampaignId());
        out.printf(
                "%n%nRun %s of campaign %s: %s%n",
                run.id(), campaign.id(), run.status().code());
        buckets(run);
        schedule(freestone, campaign);
        for (RunFileName name : run.availableFiles(InstantSource.system().instant())) {
            show(files.locate(CompanyId.DEFAULT, run.files().id(name).orElseThrow())
                    .orElseThrow());
        }
        return run;
    }

    private void buckets(CampaignRun run) {
        out.printf(
                "%nEvery one of %,d rows ended in one bucket:%n",
                run.totals().rowCount().orElseThrow());
        long sum = 0;
        for (BucketCount bucket : run.totals().buckets()) {
            out.printf("  %-20s %-20s %,8d%n", bucket.bucket(), bucket.reasonCode(), bucket.count());
            sum += bucket.count();
        }
        out.printf("  %-41s %,8d%n", "sum", sum);
    }

    private void schedule(Freestone freestone, Campaign campaign) {
        Instant now = InstantSource.system().instant();
        out.printf("%nThe schedule \"%s\" fires next at:%n", campaign.schedule().orElseThrow());
        for (Instant at : freestone.campaigns().between(campaign, now, now.plus(Duration.ofDays(14)), 5)) {
            out.printf("  %s%n", TIME.format(at.atZone(ZONE)));
        }
    }

    private void show(Path file) throws IOException {
        out.printf("%n%s (%,d bytes)%n", file, Files.size(file));
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().limit(4).forEach(line -> out.println("  " + line));
        }
    }
}

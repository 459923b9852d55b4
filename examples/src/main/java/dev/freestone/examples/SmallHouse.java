package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcPersonDirectory;
import dev.freestone.jdbc.JdbcQuerySource;
import java.io.PrintStream;
import javax.sql.DataSource;

/** The same campaign as the quickstart's on a small loan book, with files in memory, for examples about runs. */
final class SmallHouse {
    private static final long SEED = 20_260_310L;
    private static final int BORROWERS = 500;

    private SmallHouse() {}

    static FreestoneBuilder builder(PrintStream out, String name) {
        out.printf("A loan book of %,d borrowers (seed %d)%n", BORROWERS, SEED);
        DataSource database = LoanBook.fill(name, SEED, BORROWERS);
        return Freestone.builder()
                .querySource(
                        "past-due-30-60",
                        JdbcQuerySource.builder(database, Sql.PAST_DUE)
                                .allowUnenforcedReadOnly(true)
                                .build())
                .people(JdbcPersonDirectory.over(database, Sql.PEOPLE));
    }

    static Campaign campaign(Freestone freestone) {
        ContactExporter dialer = freestone.contactExporters().create(DialerFile.draft());
        return freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:past-due-30-60")
                        .contactExporterId(dialer.id())
                        .build());
    }
}

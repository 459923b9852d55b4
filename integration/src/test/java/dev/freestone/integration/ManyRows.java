package dev.freestone.integration;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Freestone;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.redash.RedashQuerySource;
import dev.freestone.spi.RowStream;
import dev.freestone.testkit.ManualQueryContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process with a small heap that takes rows from a source, alone or through a whole run to {@code contacts.csv}. Arguments:
 * {@code rows} or {@code run}, the address of a Redash query or of a PostgreSQL, a folder, and the number of rows.
 */
final class ManyRows {
    static final String DONE = "done ";

    private ManyRows() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[2]);
        long rows = Long.parseLong(args[3]);
        System.out.println(DONE + (args[0].equals("rows") ? read(args[1], folder) : exported(args[1], folder, rows)));
    }

    /** How many rows come, in their order. */
    private static long read(String address, Path folder) {
        RedashQuerySource source = RedashHouse.source(origin(address), folder);
        var request = new QueryRequest(
                CompanyId.DEFAULT,
                RunId.of("CR-5F0Q-77TL"),
                address,
                Optional.of(Secret.of(RedashHouse.KEY)),
                Map.of());
        long count = 0;
        try (RowStream rows = source.open(request, ManualQueryContext.create())) {
            int id = rows.columns().indexOf("id");
            while (rows.next()) {
                if (!Long.valueOf(count).equals(rows.value(id))) {
                    throw new IllegalStateException("row " + count + " is another");
                }
                count++;
            }
        }
        return count;
    }

    /** How many lines stand in the published file. */
    private static long exported(String address, Path folder, long rows) throws IOException {
        FolderRunFiles files = FolderRunFiles.under(Files.createDirectories(folder.resolve("files")));
        boolean redash = address.startsWith("http");
        var builder = Freestone.builder();
        if (redash) {
            builder.urlQuerySource(RedashHouse.source(origin(address), folder));
        } else {
            var database = new PGSimpleDataSource();
            database.setUrl(address);
            builder.querySource(
                    "many",
                    JdbcQuerySource.of(database, "SELECT n AS id FROM generate_series(0, " + (rows - 1) + ") AS s(n)"));
        }
        Freestone freestone = builder.people(RedashHouse.everybody())
                .runFiles(files)
                .temporaryFolder(folder)
                .build();
        CampaignRun run = RedashHouse.run(freestone, RedashHouse.campaign(freestone, redash ? address : "query:many"));
        Path contacts = files.locate(
                        CompanyId.DEFAULT, run.files().id(RunFileName.CONTACTS).orElseThrow())
                .orElseThrow();
        try (Stream<String> lines = Files.lines(contacts)) {
            return lines.skip(1).count();
        }
    }

    private static String origin(String address) {
        return address.substring(
                0, address.length() - URI.create(address).getPath().length());
    }
}

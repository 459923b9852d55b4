package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What stands behind {@code JdbcRunFiles}: run files as chunks of a bounded size. Thread-safe. */
final class SqlRunFiles implements RunFiles {
    static final int CHUNK = 1 << 20;

    /** Each lost race is another writer's success, so that this many of one id at once are no accident. */
    private static final int MAX_RACES = 50;

    /** As the folder demands it, so that every file can move there. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");

    private final Transactions transactions;
    private final int chunk;

    SqlRunFiles(Transactions transactions, int chunk) {
        this.transactions = transactions;
        this.chunk = chunk;
    }

    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: not a plain file name such as contacts.csv, use 1 to 100 letters,"
                    + " digits, _ - and inner dots");
        }
        OptionalLong number = transactions.writeRepeatable(session -> RunFileTable.begin(session, company, id, name));
        for (int races = 0; number.isEmpty() && races < MAX_RACES; races++) {
            number = transactions.writeRepeatable(session -> RunFileTable.beginAnew(session, company, id, name));
        }
        if (number.isEmpty()) {
            throw RunFileFailures.contended(id);
        }
        return new ChunkedDraft(transactions, number.getAsLong(), id, name, chunk);
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        return published(company, id).map(RunFileTable.Published::file);
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        return published(company, id)
                .map(file -> new ChunkedStream(transactions, file))
                .orElseThrow(() -> RunFileFailures.notAvailable(id));
    }

    private Optional<RunFileTable.Published> published(CompanyId company, RunFileId id) {
        return transactions.read(session -> RunFileTable.find(session, company, id));
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        transactions.writeRepeatable(session -> RunFileTable.delete(session, company, id));
    }
}

package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A file being written chunk by chunk, and published with the last one. */
final class ChunkedDraft implements RunFileDraft {
    private final Transactions transactions;
    private final long number;
    private final RunFileId id;
    private final String name;
    private final ChunkedContent content;
    private boolean published;

    ChunkedDraft(Transactions transactions, long number, RunFileId id, String name, int chunk) {
        this.transactions = transactions;
        this.number = number;
        this.id = id;
        this.name = name;
        this.content = new ChunkedContent(id, chunk, this::append);
    }

    @Override
    public OutputStream content() {
        return content;
    }

    private void append(int place, byte[] chunk) {
        transactions.writeRepeatable(session -> {
            if (RunFileTable.lock(session, number) != RunFileTable.State.OPEN) {
                throw RunFileFailures.overtaken(id);
            }
            RunFileTable.add(session, number, place, chunk);
            return true;
        });
    }

    @Override
    public StoredFile publish(Instant createdAt) {
        byte[] last = content.finish();
        var file = new StoredFile(id, name, content.size(), content.sha256(), createdAt.truncatedTo(ChronoUnit.MICROS));
        transactions.writeRepeatable(session -> publish(session, file, last));
        published = true;
        return file;
    }

    private boolean publish(Session session, StoredFile file, byte[] last) {
        return switch (RunFileTable.lock(session, number)) {
            case GONE -> throw RunFileFailures.overtaken(id);
            // By an earlier try, since nobody else has this number.
            case PUBLISHED -> true;
            case OPEN -> {
                int chunks = content.appended();
                if (last.length > 0) {
                    RunFileTable.add(session, number, chunks, last);
                    chunks++;
                }
                if (RunFileTable.chunks(session, number) != chunks) {
                    throw RunFileFailures.incomplete(id);
                }
                RunFileTable.publish(session, number, file);
                yield true;
            }
        };
    }

    @Override
    public void close() {
        content.abandon();
        if (!published) {
            drop();
        }
    }

    private void drop() {
        try {
            transactions.write(session -> RunFileTable.drop(session, number));
        } catch (RuntimeException ignored) {
            // Nobody sees what is left, and the next create or delete of this id drops it.
        }
    }
}

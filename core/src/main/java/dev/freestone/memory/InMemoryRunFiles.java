package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * Run files in the memory of this process, for tests and small trials: each published file is one array of at most
 * 2 GiB. Thread-safe. Source: docs/spec/outreach-campaigns.md 5.2.
 */
public final class InMemoryRunFiles implements RunFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");

    private record Key(CompanyId company, RunFileId id) {}

    private static final class Published {
        private final StoredFile file;
        private final byte[] content;

        Published(StoredFile file, byte[] content) {
            this.file = file;
            this.content = content;
        }
    }

    private final Map<Key, Published> published = new HashMap<>();
    private final Map<Key, InMemoryRunFileDraft> drafts = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private InMemoryRunFiles() {}

    /**
     * An empty file store.
     *
     * @return the file store
     */
    public static InMemoryRunFiles create() {
        return new InMemoryRunFiles();
    }

    @Override
    public RunFileDraft create(CompanyId company, RunFileId id, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: not a plain file name such as contacts.csv, use 1 to 100 letters,"
                    + " digits, _ - and inner dots");
        }
        Key key = new Key(company, id);
        lock.lock();
        try {
            if (published.containsKey(key)) {
                throw publishedAlready(id);
            }
            InMemoryRunFileDraft draft = new InMemoryRunFileDraft(this, company, id, name);
            drafts.put(key, draft);
            return draft;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<StoredFile> find(CompanyId company, RunFileId id) {
        return get(company, id).map(found -> found.file);
    }

    @Override
    public InputStream open(CompanyId company, RunFileId id) {
        return new ByteArrayInputStream(get(company, id)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.FILE_NOT_AVAILABLE, "file " + id + " is not published, ask for it again later"))
                .content);
    }

    @Override
    public void delete(CompanyId company, RunFileId id) {
        lock.lock();
        try {
            published.remove(new Key(company, id));
            drafts.remove(new Key(company, id));
        } finally {
            lock.unlock();
        }
    }

    void publish(InMemoryRunFileDraft draft, CompanyId company, StoredFile file, byte[] content) {
        Key key = new Key(company, file.id());
        lock.lock();
        try {
            if (published.containsKey(key)) {
                throw publishedAlready(file.id());
            }
            if (!drafts.remove(key, draft)) {
                throw FreestoneException.of(
                        ErrorCode.STORAGE_FAILED, "file " + file.id() + ": its draft was dropped, write it again");
            }
            published.put(key, new Published(file, content));
        } finally {
            lock.unlock();
        }
    }

    void drop(InMemoryRunFileDraft draft, CompanyId company, RunFileId id) {
        lock.lock();
        try {
            drafts.remove(new Key(company, id), draft);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Published> get(CompanyId company, RunFileId id) {
        lock.lock();
        try {
            return Optional.ofNullable(published.get(new Key(company, id)));
        } finally {
            lock.unlock();
        }
    }

    private static FreestoneException publishedAlready(RunFileId id) {
        return FreestoneException.of(
                ErrorCode.CONFLICT, "file " + id + " is published already and never changes, use a new id");
    }
}

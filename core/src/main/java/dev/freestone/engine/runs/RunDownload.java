package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files of a run into a zip. Thread-safe. Source: docs/spec/outreach-campaigns.md 5.3. */
public final class RunDownload {
    private static final String ALL = "all";

    private final EngineParts parts;

    /**
     * Packs files.
     *
     * @param parts the engine
     */
    public RunDownload(EngineParts parts) {
        this.parts = parts;
    }

    /**
     * Writes a zip; nothing is written when the files are not available.
     *
     * @param run the run
     * @param file {@code all} or one of the four names
     * @param out where to; not closed
     */
    public void zip(CampaignRun run, String file, OutputStream out) {
        Map<RunFileName, StoredFile> files = files(run, file);
        try {
            pack(run, files, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds files.
     *
     * @param run the run
     * @param file {@code all} or one of the four names
     * @return those that are there, at least one
     */
    public Map<RunFileName, StoredFile> files(CampaignRun run, String file) {
        Map<RunFileName, StoredFile> files = new EnumMap<>(RunFileName.class);
        for (RunFileName name : wanted(run, file)) {
            run.files()
                    .id(name)
                    .flatMap(id -> parts.files().find(run.companyId(), id))
                    .ifPresent(stored -> files.put(name, stored));
        }
        if (files.isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.FILE_NOT_AVAILABLE,
                    "run " + run.id() + " has no such file now, it was not published yet or has expired",
                    Map.of("run", run.id().value()));
        }
        return files;
    }

    /**
     * Packs files.
     *
     * @param run the run
     * @param files what {@link #files} found
     * @param out where to; not closed
     * @throws IOException when it cannot be written
     */
    public void pack(CampaignRun run, Map<RunFileName, StoredFile> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<RunFileName, StoredFile> each : files.entrySet()) {
            add(zip, run, each.getKey(), each.getValue());
        }
        zip.finish();
    }

    private List<RunFileName> wanted(CampaignRun run, String file) {
        List<RunFileName> available = run.availableFiles(parts.clock().instant());
        if (file.equals(ALL)) {
            return available;
        }
        Optional<RunFileName> name = RunFileName.parse(file);
        if (name.isEmpty()) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "file",
                    ViolationCode.UNKNOWN_VALUE,
                    "give all, query_results.csv, campaign_input.json, contacts.csv or log.txt")));
        }
        return available.stream().filter(name.get()::equals).toList();
    }

    private void add(ZipOutputStream zip, CampaignRun run, RunFileName name, StoredFile stored) throws IOException {
        ZipEntry entry = new ZipEntry(name.code());
        entry.setLastModifiedTime(FileTime.from(stored.createdAt()));
        zip.putNextEntry(entry);
        try (InputStream in = parts.files().open(run.companyId(), stored.id())) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}

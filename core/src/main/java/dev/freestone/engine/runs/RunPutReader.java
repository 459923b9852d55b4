package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFileSet;
import dev.freestone.campaign.RunPut;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.RunJson;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.PublicIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the attributes of a PUT against the current run: what repeats the current value is dropped, what may not change
 * is a violation, all of them at once. Source: docs/spec/outreach-campaigns.md 1.6, 2.6.
 */
final class RunPutReader {
    private final CampaignRun run;
    private final Instant now;
    private final Predicate<RunFileId> exists;
    private final Map<String, @Nullable Object> current;
    private final List<Violation> violations = new ArrayList<>();

    RunPutReader(CampaignRun run, Instant now, Predicate<RunFileId> exists) {
        this.run = run;
        this.now = now;
        this.exists = exists;
        this.current = RunJson.toMap(run, now);
    }

    /** The files that a PUT names, also where it repeats them. */
    static Set<RunFileId> files(Map<String, @Nullable Object> given) {
        Set<RunFileId> files = new LinkedHashSet<>();
        for (RunFileName name : RunFileName.values()) {
            fileId(given.get(RunJson.attribute(name))).ifPresent(files::add);
        }
        return files;
    }

    private static Optional<RunFileId> fileId(@Nullable Object given) {
        return given instanceof String text && PublicIds.isPublicId(text)
                ? Optional.of(RunFileId.of(text))
                : Optional.empty();
    }

    RunPut read(Map<String, @Nullable Object> given) {
        Map<RunFileName, RunFileId> files = new EnumMap<>(RunFileName.class);
        for (RunFileName name : RunFileName.values()) {
            file(name, given).ifPresent(id -> files.put(name, id));
        }
        Optional<RunStatus> status = status(given);
        given.keySet().forEach(name -> other(name, given));
        availableFiles(given, files);
        if (!violations.isEmpty()) {
            throw FreestoneException.validation(violations);
        }
        return new RunPut(status, files);
    }

    private Optional<RunStatus> status(Map<String, @Nullable Object> given) {
        if (!differs("status", given)) {
            return Optional.empty();
        }
        Optional<RunStatus> status =
                given.get("status") instanceof String text ? RunStatus.parse(text) : Optional.empty();
        if (status.isEmpty()) {
            violations.add(Violation.of(
                    "status",
                    ViolationCode.UNKNOWN_VALUE,
                    "not a status, give initializing, processing, success or failed"));
        }
        return status;
    }

    private Optional<RunFileId> file(RunFileName name, Map<String, @Nullable Object> given) {
        String attribute = RunJson.attribute(name);
        if (!differs(attribute, given)) {
            return Optional.empty();
        }
        if (run.files().id(name).isPresent()) {
            return refuse(attribute, ViolationCode.READ_ONLY, "is set already and never changes, leave it out");
        }
        Optional<RunFileId> id = fileId(given.get(attribute));
        if (id.isEmpty()) {
            return refuse(attribute, ViolationCode.BAD_FORMAT, "not a file id, give one such as FI-2D9W-33KM");
        }
        return exists.test(id.get())
                ? id
                : refuse(attribute, ViolationCode.FILE_NOT_FOUND, "no such file, store it in the file store first");
    }

    private void other(String name, Map<String, @Nullable Object> given) {
        boolean judged = name.equals("status") || name.equals("availableFiles") || name.endsWith("FileId");
        if (!current.containsKey(name)) {
            refuse(name, ViolationCode.UNKNOWN_ATTRIBUTE, "not an attribute of a run, remove it");
        } else if (!judged && differs(name, given)) {
            refuse(name, ViolationCode.READ_ONLY, "cannot be changed, leave it out or repeat its current value");
        }
    }

    private void availableFiles(Map<String, @Nullable Object> given, Map<RunFileName, RunFileId> files) {
        if (!given.containsKey("availableFiles")) {
            return;
        }
        RunFileSet after = run.files();
        for (Map.Entry<RunFileName, RunFileId> file : files.entrySet()) {
            after = after.with(file.getKey(), file.getValue());
        }
        List<String> resulting =
                after.available(now).stream().map(RunFileName::code).toList();
        if (!resulting.equals(given.get("availableFiles"))) {
            refuse("availableFiles", ViolationCode.READ_ONLY, "must be " + resulting + " after this update");
        }
    }

    private boolean differs(String name, Map<String, @Nullable Object> given) {
        return given.containsKey(name) && !Objects.equals(given.get(name), current.get(name));
    }

    private Optional<RunFileId> refuse(String name, ViolationCode code, String message) {
        violations.add(Violation.of(name, code, message));
        return Optional.empty();
    }
}

package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;

/** What run files refuse by themselves. */
final class RunFileFailures {
    private RunFileFailures() {}

    static FreestoneException notAvailable(RunFileId id) {
        return FreestoneException.of(
                ErrorCode.FILE_NOT_AVAILABLE, "file " + id + " is not published, look it up in availableFiles first");
    }

    static FreestoneException publishedAlready(RunFileId id) {
        return conflict(id, "it is published already and never changes, use a new id");
    }

    static FreestoneException contended(RunFileId id) {
        return conflict(id, "other writers began it each time, let one write it");
    }

    static FreestoneException overtaken(RunFileId id) {
        return conflict(
                id,
                "this draft was dropped, because another writer began the file anew, it was deleted or the"
                        + " transaction of the host was rolled back; create it again if it is still wanted");
    }

    static FreestoneException incomplete(RunFileId id) {
        return conflict(
                id,
                "a roll-back of the host took a part of it, write the whole file inside or outside of one"
                        + " transaction");
    }

    static IllegalStateException ended(RunFileId id) {
        return new IllegalStateException("file " + id + ": its draft has ended, create a new one");
    }

    private static FreestoneException conflict(RunFileId id, String what) {
        return FreestoneException.of(ErrorCode.CONFLICT, "file " + id + ": " + what);
    }
}

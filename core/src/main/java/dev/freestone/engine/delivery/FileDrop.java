package dev.freestone.engine.delivery;

import dev.freestone.campaign.RenameRefused;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RemoteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers one file: under its name stands nothing or all of it, unless the host lets it be created directly; nothing of others is
 * overwritten, and what was delivered already is recognised. Used by one thread. Source: docs/spec/outreach-campaigns.md 5.4, steps 2 to 5.
 */
public final class FileDrop {
    private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);

    /** It was compared by what the server holds. */
    public static final String CHECKSUM = "checksum";

    /** It was compared by its length, since the server refuses reads. */
    public static final String SIZE = "size";

    private final RemoteFolder folder;
    private final RenameRefused onRenameRefused;

    /** Whether a file is being created under its name. */
    private boolean creating;

    /**
     * Drops files into a folder.
     *
     * @param folder where to
     * @param onRenameRefused what is done where the server refuses to rename
     */
    public FileDrop(RemoteFolder folder, RenameRefused onRenameRefused) {
        this.folder = folder;
        this.onRenameRefused = onRenameRefused;
    }

    /**
     * Delivers a file, unless it is there.
     *
     * @param parcel the file
     * @param lastLook called right before the file gets its name; throws when it must not
     * @return how it was compared, {@value #CHECKSUM} or {@value #SIZE}
     * @throws FreestoneException {@code delivery_…}; then nothing of it is left there, unless the connection was lost
     */
    public String drop(Parcel parcel, Runnable lastLook) {
        creating = false;
        try {
            Optional<String> there = there(parcel);
            if (there.isPresent()) {
                remove(parcel.part());
                return there.get();
            }
            String compared = upload(parcel.part(), parcel, folder::write);
            lastLook.run();
            there = there(parcel);
            if (there.isEmpty() && isRenamed(parcel)) {
                return compared;
            }
            // It came in between, or the server renames nothing.
            String answer = there.or(() -> there(parcel)).orElseGet(() -> direct(parcel));
            remove(parcel.part());
            return answer;
        } catch (FreestoneException e) {
            if (e.code() != ErrorCode.DELIVERY_UNREACHABLE) {
                takeBack(parcel);
            }
            throw e;
        }
    }

    /**
     * Removes what a drop that was broken off has left: its part, and under its name what was created there directly.
     *
     * @param parcel the file
     */
    public void takeBack(Parcel parcel) {
        remove(parcel.part());
        if (creating) {
            remove(parcel.name());
        }
    }

    /** Nothing there, or how it was found to be this file. */
    private Optional<String> there(Parcel parcel) {
        if (folder.stat(parcel.name()).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> compared = compare(parcel.name(), parcel);
        if (compared.isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.DELIVERY_FILE_EXISTS,
                    "file " + parcel.name() + " exists there with other content and was left as it is, take it away"
                            + " and redeliver the run");
        }
        return compared;
    }

    private String upload(String name, Parcel parcel, BiConsumer<String, InputStream> how) {
        try (InputStream content = parcel.content().get()) {
            how.accept(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compare(name, parcel)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.DELIVERY_UNVERIFIED,
                        "file " + parcel.name() + " arrived otherwise than it was sent and was taken away again"));
    }

    /** How the server's file equals this one; empty when it does not. */
    private Optional<String> compare(String name, Parcel parcel) {
        OptionalLong size = folder.stat(name);
        if (size.isEmpty() || size.getAsLong() != parcel.size()) {
            return Optional.empty();
        }
        Optional<String> digest = folder.digest(name);
        return digest.isEmpty()
                ? Optional.of(SIZE)
                : digest.filter(parcel.sha256()::equals).map(same -> CHECKSUM);
    }

    /** False when the server refuses, and something else can be done about it: a file that came in between makes some refuse. */
    private boolean isRenamed(Parcel parcel) {
        try {
            folder.rename(parcel.part(), parcel.name());
            return true;
        } catch (FreestoneException e) {
            boolean direct = onRenameRefused == RenameRefused.DIRECT;
            if (e.code() != ErrorCode.DELIVERY_RENAME_REFUSED
                    || (!direct && there(parcel).isEmpty())) {
                throw e;
            }
            return false;
        }
    }

    private String direct(Parcel parcel) {
        creating = true;
        try {
            String compared = upload(parcel.name(), parcel, folder::createExclusive);
            creating = false;
            return compared;
        } catch (FreestoneException e) {
            creating = e.code() != ErrorCode.DELIVERY_FILE_EXISTS;
            throw e;
        }
    }

    private void remove(String name) {
        try {
            folder.remove(name);
        } catch (FreestoneException e) {
            LOG.warn("a part of a file was left on a server: {}", e.code().code());
        }
    }
}

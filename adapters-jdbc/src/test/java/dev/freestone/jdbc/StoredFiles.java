package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The run file of the tests, in rows of few bytes, and the words that they have in common. */
final class StoredFiles {
    static final CompanyId COMPANY = CompanyId.DEFAULT;
    static final RunFileId ID = RunFileId.of("FI-2D9W-33KM");
    static final String NAME = "contacts.csv";
    static final Instant CREATED = Instant.parse("2026-03-09T14:30:15.123456Z");
    static final int CHUNK = 100;
    private static final long SEED = 20260309;

    private StoredFiles() {}

    static long chunks(StorageDatabase database) {
        return database.number("SELECT COUNT(*) FROM freestone_run_file_chunk");
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    static void write(RunFileDraft draft, byte[] content) {
        try {
            draft.content().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void publish(RunFiles files, byte[] content) {
        try (RunFileDraft draft = files.create(COMPANY, ID, NAME)) {
            write(draft, content);
            draft.publish(CREATED);
        }
    }

    static byte[] content(RunFiles files) {
        try (InputStream in = files.open(COMPANY, ID)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FreestoneException requireRefused(ErrorCode code, ThrowingCallable call) {
        var refused = catchThrowableOfType(FreestoneException.class, call);
        assertThat(refused).as("a call that is refused by %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }
}

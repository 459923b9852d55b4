package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The fixture of a suite of run files and the words that its tests have in common. */
abstract class RunFilesCase {
    static final CompanyId HERE = CompanyId.DEFAULT;
    static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    static final RunFileId ID = RunFileId.of("FI-2D9W-33KM");
    static final String NAME = "contacts.csv";
    static final Instant CREATED = Instant.parse("2026-03-09T14:30:15.123456Z");

    private RunFilesFixture fixture;

    RunFilesCase() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, its file store empty
     */
    protected abstract RunFilesFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    final RunFiles files() {
        return fixture.files();
    }

    /** As a process finds them that starts after a crash. */
    final RunFiles reopened() {
        return fixture.reopened();
    }

    final StoredFile publish(CompanyId company, RunFileId id, String content) {
        try (RunFileDraft draft = files().create(company, id, NAME)) {
            write(draft, content);
            return draft.publish(CREATED);
        }
    }

    static void write(RunFileDraft draft, String content) {
        try {
            draft.content().write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(RunFiles files, CompanyId company, RunFileId id) {
        try (InputStream in = files.open(company, id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void requireNotAvailable(CompanyId company, RunFileId id) {
        var refused = catchThrowableOfType(
                FreestoneException.class, () -> files().open(company, id).close());
        assertThat(refused).as("opening file %s", id).isNotNull();
        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_NOT_AVAILABLE);
    }
}

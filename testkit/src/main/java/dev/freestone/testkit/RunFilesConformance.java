package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RunFiles} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/outreach-campaigns.md 5.2.
 */
public abstract class RunFilesConformance extends RunFileDraftRules {
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final long SEED = 20260309;
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 50;

    /** For the tests that extend this suite. */
    protected RunFilesConformance() {}

    @Test
    void a_published_file_is_found_with_size_hash_name_and_instant() {
        StoredFile published = publish(HERE, ID, "abc");

        assertThat(published).isEqualTo(new StoredFile(ID, NAME, 3, SHA256_OF_ABC, CREATED));
        assertThat(files().find(HERE, ID)).contains(published);
        assertThat(reopened().find(HERE, ID)).contains(published);
        assertThat(text(reopened(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void an_empty_file_is_a_file() {
        assertThat(publish(HERE, ID, "")).isEqualTo(new StoredFile(ID, NAME, 0, SHA256_OF_NOTHING, CREATED));
        assertThat(text(files(), HERE, ID)).isEmpty();
    }

    @Test
    void a_published_id_is_a_conflict_and_its_file_never_changes() {
        publish(HERE, ID, "abc");

        var refused = catchThrowableOfType(
                FreestoneException.class,
                () -> files().create(HERE, ID, "other.csv").close());

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void files_of_another_company_do_not_exist() {
        publish(ELSEWHERE, ID, "theirs");

        assertThat(files().find(HERE, ID)).isEmpty();
        requireNotAvailable(HERE, ID);
        files().delete(HERE, ID);
        publish(HERE, ID, "ours");

        assertThat(text(files(), ELSEWHERE, ID)).isEqualTo("theirs");
        assertThat(text(files(), HERE, ID)).isEqualTo("ours");
    }

    @Test
    void companies_of_any_name_keep_their_files_apart() {
        List<String> names = List.of(
                "acme",
                "Acme",
                "ACME",
                "..",
                ".",
                "a/b",
                "a\\b",
                "a:b",
                "con",
                "%61cme",
                "é",
                "e\u0301",
                "🎯 Bank",
                "🎯".repeat(100),
                "🎯".repeat(99) + "x");

        names.forEach(name -> publish(CompanyId.of(name), ID, name));

        for (String name : names) {
            assertThat(text(reopened(), CompanyId.of(name), ID)).isEqualTo(name);
        }
    }

    @Test
    void deletion_removes_published_and_unpublished_files_and_may_be_repeated() {
        publish(HERE, ID, "abc");
        assertThat(files().find(HERE, ID)).isPresent();

        files().delete(HERE, ID);
        files().delete(HERE, ID);

        assertThat(files().find(HERE, ID)).isEmpty();
        requireNotAvailable(HERE, ID);
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            files().delete(HERE, ID);
            assertThat(catchThrowable(() -> draft.publish(CREATED))).isInstanceOf(RuntimeException.class);
        }
        publish(HERE, ID, "new");
        assertThat(text(files(), HERE, ID)).isEqualTo("new");
    }

    @Test
    void a_file_that_is_not_published_is_not_available() {
        requireNotAvailable(HERE, RunFileId.of("FI-0000-NONE"));
    }

    @Test
    void a_file_of_50_megabytes_is_streamed_whole() throws IOException {
        byte[] block = new byte[MEGABYTE];
        new Random(SEED).nextBytes(block);
        MessageDigest expected = sha256();
        StoredFile published;
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            for (int i = 0; i < LARGE; i++) {
                block[0] = (byte) i;
                expected.update(block);
                draft.content().write(block);
            }
            published = draft.publish(CREATED);
        }

        String hash = HexFormat.of().formatHex(expected.digest());
        assertThat(published).isEqualTo(new StoredFile(ID, NAME, (long) LARGE * MEGABYTE, hash, CREATED));
        assertThat(hashOfContent()).isEqualTo(hash);
    }

    @Test
    void many_files_are_written_at_once() {
        List<String> contents = Together.run(8, number -> {
            RunFileId id = RunFileId.of("FI-0000-" + number);
            publish(HERE, id, "content " + number);
            return text(files(), HERE, id);
        });

        assertThat(contents)
                .isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7).stream()
                        .map(number -> "content " + number)
                        .toList());
    }

    private String hashOfContent() throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[MEGABYTE];
        try (InputStream in = files().open(HERE, ID)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

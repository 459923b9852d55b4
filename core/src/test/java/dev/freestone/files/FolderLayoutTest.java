package dev.freestone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and crashed processes find in the folder. */
class FolderLayoutTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final RunFileId ID = RunFileId.of("FI-2D9W-33KM");
    private static final Instant CREATED = Instant.parse("2026-03-09T14:30:15.123456Z");
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path root;

    private FolderRunFiles files;

    @BeforeEach
    void openTheFolder() {
        files = FolderRunFiles.under(root);
    }

    @Test
    void a_published_file_lies_under_company_and_id_beside_its_hash_and_nothing_else_remains() throws IOException {
        publish("abc");

        Path directory = root.resolve("default/FI-2D9W-33KM");
        assertThat(names(root.resolve("default"))).containsExactly("FI-2D9W-33KM");
        assertThat(names(directory)).containsExactly(".published", "contacts.csv", "contacts.csv.sha256");
        assertThat(directory.resolve("contacts.csv")).hasContent("abc");
        assertThat(Files.readString(directory.resolve("contacts.csv.sha256")))
                .isEqualTo(SHA256_OF_ABC + "  contacts.csv\n");
        assertThat(files.locate(HERE, ID)).contains(directory.resolve("contacts.csv"));
    }

    @Test
    void an_unpublished_file_lies_in_a_hidden_directory_and_has_no_place() throws IOException {
        try (RunFileDraft draft = files.create(HERE, ID, "contacts.csv")) {
            draft.content().write('a');

            assertThat(names(root.resolve("default"))).containsExactly(".FI-2D9W-33KM.part");
            assertThat(files.locate(HERE, ID)).isEmpty();
        }
        assertThat(names(root.resolve("default"))).isEmpty();
    }

    @Test
    void what_a_crash_left_of_a_deletion_is_removed_by_the_next_one() throws IOException {
        publish("abc");
        Files.move(root.resolve("default/FI-2D9W-33KM"), root.resolve("default/.FI-2D9W-33KM.removed"));

        assertThat(files.find(HERE, ID)).isEmpty();
        files.delete(HERE, ID);

        assertThat(names(root.resolve("default"))).isEmpty();
    }

    @Test
    void an_id_that_appears_while_it_is_written_is_a_conflict_and_keeps_its_file() throws IOException {
        try (RunFileDraft draft = files.create(HERE, ID, "contacts.csv")) {
            draft.content().write('x');
            Path elsewhere = root.resolve("elsewhere");
            publishInto(FolderRunFiles.under(elsewhere), "abc");
            Files.move(elsewhere.resolve("default/FI-2D9W-33KM"), root.resolve("default/FI-2D9W-33KM"));

            assertThat(thrownBy(() -> draft.publish(CREATED)).code()).isEqualTo(ErrorCode.CONFLICT);
        }
        assertThat(files.find(HERE, ID).map(StoredFile::sha256)).contains(SHA256_OF_ABC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "contacts.csv.sha256", ".published"})
    void a_file_that_was_cut_is_reported_and_not_handed_out(String cut) throws IOException {
        publish("abc");
        Files.writeString(root.resolve("default/FI-2D9W-33KM").resolve(cut), "a");

        FreestoneException failure = thrownBy(() -> files.find(HERE, ID));

        assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(failure).hasMessageContaining("FI-2D9W-33KM").hasCauseInstanceOf(IOException.class);
        assertThat(thrownBy(() -> files.open(HERE, ID).close()).code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    }

    @Test
    void a_root_that_is_a_file_fails_with_the_file_id_and_the_cause() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        FolderRunFiles broken = FolderRunFiles.under(file);

        FreestoneException failure =
                thrownBy(() -> broken.create(HERE, ID, "contacts.csv").close());

        assertThat(failure.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(failure).hasMessageContaining("FI-2D9W-33KM").hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "ends.", "with space", "zażółć", "a\u0000b", "a:b"})
    void a_name_that_is_not_plain_is_refused_before_anything_is_written(String name) throws IOException {
        assertThatThrownBy(() -> files.create(HERE, ID, name).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name: ");
        assertThat(names(root)).isEmpty();
    }

    @Test
    void a_failed_write_fails_every_later_step_and_publishes_nothing() throws IOException {
        FilePlace place = new FilePlace(root, ID);
        HashingContent content = new HashingContent(place, root.resolve("contacts.csv"));
        content.write('a');
        content.abandon();

        FreestoneException first = thrownBy(() -> content.write('b'));

        assertThat(first.code()).isEqualTo(ErrorCode.STORAGE_FAILED);
        assertThat(thrownBy(() -> content.write('c'))).isSameAs(first);
        assertThat(thrownBy(content::finish)).isSameAs(first);
    }

    @Test
    void an_interrupted_thread_finishes_its_file_and_stays_interrupted() throws IOException {
        Thread.currentThread().interrupt();
        StoredFile published = publish("abc");
        boolean kept = Thread.interrupted();

        assertThat(kept).isTrue();
        assertThat(published.sha256()).isEqualTo(SHA256_OF_ABC);
        Thread.currentThread().interrupt();
        try (var in = files.open(HERE, ID)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("abc");
        }
        files.delete(HERE, ID);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(files.find(HERE, ID)).isEmpty();
    }

    private StoredFile publish(String content) throws IOException {
        return publishInto(files, content);
    }

    private static StoredFile publishInto(FolderRunFiles target, String content) throws IOException {
        try (RunFileDraft draft = target.create(HERE, ID, "contacts.csv")) {
            draft.content().write(content.getBytes(StandardCharsets.UTF_8));
            return draft.publish(CREATED);
        }
    }

    private static FreestoneException thrownBy(ThrowingCallable call) {
        return catchThrowableOfType(FreestoneException.class, call);
    }

    private static List<String> names(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredFiles.CHUNK;
import static dev.freestone.jdbc.StoredFiles.COMPANY;
import static dev.freestone.jdbc.StoredFiles.CREATED;
import static dev.freestone.jdbc.StoredFiles.ID;
import static dev.freestone.jdbc.StoredFiles.NAME;
import static dev.freestone.jdbc.StoredFiles.bytes;
import static dev.freestone.jdbc.StoredFiles.chunks;
import static dev.freestone.jdbc.StoredFiles.content;
import static dev.freestone.jdbc.StoredFiles.publish;
import static dev.freestone.jdbc.StoredFiles.requireRefused;
import static dev.freestone.jdbc.StoredFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.spi.RunFileDraft;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only rows of a database have to show of run files. */
class JdbcRunFilesTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 40;
    private static final int LARGE_CHUNK = MEGABYTE / 8;

    private static JdbcRunFiles files(StorageDatabase database, int chunk) {
        return JdbcStorage.over(database.dataSource()).runFiles(chunk);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_writer_left_that_crashed_between_chunks_goes_with_the_next_beginning(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcRunFiles files = files(database, CHUNK);
        write(files.create(COMPANY, ID, NAME), bytes(5 * CHUNK + 1));
        assertThat(chunks(database)).isEqualTo(5);
        assertThat(files.find(COMPANY, ID)).isEmpty();

        publish(files, bytes(3));

        assertThat(database.rows()).isEqualTo(2);
        assertThat(content(files)).isEqualTo(bytes(3));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_writer_left_that_crashed_between_chunks_goes_with_a_deletion(StorageDatabases kind) {
        StorageDatabase database = kind.open();
        JdbcRunFiles files = files(database, CHUNK);
        write(files.create(COMPANY, ID, NAME), bytes(5 * CHUNK + 1));

        files.delete(COMPANY, ID);

        assertThat(database.rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_that_was_overtaken_is_told_so_at_its_next_chunk_and_at_the_end(StorageDatabases kind) {
        JdbcRunFiles files = files(kind.open(), CHUNK);
        try (RunFileDraft old = files.create(COMPANY, ID, NAME);
                RunFileDraft current = files.create(COMPANY, ID, NAME)) {
            requireRefused(ErrorCode.CONFLICT, () -> write(old, bytes(2 * CHUNK)));
            requireRefused(ErrorCode.CONFLICT, () -> old.publish(CREATED));

            write(current, bytes(3));
            current.publish(CREATED);
        }

        assertThat(content(files)).isEqualTo(bytes(3));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_deleted_while_it_is_read_is_never_short(StorageDatabases kind) throws IOException {
        JdbcRunFiles files = files(kind.open(), CHUNK);
        publish(files, bytes(3 * CHUNK));

        try (InputStream in = files.open(COMPANY, ID)) {
            assertThat(in.readNBytes(CHUNK)).isEqualTo(bytes(CHUNK));
            files.delete(COMPANY, ID);

            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("was deleted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_replaces_one_that_is_being_read_is_not_mixed_with_it(StorageDatabases kind) throws IOException {
        JdbcRunFiles files = files(kind.open(), CHUNK);
        publish(files, bytes(3 * CHUNK));

        try (InputStream in = files.open(COMPANY, ID)) {
            assertThat(in.readNBytes(CHUNK)).isEqualTo(bytes(CHUNK));
            files.delete(COMPANY, ID);
            publish(files, bytes(4 * CHUNK));

            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("was deleted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_large_file_neither_end_holds_more_than_one_chunk(StorageDatabases kind) throws IOException {
        StorageDatabase database = kind.open();
        JdbcRunFiles files = files(database, LARGE_CHUNK);
        MessageDigest digest = sha256();
        byte[] block = bytes(MEGABYTE);
        String hash;
        try (RunFileDraft draft = files.create(COMPANY, ID, NAME)) {
            for (int i = 1; i <= LARGE; i++) {
                block[0] = (byte) i;
                digest.update(block);
                draft.content().write(block);
                assertThat(chunks(database) * LARGE_CHUNK).isEqualTo((long) i * MEGABYTE - LARGE_CHUNK);
            }
            hash = draft.publish(CREATED).sha256();
        }

        assertThat(hash).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        try (InputStream in = files.open(COMPANY, ID)) {
            byte[] part = new byte[MEGABYTE];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
                assertThat(read + in.available()).isLessThanOrEqualTo(LARGE_CHUNK);
            }
        }
        assertThat(hash).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @ParameterizedTest
    @EnumSource
    void no_connection_is_held_between_chunks(StorageDatabases kind) throws IOException {
        var connections = new OpenConnections(kind.open().dataSource());
        JdbcRunFiles files = JdbcStorage.over(connections).runFiles(CHUNK);

        try (RunFileDraft draft = files.create(COMPANY, ID, NAME)) {
            write(draft, bytes(3 * CHUNK));
            assertThat(connections.open()).isZero();
            draft.publish(CREATED);
        }
        try (InputStream in = files.open(COMPANY, ID)) {
            assertThat(in.read()).isNotNegative();
            assertThat(connections.open()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "99, 1", "100, 1", "101, 2", "200, 2", "201, 3"})
    void a_file_has_as_many_rows_as_it_fills_or_begins(int size, int rows) {
        StorageDatabase database = StorageDatabases.H2.open();
        JdbcRunFiles files = files(database, CHUNK);

        publish(files, bytes(size));

        assertThat(chunks(database)).isEqualTo(rows);
        assertThat(content(files)).isEqualTo(bytes(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "end.", "a/b", "a\\b", "a b", "a:b", "é.csv"})
    void a_name_that_no_folder_would_take_is_refused(String name) {
        JdbcRunFiles files = files(StorageDatabases.H2.open(), CHUNK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.create(COMPANY, ID, name))
                .withMessageStartingWith("name: ");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

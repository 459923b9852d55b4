package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Delivery} must do. Extend it in a test and give it a fixture. Source: docs/spec/outreach-campaigns.md
 * 5.4.
 */
public abstract class DeliveryConformance {
    private static final String NAME = "CG-4T2K-9QXD_20240501T092803Z_query_results.csv";
    private static final String OTHER = "CG-4T2K-9QXD_20240501T092803Z_manifest.json";
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final long SEED = 20260309;

    /** Around the sizes of a packet and of what is under way at once. */
    private static final List<Integer> SIZES = List.of(0, 1, 32_767, 32_768, 32_769, 3_000_000);

    /** Characters that some servers and clients read as patterns, quotes or separators. */
    private static final List<String> STRANGE =
            List.of("a*.csv", "a?.csv", "[ab].csv", "a b.csv", "a'b.csv", ".a.csv.part", "\u00e4\u20ac.csv");

    private DeliveryFixture fixture;

    /** For the tests that extend this suite. */
    protected DeliveryConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, its folder empty
     */
    protected abstract DeliveryFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void the_size_of_a_file_is_found_and_none_of_a_name_that_nobody_used() {
        fixture.place(NAME, bytes("abc"));

        try (RemoteFolder folder = open()) {
            assertThat(folder.stat(NAME)).hasValue(3);
            assertThat(folder.stat(OTHER)).isEmpty();
        }
    }

    @Test
    void what_was_written_is_there_byte_by_byte() {
        for (int size : SIZES) {
            byte[] content = random(size);

            try (RemoteFolder folder = open()) {
                folder.write(NAME, new ByteArrayInputStream(content));

                assertThat(folder.stat(NAME)).hasValue(size);
            }
            assertThat(fixture.content(NAME))
                    .hasValueSatisfying(there ->
                            assertThat(there).as("content of %s bytes", size).isEqualTo(content));
        }
    }

    @Test
    void writing_replaces_all_that_a_file_held() {
        fixture.place(NAME, random(100_000));

        try (RemoteFolder folder = open()) {
            folder.write(NAME, content("abc"));
        }
        requireContent(NAME, "abc");
    }

    @Test
    void the_hash_is_that_of_what_the_server_holds() {
        fixture.place(NAME, bytes("abc"));

        try (RemoteFolder folder = open()) {
            assertThat(folder.digest(NAME)).contains(SHA256_OF_ABC);
        }
    }

    @Test
    void hashing_a_file_that_is_not_there_is_delivery_unverified() {
        try (RemoteFolder folder = open()) {
            refused(ErrorCode.DELIVERY_UNVERIFIED, () -> folder.digest(NAME));
        }
    }

    @Test
    void renaming_moves_the_file() {
        try (RemoteFolder folder = open()) {
            folder.write(OTHER, content("abc"));
            folder.rename(OTHER, NAME);

            assertThat(folder.stat(OTHER)).isEmpty();
        }
        requireContent(NAME, "abc");
    }

    @Test
    void renaming_a_file_that_is_not_there_is_delivery_rename_refused() {
        try (RemoteFolder folder = open()) {
            refused(ErrorCode.DELIVERY_RENAME_REFUSED, () -> folder.rename(OTHER, NAME));
        }
        assertThat(fixture.content(NAME)).isEmpty();
    }

    @Test
    void an_exclusive_file_is_written_where_there_is_none() {
        byte[] content = random(100_000);

        try (RemoteFolder folder = open()) {
            folder.createExclusive(NAME, new ByteArrayInputStream(content));
        }
        assertThat(fixture.content(NAME))
                .hasValueSatisfying(there -> assertThat(there).isEqualTo(content));
    }

    @Test
    void an_exclusive_file_never_touches_one_that_is_there() {
        fixture.place(NAME, bytes("theirs"));

        try (RemoteFolder folder = open()) {
            refused(ErrorCode.DELIVERY_FILE_EXISTS, () -> folder.createExclusive(NAME, content("ours")));
        }
        requireContent(NAME, "theirs");
    }

    @Test
    void removing_takes_the_file_away_and_minds_no_missing_one() {
        fixture.place(NAME, bytes("abc"));
        fixture.place(OTHER, bytes("def"));

        try (RemoteFolder folder = open()) {
            folder.remove(NAME);
            folder.remove(NAME);
        }
        assertThat(fixture.content(NAME)).isEmpty();
        requireContent(OTHER, "def");
    }

    @Test
    void names_are_taken_literally() {
        fixture.place("ab.csv", bytes("another"));

        try (RemoteFolder folder = open()) {
            for (String name : STRANGE) {
                assertThat(folder.stat(name)).as(name).isEmpty();
                folder.write(OTHER, content("abc"));
                folder.rename(OTHER, name);
                assertThat(folder.digest(name)).as(name).contains(SHA256_OF_ABC);
                folder.remove(name);
                folder.createExclusive(name, content("abcd"));
                assertThat(folder.stat(name)).as(name).hasValue(4);
                requireContent(name, "abcd");
            }
        }
        requireContent("ab.csv", "another");
    }

    @Test
    void a_content_that_breaks_comes_out_as_it_is_and_the_folder_goes_on() {
        RuntimeException broken = new IllegalStateException("given by the caller");

        try (RemoteFolder folder = open()) {
            assertThat(catchThrowable(() -> folder.write(NAME, breaking(broken))))
                    .isSameAs(broken);
            assertThat(catchThrowable(() -> folder.createExclusive(OTHER, breaking(broken))))
                    .isSameAs(broken);
            folder.remove(NAME);
            folder.remove(OTHER);
            folder.write(NAME, content("abc"));
        }
        requireContent(NAME, "abc");
        assertThat(fixture.content(OTHER)).isEmpty();
    }

    @Test
    void a_content_that_cannot_be_read_comes_out_unchecked_and_the_folder_goes_on() {
        IOException unreadable = new IOException("given by the caller");
        InputStream content = new InputStream() {
            @Override
            public int read() throws IOException {
                throw unreadable;
            }

            @Override
            public int read(byte[] block, int offset, int length) throws IOException {
                throw unreadable;
            }
        };

        try (RemoteFolder folder = open()) {
            assertThat(catchThrowableOfType(UncheckedIOException.class, () -> folder.write(NAME, content)))
                    .hasCause(unreadable);
            folder.write(NAME, content("abc"));
        }
        requireContent(NAME, "abc");
    }

    @Test
    void a_wrong_credential_is_delivery_auth_failed_and_its_message_names_no_secret() {
        FreestoneException failure = refused(
                ErrorCode.DELIVERY_AUTH_FAILED,
                () -> fixture.delivery().open(fixture.refused()).close());

        fixture.refused()
                .password()
                .ifPresent(secret -> assertThat(failure.getMessage()).doesNotContain(secret.reveal()));
    }

    @Test
    void a_folder_that_does_not_exist_is_delivery_directory_missing_and_is_not_created() {
        var missing = fixture.target().in(fixture.target().folder().orElse(".") + "/missing");

        refused(
                ErrorCode.DELIVERY_DIRECTORY_MISSING,
                () -> fixture.delivery().open(missing).close());
        refused(
                ErrorCode.DELIVERY_DIRECTORY_MISSING,
                () -> fixture.delivery().open(missing).close());
    }

    @Test
    void two_folders_at_once_do_not_disturb_each_other() {
        RemoteFolder one = open();
        try (RemoteFolder two = open()) {
            one.write(NAME, content("abc"));
            two.write(OTHER, content("def"));
            one.close();
            assertThat(two.stat(NAME)).hasValue(3);
        }
        requireContent(OTHER, "def");
    }

    @Test
    void a_closed_folder_is_delivery_unreachable_and_may_be_closed_again() {
        RemoteFolder folder = open();
        folder.close();
        folder.close();

        refused(ErrorCode.DELIVERY_UNREACHABLE, () -> folder.stat(NAME));
    }

    private RemoteFolder open() {
        return fixture.delivery().open(fixture.target());
    }

    private void requireContent(String name, String expected) {
        assertThat(fixture.content(name))
                .hasValueSatisfying(there ->
                        assertThat(new String(there, StandardCharsets.UTF_8)).isEqualTo(expected));
    }

    private static FreestoneException refused(ErrorCode code, ThrowingCallable call) {
        var failure = catchThrowableOfType(FreestoneException.class, call);
        assertThat(failure).as("expected %s", code.code()).isNotNull();
        assertThat(failure.code()).isEqualTo(code);
        return failure;
    }

    private static InputStream breaking(RuntimeException failure) {
        InputStream then = new InputStream() {
            @Override
            public int read() {
                throw failure;
            }

            @Override
            public int read(byte[] block, int offset, int length) {
                throw failure;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(random(100_000)), then);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(SEED).nextBytes(content);
        return content;
    }
}

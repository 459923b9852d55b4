package dev.freestone.engine.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.SecretSeal.Place;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {
    private static final CompanyId COMPANY = CompanyId.DEFAULT;
    private static final Place PLACE = new Place(COMPANY, "CG-4T2K-9QXD", "sftpSettings.password");
    private static final DataKey OLD = key("2025", 1);
    private static final DataKey NEW = key("2026-03", 2);
    private static final Secret SECRET = Secret.of("clear-1");

    private final SecretSeal seal = under(OLD);

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "clear-1", "fs1.2025.AAAA", "plain.x", "h\u00e9\uD83D\uDE00", "-----BEGIN\nkey\n-----END"})
    void every_text_comes_back_and_is_unreadable_meanwhile(String text) {
        String sealed = seal.seal(PLACE, Secret.of(text));

        assertThat(sealed).matches("fs1\\.2025\\.[A-Za-z0-9_-]{39,}");
        assertThat(seal.open(PLACE, sealed).reveal()).isEqualTo(text);
        assertThat(under(OLD).open(PLACE, sealed).reveal()).isEqualTo(text);
    }

    @Test
    void a_long_secret_comes_back() {
        String text = "k".repeat(16_384);

        assertThat(seal.open(PLACE, seal.seal(PLACE, Secret.of(text))).reveal()).isEqualTo(text);
    }

    @Test
    void one_secret_never_looks_the_same_twice() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(seal.seal(PLACE, SECRET));
        }

        assertThat(texts).hasSize(1_000);
    }

    static Stream<Arguments> otherPlaces() {
        return Stream.of(
                arguments("another campaign", new Place(COMPANY, "CG-4T2K-9QXE", "sftpSettings.password")),
                arguments("another attribute", new Place(COMPANY, "CG-4T2K-9QXD", "sftpSettings.privateKey")),
                arguments("another company", new Place(CompanyId.of("CP-2"), "CG-4T2K-9QXD", "sftpSettings.password")),
                arguments("a shifted border", new Place(COMPANY, "CG-4T2K-9QXDs", "ftpSettings.password")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherPlaces")
    void a_text_that_was_moved_does_not_open(String name, Place place) {
        String sealed = seal.seal(PLACE, SECRET);

        FreestoneException refused = refused(ErrorCode.INTERNAL_SERVER_ERROR, place, sealed, seal);

        assertThat(refused.getMessage()).contains(place.objectId(), place.attribute());
    }

    @Test
    void one_changed_character_anywhere_does_not_open() {
        String sealed = seal.seal(PLACE, SECRET);
        for (int i = 0; i < sealed.length(); i++) {
            for (char other : new char[] {'A', 'B', '-', '.', '='}) {
                if (sealed.charAt(i) != other) {
                    String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
                    FreestoneException thrown =
                            catchThrowableOfType(FreestoneException.class, () -> seal.open(PLACE, changed));
                    assertThat(thrown).as(changed).isNotNull();
                    assertThat(thrown.code())
                            .as(changed)
                            .isIn(ErrorCode.INTERNAL_SERVER_ERROR, ErrorCode.SECRET_KEY_MISSING);
                }
            }
        }
    }

    @Test
    void random_changes_do_not_open() {
        long seed = 20260309;
        Random random = new Random(seed);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int i = 0; i < 2_000; i++) {
            String sealed = seal.seal(PLACE, SECRET);
            int at = "fs1.2025.".length() + random.nextInt(sealed.length() - "fs1.2025.".length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            if (other != sealed.charAt(at)) {
                String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                assertThat(catchThrowableOfType(FreestoneException.class, () -> seal.open(PLACE, changed)))
                        .as("seed " + seed + ": " + changed)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clear-1",
                "fs1",
                "fs1.2025",
                "fs1.2025.",
                "fs1.2025.AAAA",
                "fs1.2025.AAAA.AAAA",
                "fs2.2025.AAAA"
            })
    void a_text_that_nobody_sealed_does_not_open(String text) {
        assertThat(refused(ErrorCode.INTERNAL_SERVER_ERROR, PLACE, text, seal).getMessage())
                .doesNotContain("clear-");
    }

    @Test
    void old_texts_open_while_new_ones_are_written_under_the_new_key() {
        String old = seal.seal(PLACE, SECRET);
        SecretSeal rotated = under(NEW, OLD);

        assertThat(rotated.open(PLACE, old)).isEqualTo(SECRET);
        assertThat(rotated.seal(PLACE, SECRET)).startsWith("fs1.2026-03.");
        assertThat(rotated.keyId()).isEqualTo("2026-03");
    }

    @Test
    void a_text_whose_key_is_gone_names_the_key() {
        String old = seal.seal(PLACE, SECRET);

        FreestoneException refused = refused(ErrorCode.SECRET_KEY_MISSING, PLACE, old, under(NEW));

        assertThat(refused.details()).containsEntry("key", "2025").containsEntry("object", "CG-4T2K-9QXD");
        assertThat(refused.getMessage()).contains("2025").doesNotContain("clear-");
    }

    @Test
    void another_key_of_the_same_name_does_not_open() {
        refused(ErrorCode.INTERNAL_SERVER_ERROR, PLACE, seal.seal(PLACE, SECRET), under(key("2025", 3)));
    }

    @Test
    void a_key_source_that_answers_another_key_has_none() {
        KeySource wrong = new KeySource() {
            @Override
            public DataKey current(CompanyId company) {
                return NEW;
            }

            @Override
            public Optional<DataKey> find(CompanyId company, String keyId) {
                return Optional.of(NEW);
            }

            @Override
            public DataKey hashing(CompanyId company) {
                return NEW;
            }
        };

        refused(
                ErrorCode.SECRET_KEY_MISSING,
                PLACE,
                seal.seal(PLACE, SECRET),
                Seals.under(wrong).of(COMPANY));
    }

    @Test
    void a_key_source_that_fails_is_told_as_a_missing_key() {
        KeySource failing = new KeySource() {
            @Override
            public DataKey current(CompanyId company) {
                throw new IllegalStateException("vault sealed");
            }

            @Override
            public Optional<DataKey> find(CompanyId company, String keyId) {
                throw new IllegalStateException("vault sealed");
            }

            @Override
            public DataKey hashing(CompanyId company) {
                throw new IllegalStateException("vault sealed");
            }
        };
        SecretSeal unable = Seals.under(failing).of(COMPANY);

        assertThat(catchThrowableOfType(FreestoneException.class, () -> unable.seal(PLACE, SECRET)))
                .extracting(FreestoneException::code)
                .isEqualTo(ErrorCode.SECRET_KEY_MISSING);
        refused(ErrorCode.SECRET_KEY_MISSING, PLACE, seal.seal(PLACE, SECRET), unable);
    }

    @Test
    void one_decision_keeps_to_one_key_although_the_source_rotates() {
        DataKey[] answers = {OLD, NEW};
        int[] asked = {0};
        KeySource rotating = new KeySource() {
            @Override
            public DataKey current(CompanyId company) {
                return answers[asked[0]++];
            }

            @Override
            public Optional<DataKey> find(CompanyId company, String keyId) {
                return Optional.empty();
            }

            @Override
            public DataKey hashing(CompanyId company) {
                return OLD;
            }
        };
        Seals seals = Seals.under(rotating);
        SecretSeal first = seals.of(COMPANY);

        assertThat(first.seal(PLACE, SECRET)).startsWith("fs1.2025.");
        assertThat(first.seal(PLACE, SECRET)).startsWith("fs1.2025.");
        assertThat(first.keyId()).isEqualTo("2025");
        assertThat(seals.of(COMPANY).keyId()).isEqualTo("2026-03");
    }

    @Test
    void plain_texts_open_under_keys_so_that_a_host_can_begin_to_use_them() {
        String plain = SecretSeal.plain().seal(PLACE, Secret.of("fs1.2025.AAAA"));

        assertThat(plain).isEqualTo("plain.fs1.2025.AAAA");
        assertThat(seal.open(PLACE, plain).reveal()).isEqualTo("fs1.2025.AAAA");
        assertThat(SecretSeal.plain().open(PLACE, plain).reveal()).isEqualTo("fs1.2025.AAAA");
        assertThat(SecretSeal.plain().keyId()).isEqualTo("plain");
    }

    @Test
    void sealed_texts_do_not_open_without_keys() {
        refused(ErrorCode.SECRET_KEY_MISSING, PLACE, seal.seal(PLACE, SECRET), SecretSeal.plain());
    }

    private static SecretSeal under(DataKey current, DataKey... older) {
        return Seals.under(KeySource.of(current, older)).of(COMPANY);
    }

    private static DataKey key(String id, int seed) {
        byte[] bytes = new byte[DataKey.LENGTH];
        new Random(seed).nextBytes(bytes);
        return DataKey.of(id, bytes);
    }

    private static FreestoneException refused(ErrorCode code, Place place, String text, SecretSeal seal) {
        FreestoneException thrown = catchThrowableOfType(FreestoneException.class, () -> seal.open(place, text));
        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown.code()).as(text).isEqualTo(code);
        return thrown;
    }
}

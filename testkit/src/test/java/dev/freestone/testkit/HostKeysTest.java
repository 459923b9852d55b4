package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys that the host holds itself. */
class HostKeysTest extends KeySourceConformance {
    private static final DataKey OLD = key("2026-03", 20260301);
    private static final DataKey NEW = key("2026-04", 20260401);

    @Override
    protected KeySourceFixture openFixture() {
        return new KeySourceFixture() {
            private final KeySource before = KeySource.of(OLD);

            @Override
            public KeySource keys() {
                return before;
            }

            @Override
            public KeySource rotated() {
                return KeySource.of(NEW, OLD);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void people_are_hashed_under_the_oldest_key_however_often_a_new_one_is_put_in_front() {
        DataKey newest = key("2026-05", 20260501);

        assertThat(KeySource.of(OLD).hashing(CompanyId.DEFAULT)).isEqualTo(OLD);
        assertThat(KeySource.of(NEW, OLD).hashing(CompanyId.DEFAULT)).isEqualTo(OLD);
        assertThat(KeySource.of(newest, NEW, OLD).hashing(CompanyId.DEFAULT)).isEqualTo(OLD);
    }

    @Test
    void two_keys_of_one_id_are_refused_without_showing_either() {
        DataKey twin = key(OLD.id(), 1);

        assertThatThrownBy(() -> KeySource.of(OLD, twin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KeySource: two keys have the id 2026-03");
        assertThatThrownBy(() -> KeySource.of(NEW, OLD, twin)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_of_another_name_or_length_is_refused_without_being_shown() {
        byte[] bytes = OLD.reveal();
        String hex = "f00d".repeat(16);

        for (String id : new String[] {"", "a b", "key/1", "k".repeat(65), "schl\u00fcssel"}) {
            assertThatThrownBy(() -> DataKey.of(id, bytes)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int length : new int[] {0, 16, 31, 33}) {
            assertThatThrownBy(() -> DataKey.of("k", Arrays.copyOf(bytes, length)))
                    .hasMessageContaining(length + " bytes");
        }
        for (String text : new String[] {hex.substring(1), hex + "00", "x" + hex.substring(1)}) {
            assertThatThrownBy(() -> DataKey.parse("k", text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("f00d")
                    .hasNoCause();
        }
    }

    private static DataKey key(String id, long seed) {
        byte[] bytes = new byte[DataKey.LENGTH];
        new Random(seed).nextBytes(bytes);
        return DataKey.of(id, bytes);
    }
}

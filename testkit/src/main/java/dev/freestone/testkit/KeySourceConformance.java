package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link KeySource} must do. Extend it in a test and give it a fixture. Source: docs/spec/conventions.md 10.
 */
public abstract class KeySourceConformance {
    private static final List<CompanyId> COMPANIES = List.of(CompanyId.DEFAULT, CompanyId.of("elsewhere"));
    private static final int THREADS = 16;
    private static final int LOOKS = 100;

    private KeySourceFixture fixture;

    /** For the tests that extend this suite. */
    protected KeySourceConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract KeySourceFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void the_current_key_of_each_company_is_found_by_its_id() {
        for (CompanyId company : COMPANIES) {
            DataKey current = keys().current(company);

            assertThat(keys().find(company, current.id())).as("%s", company).contains(current);
        }
    }

    @Test
    void the_current_key_stays_the_same_until_the_host_changes_it() {
        for (CompanyId company : COMPANIES) {
            DataKey current = keys().current(company);

            assertThat(keys().current(company)).isEqualTo(current);
            assertThat(keys().find(company, current.id())).isEqualTo(keys().find(company, current.id()));
            assertThat(keys().find(company, keys().current(company).id()))
                    .as("%s", company)
                    .contains(current);
        }
    }

    @Test
    void there_is_no_key_of_an_unknown_id() {
        for (CompanyId company : COMPANIES) {
            String known = keys().current(company).id();

            assertThat(keys().find(company, known)).as("%s", company).isPresent();
            assertThat(keys().find(company, "never-made")).isEmpty();
            assertThat(keys().find(company, known + "_")).isEmpty();
            assertThat(keys().find(company, "")).isEmpty();
        }
    }

    @Test
    void a_key_has_256_bits_that_are_not_all_alike() {
        for (CompanyId company : COMPANIES) {
            for (DataKey each : List.of(keys().current(company), keys().hashing(company))) {
                byte[] key = each.reveal();

                assertThat(key).hasSize(DataKey.LENGTH);
                assertThat(Arrays.equals(key, filled(key[0]))).as("%s", company).isFalse();
            }
        }
    }

    @Test
    void sixteen_threads_at_once_get_the_same_keys() {
        for (CompanyId company : COMPANIES) {
            DataKey current = keys().current(company);
            DataKey hashing = keys().hashing(company);

            List<Boolean> same = Together.run(THREADS, number -> {
                boolean all = true;
                for (int i = 0; i < LOOKS; i++) {
                    all &= keys().current(company).equals(current)
                            && keys().hashing(company).equals(hashing)
                            && keys().find(company, current.id())
                                    .filter(current::equals)
                                    .isPresent();
                }
                return all;
            });

            assertThat(same).as("%s", company).containsOnly(true);
        }
    }

    @Test
    void after_a_change_of_keys_the_new_one_is_current_and_the_old_one_is_still_found() {
        for (CompanyId company : COMPANIES) {
            DataKey before = keys().current(company);
            KeySource rotated = fixture.rotated();
            DataKey after = rotated.current(company);

            assertThat(after.id()).as("%s", company).isNotEqualTo(before.id());
            assertThat(Arrays.equals(after.reveal(), before.reveal())).isFalse();
            assertThat(rotated.find(company, before.id())).contains(before);
            assertThat(rotated.find(company, after.id())).contains(after);
        }
    }

    @Test
    void a_change_of_keys_leaves_the_key_for_hashing_as_it_was() {
        for (CompanyId company : COMPANIES) {
            DataKey current = keys().current(company);
            DataKey hashing = keys().hashing(company);
            KeySource rotated = fixture.rotated();

            assertThat(rotated.current(company)).as("%s", company).isNotEqualTo(current);
            assertThat(rotated.hashing(company)).as("%s", company).isEqualTo(hashing);
            assertThat(Arrays.equals(rotated.hashing(company).reveal(), hashing.reveal()))
                    .isTrue();
        }
    }

    @Test
    void neither_the_source_nor_its_keys_show_a_key_as_text() {
        for (CompanyId company : COMPANIES) {
            DataKey current = keys().current(company);
            DataKey found = keys().find(company, current.id()).orElseThrow();
            DataKey hashing = keys().hashing(company);

            for (String shown : List.of(current.toString(), found.toString(), hashing.toString(), keys().toString())) {
                assertNotShown(current, shown);
                assertNotShown(hashing, shown);
            }
        }
    }

    private static void assertNotShown(DataKey hidden, String shown) {
        byte[] key = hidden.reveal();
        String lower = shown.toLowerCase(Locale.ROOT);
        assertThat(lower.contains(HexFormat.of().formatHex(key))).isFalse();
        assertThat(shown.contains(Base64.getEncoder().withoutPadding().encodeToString(key)))
                .isFalse();
        assertThat(shown.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(key)))
                .isFalse();
        assertThat(shown.contains(Arrays.toString(key))).isFalse();
        assertThat(shown.contains(new String(key, StandardCharsets.ISO_8859_1))).isFalse();
    }

    private KeySource keys() {
        return fixture.keys();
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[DataKey.LENGTH];
        Arrays.fill(bytes, value);
        return bytes;
    }
}

package dev.freestone.engine.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatIdsTest {
    private static final PersonId CUSTOMER = PersonId.of("CU-17");
    private static final AdUnitId CREATIVE = AdUnitId.of(2983);

    private final StatIds ids = under((byte) 1, CompanyId.DEFAULT);

    @Test
    void an_id_is_a_uuid_of_version_8() {
        UUID id = UUID.fromString(ids.next(CUSTOMER, CREATIVE));

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void each_showing_has_an_id_of_its_own() {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            given.add(ids.next(CUSTOMER, CREATIVE));
        }

        assertThat(given).hasSize(1_000);
    }

    @Test
    void an_id_fits_its_customer_creative_company_and_key_only() {
        String id = ids.next(CUSTOMER, CREATIVE);

        assertThat(ids.isOf(CUSTOMER, CREATIVE, id)).isTrue();
        assertThat(under((byte) 1, CompanyId.DEFAULT).isOf(CUSTOMER, CREATIVE, id))
                .isTrue();
        assertThat(ids.isOf(PersonId.of("CU-18"), CREATIVE, id)).isFalse();
        assertThat(ids.isOf(CUSTOMER, AdUnitId.of(2984), id)).isFalse();
        assertThat(under((byte) 1, CompanyId.of("other")).isOf(CUSTOMER, CREATIVE, id))
                .isFalse();
        assertThat(under((byte) 2, CompanyId.DEFAULT).isOf(CUSTOMER, CREATIVE, id))
                .isFalse();
    }

    @Test
    void no_changed_digit_passes() {
        String id = ids.next(CUSTOMER, CREATIVE);
        for (int place = 0; place < id.length(); place++) {
            if (id.charAt(place) != '-') {
                char other = id.charAt(place) == '0' ? '1' : '0';
                assertThat(ids.isOf(CUSTOMER, CREATIVE, id.substring(0, place) + other + id.substring(place + 1)))
                        .as("digit %d", place)
                        .isFalse();
            }
        }
    }

    @Test
    void an_id_is_taken_in_the_form_in_which_it_was_given() {
        String id = ids.next(CUSTOMER, CREATIVE);

        assertThat(ids.isOf(CUSTOMER, CREATIVE, id.toUpperCase(Locale.ROOT) + " "))
                .isFalse();
        assertThat(ids.isOf(CUSTOMER, CREATIVE, "")).isFalse();
        assertThat(ids.isOf(CUSTOMER, CREATIVE, "no-id")).isFalse();
    }

    private static StatIds under(byte key, CompanyId company) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, key);
        return new StatIds(PersonHashes.under(KeySource.of(DataKey.of("k1", bytes))), company);
    }
}

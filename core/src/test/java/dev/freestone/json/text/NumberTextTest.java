package dev.freestone.json.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.00",
                "13",
                "13.0",
                "1.2e3",
                "1e18",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "1e-7",
                "1e2000",
                "-1e-2000",
                "1e65535",
                "-1.5e-65533",
                "1e65536",
                "1e999999999",
                "-123e2147483647",
                "1.23e2147483647",
                "12e-2147483647",
                "1e-999999999"
            })
    void a_number_is_read_back_as_it_is_kept(String text) {
        Object kept = NumberText.asRead(new BigDecimal(text));

        assertThat(JsonText.parse(JsonText.write(kept))).isEqualTo(kept);
        assertThat(JsonText.write(kept)).isEqualTo(JsonText.write(new BigDecimal(text)));
    }
}

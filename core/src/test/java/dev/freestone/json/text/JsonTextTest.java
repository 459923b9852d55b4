package dev.freestone.json.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "-1.5e99999999999", "1e-2147483649", "{\"a\":[1e2147483648]}"})
    void a_number_that_nothing_can_hold_is_a_malformed_text_and_is_not_quoted(String text) {
        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        malformed -> assertThat(malformed.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST))
                .hasMessageNotContainingAny("2147483648", "99999999999", "2147483649");
    }
}

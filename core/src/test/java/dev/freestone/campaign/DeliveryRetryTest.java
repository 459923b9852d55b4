package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryRetryTest {
    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT2M", "3, PT10M", "4, PT30M", "5,"})
    void a_server_that_cannot_be_reached_is_tried_five_times(int attempts, Duration wait) {
        assertThat(DeliveryRetry.after(ErrorCode.DELIVERY_UNREACHABLE, attempts))
                .isEqualTo(Optional.ofNullable(wait));
        assertThat(DeliveryRetry.after(ErrorCode.DELIVERY_UNVERIFIED, attempts)).isEqualTo(Optional.ofNullable(wait));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DELIVERY_UNREACHABLE", "DELIVERY_UNVERIFIED", "STORAGE_FAILED", "STORAGE_UNREACHABLE"})
    void what_waiting_does_not_mend_is_not_tried_again(ErrorCode code) {
        assertThat(DeliveryRetry.after(code, 1)).isEmpty();
    }
}

package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A suite that a port passes without doing anything proves nothing: every test of it must fail then. */
class DoNothingCallersTest {
    @Test
    void every_test_of_the_callers_suite_fails_a_port_that_lets_nobody_in() {
        long expected = Arrays.stream(ApiCallersConformance.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();

        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(NobodyCase.class))
                .execute();

        assertThat(expected).isPositive();
        assertThat(results.testEvents().started().count()).isEqualTo(expected);
        assertThat(results.testEvents().succeeded().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .as("tests that a port which lets nobody in passes")
                .isEmpty();
        assertThat(results.testEvents().failed().count()).isEqualTo(expected);
    }

    static final class NobodyCase extends ApiCallersConformance {
        @Override
        protected ApiCallers knowing(Map<ApiCredentials, ApiCaller> callers) {
            return ApiCallers.NOBODY;
        }
    }
}

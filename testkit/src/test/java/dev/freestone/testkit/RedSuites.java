package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a suite against a port that does nothing: a test that passes then proves nothing. */
final class RedSuites {
    private RedSuites() {}

    static void requireAllRed(Class<?> suite, Class<?> againstNothing) {
        long expected = testsOf(suite);

        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(againstNothing))
                .execute();

        assertThat(expected).isPositive();
        assertThat(results.testEvents().started().count()).isEqualTo(expected);
        assertThat(results.testEvents().succeeded().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .as("tests that a port which does nothing passes")
                .isEmpty();
        assertThat(results.testEvents().failed().count()).isEqualTo(expected);
    }

    private static long testsOf(Class<?> suite) {
        return Stream.<Class<?>>iterate(suite, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
    }
}

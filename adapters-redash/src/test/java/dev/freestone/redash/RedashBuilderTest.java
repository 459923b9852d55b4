package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedashBuilderTest {
    @TempDir
    Path folder;

    private RedashQuerySourceBuilder builder() {
        return RedashQuerySource.builder(folder).allow(AllowedOrigin.https("https://redash.example.com"));
    }

    static Stream<Arguments> ranges() {
        return Stream.of(
                range("connectTimeout", RedashQuerySourceBuilder::connectTimeout, "PT0.1S", "PT1M"),
                range("readTimeout", RedashQuerySourceBuilder::readTimeout, "PT0.1S", "PT10M"),
                range("resultTimeout", RedashQuerySourceBuilder::resultTimeout, "PT0.1S", "PT1H"),
                range("timeout", RedashQuerySourceBuilder::timeout, "PT1S", "P1D"));
    }

    private static Arguments range(
            String name,
            BiFunction<RedashQuerySourceBuilder, Duration, RedashQuerySourceBuilder> option,
            String least,
            String most) {
        return Arguments.of(name, option, Duration.parse(least), Duration.parse(most));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void a_time_out_lies_in_its_range(
            String name,
            BiFunction<RedashQuerySourceBuilder, Duration, RedashQuerySourceBuilder> option,
            Duration least,
            Duration most) {
        option.apply(builder(), least).build();
        option.apply(builder(), most).build();
        for (Duration wrong : new Duration[] {least.minusNanos(1), most.plusNanos(1), Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> option.apply(builder(), wrong).build())
                    .isInstanceOfSatisfying(FreestoneException.class, problem -> {
                        assertThat(problem.code().code()).isEqualTo("configuration_invalid");
                        assertThat(problem.violations())
                                .extracting(Violation::path)
                                .containsExactly(name);
                    });
        }
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThatThrownBy(() -> RedashQuerySource.builder(folder.resolve("absent"))
                        .maxBody(1_023)
                        .timeout(Duration.ZERO)
                        .build())
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::path)
                                .containsExactlyInAnyOrder("allow", "maxBody", "timeout", "spool"));
    }
}

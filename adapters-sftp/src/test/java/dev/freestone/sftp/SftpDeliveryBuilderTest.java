package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SftpDeliveryBuilderTest {
    private static final String PIN = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";

    @Test
    void refuses_to_trust_everybody() {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> SftpDelivery.builder().build());

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(failure.violations()).extracting(Violation::path).containsExactly("knownHosts");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("connectTimeout", option(builder -> builder.connectTimeout(Duration.ZERO))),
                arguments("connectTimeout", option(builder -> builder.connectTimeout(Duration.ofMinutes(61)))),
                arguments("callTimeout", option(builder -> builder.callTimeout(Duration.ofNanos(1)))),
                arguments("callTimeout", option(builder -> builder.callTimeout(Duration.ofMinutes(61)))),
                arguments("keepAlive", option(builder -> builder.keepAlive(Duration.ofMillis(999)))),
                arguments("keepAlive", option(builder -> builder.keepAlive(Duration.ofMinutes(61)))),
                arguments("foldersPerConnection", option(builder -> builder.foldersPerConnection(0))),
                arguments("foldersPerConnection", option(builder -> builder.foldersPerConnection(101))),
                arguments("fingerprint", option(builder -> builder.fingerprint("files.example.org", 0, PIN))),
                arguments("fingerprint", option(builder -> builder.fingerprint("files.example.org", 65_536, PIN))),
                arguments("fingerprint", option(builder -> builder.fingerprint("files.example.org", 22, "MD5:16:27"))),
                arguments(
                        "fingerprint", option(builder -> builder.fingerprint("files.example.org", 22, "SHA256:AAAA"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses_a_value_out_of_range(String field, UnaryOperator<SftpDeliveryBuilder> option) {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> option.apply(complete()).build());

        assertThat(failure.violations()).extracting(Violation::path).containsExactly(field);
    }

    static Stream<Arguments> right() {
        return Stream.of(
                arguments("defaults", option(builder -> builder)),
                arguments(
                        "least",
                        option(builder -> builder.connectTimeout(Duration.ofMillis(1))
                                .callTimeout(Duration.ofMillis(1))
                                .keepAlive(Duration.ZERO)
                                .foldersPerConnection(1))),
                arguments(
                        "most",
                        option(builder -> builder.connectTimeout(Duration.ofHours(1))
                                .callTimeout(Duration.ofHours(1))
                                .keepAlive(Duration.ofHours(1))
                                .foldersPerConnection(100))),
                arguments("a pin", option(builder -> builder.fingerprint("files.example.org", 22, PIN))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void takes_values_within_their_range(String which, UnaryOperator<SftpDeliveryBuilder> option) {
        assertThat(option.apply(complete()).build()).as(which).hasToString("SftpDelivery");
    }

    @Test
    void tells_every_problem_at_once() {
        var failure = catchThrowableOfType(
                FreestoneException.class,
                () -> SftpDelivery.builder()
                        .callTimeout(Duration.ZERO)
                        .foldersPerConnection(0)
                        .build());

        assertThat(failure.violations())
                .extracting(Violation::path)
                .containsExactly("knownHosts", "callTimeout", "foldersPerConnection");
    }

    private static SftpDeliveryBuilder complete() {
        return SftpDelivery.builder().knownHosts(Path.of("known_hosts"));
    }

    private static UnaryOperator<SftpDeliveryBuilder> option(UnaryOperator<SftpDeliveryBuilder> option) {
        return option;
    }
}

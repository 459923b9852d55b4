package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreestoneBuilderTest {
    private static final QuerySource SOURCE = InMemoryQuerySource.of(List.of("id"), Stream::of);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Storage DURABLE = new DurableStorage(InMemoryStorage.of(InstantSource.system()));
    private static final KeySource KEYS = KeySource.of(DataKey.of("2026-03", new byte[DataKey.LENGTH]));

    @TempDir
    Path folder;

    @Test
    void every_problem_is_listed_at_once() {
        FreestoneBuilder builder = Freestone.builder()
                .querySource("Past due", SOURCE)
                .querySource("past-due", SOURCE)
                .querySource("past-due", SOURCE)
                .zone(ZoneOffset.ofHours(-6))
                .businessDays(Set.of(), year -> Map.of())
                .batchSize(0)
                .personsInMemory(0)
                .retention(DAY, Duration.ZERO)
                .storage(DURABLE)
                .temporaryFolder(folder.resolve("absent"));

        FreestoneException refused = ObjectHouse.refused(ErrorCode.CONFIGURATION_INVALID, builder::build);

        assertThat(faults(refused))
                .containsExactly(
                        "querySource bad_format",
                        "querySource duplicate_name",
                        "zone bad_format",
                        "businessDays required",
                        "batchSize out_of_range",
                        "personsInMemory out_of_range",
                        "retention out_of_range",
                        "temporaryFolder bad_format",
                        "keys required");
        assertThat(refused.violations())
                .allSatisfy(each -> assertThat(refused.getMessage()).contains(each.message()));
        assertThat(faults(ObjectHouse.refused(ErrorCode.CONFIGURATION_INVALID, builder::build)))
                .as("building again lists the same")
                .isEqualTo(faults(refused));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("source without name", "querySource bad_format", it -> it.querySource("", SOURCE)),
                refusal("source of 101", "querySource bad_format", it -> it.querySource("q".repeat(101), SOURCE)),
                refusal("source begins with a dot", "querySource bad_format", it -> it.querySource(".q", SOURCE)),
                refusal("source in capitals", "querySource bad_format", it -> it.querySource("Q", SOURCE)),
                refusal("UTC as an offset", "zone bad_format", it -> it.zone(ZoneOffset.UTC)),
                refusal(
                        "a week without business",
                        "businessDays required",
                        it -> it.businessDays(Set.of(), year -> Map.of())),
                refusal("no batch", "batchSize out_of_range", it -> it.batchSize(0)),
                refusal("batch too large", "batchSize out_of_range", it -> it.batchSize(PersonDirectory.MAX_BATCH + 1)),
                refusal("nobody in memory", "personsInMemory out_of_range", it -> it.personsInMemory(0)),
                refusal("data kept for no time", "retention out_of_range", it -> it.retention(Duration.ZERO, DAY)),
                refusal("durable without keys", "keys required", it -> it.storage(DURABLE)),
                refusal(
                        "keys and plain",
                        "keys both_given",
                        it -> it.storage(DURABLE).keys(KEYS).plainStorage()),
                refusal(
                        "keys and plain in memory",
                        "keys both_given",
                        it -> it.keys(KEYS).plainStorage()),
                refusal("negative time", "retention out_of_range", it -> it.retention(DAY.negated(), DAY)),
                refusal("log gone first", "retention out_of_range", it -> it.retention(DAY, DAY.minusNanos(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_problem_has_its_code_and_its_place(String name, String fault, UnaryOperator<FreestoneBuilder> option) {
        FreestoneBuilder builder = option.apply(Freestone.builder());

        assertThat(faults(ObjectHouse.refused(ErrorCode.CONFIGURATION_INVALID, builder::build)))
                .containsExactly(fault);
    }

    @Test
    void a_file_is_no_temporary_folder() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(faults(ObjectHouse.refused(
                        ErrorCode.CONFIGURATION_INVALID,
                        () -> Freestone.builder().temporaryFolder(file).build())))
                .containsExactly("temporaryFolder bad_format");
    }

    @Test
    void the_outermost_values_are_accepted() {
        assertThat(Freestone.builder().build()).isNotNull();
        assertThat(Freestone.builder()
                        .querySource("0", SOURCE)
                        .querySource("q._-" + "9".repeat(96), SOURCE)
                        .zone(ZoneId.of("UTC"))
                        .businessDays(Set.of(DayOfWeek.MONDAY), year -> Map.of())
                        .batchSize(1)
                        .personsInMemory(1)
                        .retention(Duration.ofNanos(1), Duration.ofNanos(1))
                        .temporaryFolder(folder)
                        .build())
                .isNotNull();
        assertThat(Freestone.builder().storage(DURABLE).keys(KEYS).build()).isNotNull();
        assertThat(Freestone.builder().storage(DURABLE).plainStorage().build()).isNotNull();
        assertThat(Freestone.builder().keys(KEYS).build()).isNotNull();
        assertThat(Freestone.builder().plainStorage().build()).isNotNull();
        assertThat(Freestone.builder().batchSize(PersonDirectory.MAX_BATCH).build())
                .isNotNull();
    }

    private static Arguments refusal(String name, String fault, UnaryOperator<FreestoneBuilder> option) {
        return arguments(name, fault, option);
    }

    private static List<String> faults(FreestoneException refused) {
        return refused.violations().stream()
                .map(each -> each.path() + " " + each.code().code())
                .toList();
    }
}

package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.model.common.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryEntryTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15Z");

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        "#12 2026-03-09T14:30:15Z T7 cancel by user:4711, version 4: processing -> failed (run_canceled)",
                        "T7",
                        "cancel",
                        Map.of("from", "processing", "to", "failed", "failure", "run_canceled")),
                arguments(
                        "#12 2026-03-09T14:30:15Z T3 input_frozen by user:4711, version 4: initializing -> processing"
                                + "; fence 2; files campaign_input.json, query_results.csv",
                        "T3",
                        "input_frozen",
                        Map.of(
                                "from",
                                "initializing",
                                "to",
                                "processing",
                                "fence",
                                2L,
                                "files",
                                List.of("campaign_input.json", "query_results.csv"))),
                arguments(
                        "#12 2026-03-09T14:30:15Z T13 claim by user:4711, version 4: processing; fence 2",
                        "T13",
                        "claim",
                        Map.of("from", "processing", "to", "processing", "fence", 2L)),
                arguments(
                        "#12 2026-03-09T14:30:15Z reencrypted by user:4711, version 4: 2025 -> 2026-03",
                        "",
                        "reencrypted",
                        Map.of("from", "2025", "to", "2026-03")),
                arguments(
                        "#12 2026-03-09T14:30:15Z T1 start_manual by user:4711, version 4: initializing",
                        "T1",
                        "start_manual",
                        Map.of("to", "initializing")),
                arguments(
                        "#12 2026-03-09T14:30:15Z updated by user:4711, version 4: attributes externalId, schedule",
                        "",
                        "updated",
                        Map.of("attributes", List.of("externalId", "schedule"))),
                arguments("#12 2026-03-09T14:30:15Z deleted by user:4711, version 4", "", "deleted", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_person_can_read_an_entry(String line, String row, String event, Map<String, ?> details) {
        Optional<String> id = Optional.of(row).filter(text -> !text.isEmpty());

        assertThat(new HistoryEntry(12, MON_2026_03_09, ActorId.of("user:4711"), event, id, 4, new TreeMap<>(details)))
                .hasToString(line);
    }
}

package dev.freestone.engine.replay;

import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.ReplayedDecision;
import dev.freestone.model.contact.Producer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts replayed decisions. Used by one thread. */
final class ReplayTally {
    private final ZoneId zone;
    private final Map<ReplayResult, Long> total = new EnumMap<>(ReplayResult.class);
    private final Map<String, Map<ReplayResult, Long>> byRule = new HashMap<>();
    private final Map<Producer, Map<ReplayResult, Long>> byProducer = new HashMap<>();
    private final Map<LocalDate, Map<ReplayResult, Long>> byDay = new HashMap<>();

    ReplayTally(ZoneId zone) {
        this.zone = zone;
    }

    void add(ReplayedDecision decision) {
        ReplayResult result = decision.result();
        total.merge(result, 1L, Long::sum);
        add(byRule, decision.ruleId(), result);
        add(byProducer, decision.producer(), result);
        add(byDay, LocalDate.ofInstant(decision.at(), zone), result);
    }

    private static <K> void add(Map<K, Map<ReplayResult, Long>> to, K key, ReplayResult result) {
        to.computeIfAbsent(key, none -> new EnumMap<>(ReplayResult.class)).merge(result, 1L, Long::sum);
    }

    ReplayReport report() {
        return new ReplayReport(total, byRule, byProducer, byDay);
    }
}

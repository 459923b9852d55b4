package dev.freestone.contact;

import dev.freestone.model.contact.Producer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What other rules would have made of the decisions of some time. Immutable. Source: docs/spec/contact-policy.md 10.
 *
 * @param total how many decisions, by result; only numbers above 0, as in all of it
 * @param byRule the same by the rule that decides under the other rules
 * @param byProducer the same by who had planned the contact, such as a campaign
 * @param byDay the same by the day of the decision, in the zone of the company
 */
public record ReplayReport(
        Map<ReplayResult, Long> total,
        Map<String, Map<ReplayResult, Long>> byRule,
        Map<Producer, Map<ReplayResult, Long>> byProducer,
        Map<LocalDate, Map<ReplayResult, Long>> byDay) {
    /**
     * Copies the numbers.
     *
     * @param total how many decisions, by result; only numbers above 0, as in all of it
     * @param byRule the same by the rule that decides under the other rules
     * @param byProducer the same by who had planned the contact, such as a campaign
     * @param byDay the same by the day of the decision, in the zone of the company
     */
    public ReplayReport {
        total = results(total);
        byRule = copy(byRule, Comparator.naturalOrder());
        byProducer = copy(byProducer, Comparator.comparing(Producer::code));
        byDay = copy(byDay, Comparator.naturalOrder());
    }

    private static Map<ReplayResult, Long> results(Map<ReplayResult, Long> from) {
        Map<ReplayResult, Long> copy = new EnumMap<>(ReplayResult.class);
        copy.putAll(from);
        return Collections.unmodifiableMap(copy);
    }

    private static <K> Map<K, Map<ReplayResult, Long>> copy(
            Map<K, Map<ReplayResult, Long>> from, Comparator<? super K> order) {
        Map<K, Map<ReplayResult, Long>> copy = new TreeMap<>(order);
        from.forEach((key, counts) -> copy.put(key, results(counts)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * How many decisions were looked at.
     *
     * @return at least 0
     */
    public long decisions() {
        return total.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many decisions had a result.
     *
     * @param result the result
     * @return at least 0
     */
    public long count(ReplayResult result) {
        return total.getOrDefault(result, 0L);
    }
}

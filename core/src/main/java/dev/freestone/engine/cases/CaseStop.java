package dev.freestone.engine.cases;

import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.notification.DoNotInteractRecord;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a case forbids, and the facts that say so to the policy, one for each borrower. Immutable. Source:
 * docs/spec/cases-and-notifications.md 6.
 *
 * @param record what is forbidden
 * @param facts the facts that say so, by whom they are about; none after it was ended
 * @param next the number from which on facts of the case may be free
 */
record CaseStop(DoNotInteractRecord record, Map<KeyedHash, FactId> facts, long next) {
    CaseStop {
        facts = Map.copyOf(facts);
    }

    CaseStop ended() {
        return new CaseStop(record, Map.of(), next);
    }

    Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(
                "channels",
                record.channels().stream().map(StoppedChannel::code).sorted().toList());
        out.put(
                "themes",
                record.themes().stream().map(StoppedTheme::code).sorted().toList());
        out.put("endDate", record.endDate().map(LocalDate::toString).orElse(null));
        Map<String, String> named = new TreeMap<>();
        facts.forEach((person, fact) -> named.put(person.value(), fact.value()));
        out.put("facts", named);
        out.put("next", next);
        return out;
    }

    static CaseStop fromMap(Map<String, ?> stored) {
        return new CaseStop(
                new DoNotInteractRecord(
                        all(stored, "channels", StoppedChannel::parse),
                        all(stored, "themes", StoppedTheme::parse),
                        Optional.ofNullable((String) stored.get("endDate")).map(LocalDate::parse)),
                facts(stored),
                stored.get("next") instanceof Number number ? number.longValue() : 1);
    }

    private static Map<KeyedHash, FactId> facts(Map<String, ?> stored) {
        Map<KeyedHash, FactId> facts = new HashMap<>();
        if (stored.get("facts") instanceof Map<?, ?> named) {
            named.forEach(
                    (person, fact) -> facts.put(KeyedHash.of(String.valueOf(person)), FactId.of(String.valueOf(fact))));
        }
        return facts;
    }

    private static <T> Set<T> all(Map<String, ?> stored, String name, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        if (stored.get(name) instanceof List<?> codes) {
            codes.forEach(code -> values.add(parse.apply(String.valueOf(code)).orElseThrow()));
        }
        return values;
    }
}

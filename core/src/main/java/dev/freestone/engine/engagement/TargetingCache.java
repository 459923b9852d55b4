package dev.freestone.engine.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.CustomFieldType;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.targeting.FieldCatalogue;
import dev.freestone.targeting.FieldType;
import dev.freestone.targeting.Targeting;
import dev.freestone.targeting.TargetingReading;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled targeting queries: equal JSON of one company is compiled once, whatever the order of its members. The queries
 * used least recently are forgotten first. One an engine. Thread-safe. Source: docs/spec/engagement-campaigns.md 4.5.
 */
public final class TargetingCache {
    /** How many queries are kept. */
    public static final int CAPACITY = 10_000;

    /** Of maps and lists; that of queries, which count only some of them, is less. */
    private static final int MAX_DEPTH = 64;

    private final Map<Key, Targeting> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A query in its one written form, and what else its meaning depends on. Those that the company would not take any more are kept
     * apart, so that nobody who asks whether it takes them finds them.
     */
    private record Key(
            CompanyId company,
            Map<String, CustomFieldType> customFields,
            Set<String> personalFields,
            String query,
            boolean refused) {
        static Key of(CompanyId company, EngagementProfile declared, String query) {
            return new Key(company, declared.customFields(), declared.personalFields(), query, false);
        }

        Key asRefused() {
            return new Key(company, customFields, personalFields, query, true);
        }
    }

    /**
     * Compiles a query, or finds it compiled.
     *
     * @param company whose query it is
     * @param profile says which fields there are
     * @param query the members of the query; empty = everyone
     * @return the targeting
     * @throws FreestoneException {@code validation} with every violation when it is no query over these fields
     */
    public Targeting of(CompanyId company, CompanyProfile profile, Map<String, ?> query) {
        EngagementProfile declared = profile.engagement();
        return canonical(query)
                .map(text -> Key.of(company, declared, text))
                .map(key -> known(key).orElseGet(() -> keep(key, compiled(declared, query))))
                .orElseGet(() -> compiled(declared, query));
    }

    /**
     * Compiles a stored query, or finds it compiled. One that was saved under other declarations counts as a query over
     * undeclared fields: the declarations of a company may change under its campaigns, and one campaign must not take all others away.
     * What the company calls personal stays hidden.
     *
     * @param company whose query it is
     * @param profile says which fields there are
     * @param query the members of the query; empty = everyone
     * @return the targeting
     */
    Targeting stored(CompanyId company, CompanyProfile profile, Map<String, ?> query) {
        EngagementProfile declared = profile.engagement();
        return canonical(query)
                .map(text -> Key.of(company, declared, text))
                .map(key -> known(key).or(() -> known(key.asRefused())).orElseGet(() -> read(key, declared, query)))
                .orElseGet(() -> compiled(declared, query));
    }

    private Targeting read(Key key, EngagementProfile declared, Map<String, ?> query) {
        Optional<Targeting> accepted =
                Targeting.read(query, catalogue(declared)).targeting();
        return accepted.isPresent()
                ? keep(key, accepted.get())
                : keep(key.asRefused(), Targeting.compile(query, undeclared(declared)));
    }

    private Optional<Targeting> known(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    /** Queries are compiled outside of the lock: a great one must not keep the others waiting. A race compiles twice and gets the same. */
    private Targeting keep(Key key, Targeting made) {
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > CAPACITY) {
                Iterator<Key> eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        return made;
    }

    private static Targeting compiled(EngagementProfile declared, Map<String, ?> query) {
        TargetingReading reading = Targeting.read(query, catalogue(declared));
        return reading.targeting().orElseThrow(() -> FreestoneException.validation(reading.violations()));
    }

    /**
     * The fields that targeting queries of a company can name.
     *
     * @param declared what the company declares
     * @return the catalogue
     * @throws FreestoneException {@code configuration_invalid} when a custom or personal field of the company is none
     */
    public static FieldCatalogue catalogue(EngagementProfile declared) {
        try {
            FieldCatalogue catalogue = FieldCatalogue.standard();
            for (Map.Entry<String, CustomFieldType> each :
                    declared.customFields().entrySet()) {
                catalogue = catalogue.withCustom(each.getKey(), type(each.getValue()));
            }
            for (String field : declared.personalFields()) {
                catalogue = catalogue.withPersonal(field);
            }
            return catalogue;
        } catch (IllegalArgumentException e) {
            // To go on without it would show what the host calls personal.
            throw FreestoneException.from(
                    ErrorCode.CONFIGURATION_INVALID,
                    "engagement profile of the company: " + e.getMessage() + ", name fields that exist",
                    e);
        }
    }

    private static FieldCatalogue undeclared(EngagementProfile declared) {
        FieldCatalogue catalogue = FieldCatalogue.open();
        for (String field : declared.personalFields()) {
            catalogue = catalogue.withPersonal(field);
        }
        return catalogue;
    }

    private static FieldType type(CustomFieldType type) {
        return switch (type) {
            case STRING -> FieldType.STRING;
            case NUMBER -> FieldType.NUMBER;
            case BOOLEAN -> FieldType.BOOLEAN;
            case INSTANT -> FieldType.INSTANT;
            case DATE -> FieldType.DATE;
            case STRINGS -> FieldType.STRINGS;
            case ANY -> FieldType.ANY;
        };
    }

    /** Empty when it is no JSON or nests deeper than any query: the compiler tells what is wrong. */
    private static Optional<String> canonical(Map<String, ?> query) {
        try {
            return Optional.of(JsonText.write(sorted(query, 0)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object sorted(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("query: too deep");
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> all = new TreeMap<>();
            members.forEach((name, member) -> all.put(String.valueOf(name), sorted(member, depth + 1)));
            return all;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .<@Nullable Object>map(member -> sorted(member, depth + 1))
                        .toList()
                : value;
    }

    @Override
    public String toString() {
        synchronized (kept) {
            return "TargetingCache[" + kept.size() + "]";
        }
    }
}

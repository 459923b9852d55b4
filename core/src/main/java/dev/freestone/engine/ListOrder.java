package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sortBy}. Source: docs/spec/outreach-campaigns.md 2.3. */
final class ListOrder {
    private static final int MAX_KEYS = 5;
    private static final String PATH = "sortBy";

    private ListOrder() {}

    static List<SortKey> of(List<String> keys, List<Violation> violations) {
        if (keys.isEmpty()) {
            return Slice.NEWEST_FIRST;
        }
        if (keys.size() > MAX_KEYS) {
            violations.add(
                    Violation.of(PATH, ViolationCode.OUT_OF_RANGE, keys.size() + " keys, give 1 to " + MAX_KEYS));
        }
        List<SortKey> order = new ArrayList<>();
        Set<SortField> seen = EnumSet.noneOf(SortField.class);
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            Optional<SortField> field = SortField.parse(descending ? key.substring(1) : key);
            if (field.isEmpty()) {
                violations.add(Violation.of(
                        PATH,
                        ViolationCode.UNKNOWN_VALUE,
                        "a key is none of id externalId createdAt updatedAt schedule, take one of them"));
            } else if (!seen.add(field.get())) {
                violations.add(Violation.of(
                        PATH, ViolationCode.DUPLICATE_NAME, field.get().code() + " is given twice, give it once"));
            } else {
                order.add(new SortKey(field.get(), descending));
            }
        }
        if (!seen.contains(SortField.ID)) {
            order.add(new SortKey(SortField.ID, true));
        }
        return order;
    }
}

package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.Set;

/** The parameters that lists know. */
final class ListParameters {
    private static final Set<String> CURSOR = Set.of("limit", "startingAfter", "endingBefore");

    private ListParameters() {}

    static List<Violation> unknown(ListRequest request, boolean sortable) {
        return unknown(request, sortable ? Set.of("sortBy") : Set.of());
    }

    /** The parameters of a list that are neither those of every list nor its own. */
    static List<Violation> unknown(ListRequest request, Set<String> own) {
        return request.parameters().keySet().stream()
                .filter(name -> !CURSOR.contains(name) && !own.contains(name))
                .sorted()
                .map(ListParameters::unknown)
                .toList();
    }

    static Violation unknown(String name) {
        return Violation.of(
                name, ViolationCode.UNKNOWN_ATTRIBUTE, "no parameter of this request, remove it or correct its name");
    }
}

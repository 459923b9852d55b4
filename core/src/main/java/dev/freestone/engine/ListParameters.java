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
        return request.parameters().keySet().stream()
                .filter(name -> !CURSOR.contains(name) && !(sortable && name.equals("sortBy")))
                .sorted()
                .map(name -> Violation.of(
                        name,
                        ViolationCode.UNKNOWN_ATTRIBUTE,
                        "no parameter of this list, remove it or correct its name"))
                .toList();
    }
}

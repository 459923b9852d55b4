package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attributes that a caller cannot set: refused in a creation, and in an update unless they repeat what is stored. */
final class ReadOnly {
    static final List<String> ATTRIBUTES = List.of("id", "companyId", "createdAt", "updatedAt", "deletedAt");

    private ReadOnly() {}

    static List<Violation> refused(List<Violation> problems, Map<String, ? extends @Nullable Object> echoed) {
        List<Violation> all = new ArrayList<>(problems);
        for (String name : echoed.keySet()) {
            all.add(Violation.of(name, ViolationCode.READ_ONLY, "set by the engine, leave it out"));
        }
        return all;
    }

    static List<Violation> changed(
            Map<String, ? extends @Nullable Object> echoed, Map<String, ? extends @Nullable Object> current) {
        List<Violation> all = new ArrayList<>();
        echoed.forEach((name, value) -> {
            if (!Objects.equals(value, current.get(name))) {
                all.add(Violation.of(
                        name, ViolationCode.READ_ONLY, "cannot be changed, leave it out or repeat its current value"));
            }
        });
        return all;
    }
}

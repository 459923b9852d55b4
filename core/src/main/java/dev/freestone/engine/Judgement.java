package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects the violations of one request. An attribute that a limit has refused already is not judged by further rules. */
final class Judgement {
    private final List<Violation> found = new ArrayList<>();

    Judgement add(Collection<Violation> violations) {
        found.addAll(violations);
        return this;
    }

    Judgement add(Violation violation) {
        found.add(violation);
        return this;
    }

    Judgement add(Judgement other) {
        return add(other.found);
    }

    /** Judges a value by a rule, unless its attribute has a violation already. */
    <T> Judgement rule(String attribute, Optional<T> value, Function<T, List<Violation>> rule) {
        if (value.isPresent() && !refused(attribute)) {
            found.addAll(rule.apply(value.get()));
        }
        return this;
    }

    boolean refused(String attribute) {
        return found.stream().anyMatch(violation -> root(violation.path()).equals(attribute));
    }

    /** Forgets what is wrong with attributes that the request does not change. */
    Judgement only(Set<String> changed) {
        found.removeIf(violation -> !changed.contains(root(violation.path())));
        return this;
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw FreestoneException.validation(found);
        }
    }

    private static String root(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }
}

package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Collects the violations of one request, each fault once: what follows from a fault that is known already, at the same
 * attribute or inside it, is not reported again. So what could not be read is added first, then limits, then rules.
 */
final class Judgement {
    private static final List<ErrorCode> BY_PRECEDENCE =
            List.of(ErrorCode.ARGUMENT_ERROR, ErrorCode.MISSING_DATA, ErrorCode.NOT_FOUND, ErrorCode.VALIDATION);

    private final List<Violation> found = new ArrayList<>();

    Judgement add(Collection<Violation> violations) {
        List<Violation> known = List.copyOf(found);
        for (Violation each : violations) {
            if (known.stream().noneMatch(earlier -> follows(earlier, each))) {
                found.add(each);
            }
        }
        return this;
    }

    /** As if each were added alone, so that what follows from an earlier one of them is not reported either. */
    Judgement addEach(Collection<Violation> violations) {
        violations.forEach(this::add);
        return this;
    }

    Judgement add(Violation violation) {
        return add(List.of(violation));
    }

    Judgement add(Judgement other) {
        return add(other.found);
    }

    /** Judges a value by a rule. */
    <T> Judgement rule(Optional<T> value, Function<T, List<Violation>> rule) {
        return value.isPresent() ? add(rule.apply(value.get())) : this;
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

    /** As {@link #refuse}, with the first code that is there of {@code argument_error, missing_data, not_found, validation}. */
    void refuse(String what) {
        if (found.isEmpty()) {
            return;
        }
        ErrorCode code = BY_PRECEDENCE.stream()
                .filter(each -> found.stream().anyMatch(violation -> violation.kind() == each))
                .findFirst()
                .orElse(ErrorCode.VALIDATION);
        String unknown = found.stream()
                .filter(violation -> violation.code() == ViolationCode.UNKNOWN_ATTRIBUTE)
                .map(violation -> violation.path().substring(violation.path().lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
        throw unknown.isEmpty()
                ? FreestoneException.listing(code, found)
                : FreestoneException.listing(code, "Unknown " + what + " attributes " + unknown + ".", found);
    }

    private static boolean follows(Violation earlier, Violation later) {
        // An object with an unreadable part may only seem to have neither of two parts.
        boolean seemsEmpty = later.code() == ViolationCode.NEITHER_GIVEN && within(earlier.path(), later.path());
        return seemsEmpty || within(later.path(), earlier.path());
    }

    private static boolean within(String path, String outer) {
        return path.equals(outer)
                || path.startsWith(outer + ".")
                || path.startsWith(outer + "[")
                || path.startsWith(outer + "/");
    }

    private static String root(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }
}

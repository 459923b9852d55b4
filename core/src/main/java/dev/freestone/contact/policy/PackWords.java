package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleCondition.GreaterThan;
import dev.freestone.contact.policy.RuleCondition.Is;
import dev.freestone.contact.policy.RuleCondition.NotIn;
import dev.freestone.contact.policy.RuleCondition.Test;
import dev.freestone.contact.policy.RuleParams.Length;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says values of attributes in the words of packs, the same for the same value. Static and pure. */
final class PackWords {
    private PackWords() {}

    /** A list; absent when it is empty. */
    static <T> Optional<String> some(Collection<T> all, Function<T, String> code) {
        return Optional.of(all.stream().map(code).sorted().collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    /** A list that stands for everything when it is empty. */
    static <T> Optional<String> any(Collection<T> all, Function<T, String> code) {
        return some(all, code).or(() -> Optional.of("any"));
    }

    static <T> Function<T, Optional<String>> code(Map<String, T> codes) {
        return value -> Optional.of(PackCodes.code(codes, value));
    }

    static Optional<String> length(Length length) {
        return Optional.of(length.length() + " " + PackCodes.code(PackCodes.UNITS, length.days()));
    }

    static Optional<String> hours(List<WeeklyHours> hours) {
        return Optional.of(hours.stream()
                .sorted(Comparator.comparing((WeeklyHours each) -> days(each.days()))
                        .thenComparing(WeeklyHours::from))
                .map(each -> days(each.days()) + " " + each.from() + " to " + end(each.to()))
                .collect(Collectors.joining(", ")));
    }

    private static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? PackDates.END_OF_DAY : to.toString();
    }

    private static String days(Set<DayOfWeek> days) {
        return PackCodes.DAYS.entrySet().stream()
                .filter(known -> known.getValue().equals(days))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining("+")));
    }

    static Optional<String> conditions(List<Test> tests) {
        return some(tests, PackWords::condition);
    }

    private static String condition(Test test) {
        if (test instanceof Is is) {
            return is.value();
        }
        if (test instanceof GreaterThan greater) {
            return "more than " + greater.number();
        }
        return test instanceof NotIn notIn
                ? "none of " + some(notIn.values(), Function.identity()).orElse("")
                : "";
    }
}

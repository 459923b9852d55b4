package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleCondition.GreaterThan;
import dev.freestone.contact.policy.RuleCondition.Is;
import dev.freestone.contact.policy.RuleCondition.NotIn;
import dev.freestone.contact.policy.RuleCondition.Test;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a rule. A value that its fact can never have is refused: the rule would never apply, and nobody
 * would see that. Static and thread-safe. Source: docs/spec/contact-policy.md 7, "when".
 */
final class ConditionReader {
    private ConditionReader() {}

    static List<RuleCondition> read(PackObject when) {
        List<RuleCondition> conditions = new ArrayList<>();
        for (String name : when.names()) {
            Optional<RuleFact> fact = RuleFact.parse(name);
            if (fact.isEmpty()) {
                String known = Stream.of(RuleFact.values()).map(RuleFact::code).collect(Collectors.joining(", "));
                when.refuse(name, ViolationCode.UNKNOWN_ATTRIBUTE, "not a fact, give one of " + known);
            }
            fact.flatMap(known -> test(known, when).map(test -> new RuleCondition(known, test)))
                    .ifPresent(conditions::add);
        }
        return conditions;
    }

    private static Optional<Test> test(RuleFact fact, PackObject when) {
        return switch (fact) {
            case AUTODIALED, PRERECORDED, DESTINATION_WIRELESS, DEBT_COLLECTION_PROCEDURES -> truth(fact, when);
            case DEBT_DAYS_PAST_DUE -> number(fact, when);
            case DESTINATION_PLACE -> text(fact, when, PackCodes.PLACES.keySet());
            case EXEMPTION, SUBJECT, DEBT_SECURITY -> text(fact, when, Set.of());
        };
    }

    private static Optional<Test> truth(RuleFact fact, PackObject when) {
        if (when.raw(fact.code()) instanceof Boolean truth) {
            return Optional.of(new Is(truth.toString()));
        }
        return refused(fact, when, "true or false");
    }

    private static Optional<Test> number(RuleFact fact, PackObject when) {
        Object value = when.raw(fact.code());
        if (value instanceof Long number) {
            return Optional.of(new Is(number.toString()));
        }
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.get("gt") instanceof Long number) {
            return Optional.of(new GreaterThan(number));
        }
        return refused(fact, when, "a whole number, or an object such as {\"gt\":30}");
    }

    private static Optional<Test> text(RuleFact fact, PackObject when, Set<String> known) {
        Object value = when.raw(fact.code());
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.get("notIn") instanceof List<?> list) {
            Set<String> values = new HashSet<>();
            list.stream().filter(each -> possible(each, known)).forEach(each -> values.add(String.valueOf(each)));
            if (!values.isEmpty() && values.size() == list.size()) {
                return Optional.of(new NotIn(values));
            }
        } else if (possible(value, known)) {
            return Optional.of(new Is(String.valueOf(value)));
        }
        String texts = known.isEmpty() ? "texts" : "of " + String.join(", ", known);
        return refused(fact, when, "one text, or {\"notIn\":[...]} with at least one and none twice, " + texts);
    }

    private static boolean possible(@Nullable Object value, Set<String> known) {
        return value instanceof String text && !text.isBlank() && (known.isEmpty() || known.contains(text));
    }

    private static Optional<Test> refused(RuleFact fact, PackObject when, String remedy) {
        String found = PackObject.quoted(when.raw(fact.code()));
        when.refuse(fact.code(), ViolationCode.BAD_FORMAT, "found " + found + ", give " + remedy);
        return Optional.empty();
    }
}

package dev.freestone.memory;

import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query may match a customer, by {@code $eq} and {@code $in} on texts alone: of everything else the answer is yes.
 * Source: docs/spec/engagement-campaigns.md 4.5.
 */
final class CustomerMayMatch implements TargetingQuery.Cases<Boolean> {
    private static final String USER = "user.";

    private final Customer customer;

    CustomerMayMatch(Customer customer) {
        this.customer = customer;
    }

    @Override
    public Boolean logic(TargetingQuery.Logic query) {
        return switch (query.operator()) {
            case AND -> query.queries().stream().allMatch(each -> each.fold(this));
            case OR -> query.queries().stream().anyMatch(each -> each.fold(this));
            case NOR, NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> true;
        };
    }

    @Override
    public Boolean negation(TargetingQuery.Negation query) {
        return true;
    }

    @Override
    public Boolean element(TargetingQuery.Element query) {
        return true;
    }

    @Override
    public Boolean allElements(TargetingQuery.AllElements query) {
        return true;
    }

    @Override
    public Boolean regex(TargetingQuery.Regex query) {
        return true;
    }

    @Override
    public Boolean comparison(TargetingQuery.Comparison query) {
        Optional<String> text = text(query.field());
        if (text.isEmpty()) {
            return true;
        }
        if (query.operator() == TargetingOperator.EQ) {
            return text.get().equals(query.operand());
        }
        return query.operator() != TargetingOperator.IN
                || !(query.operand() instanceof Collection<?> list)
                || list.contains(text.get());
    }

    /** What stands at a field of one name below the customer, when it is a text. */
    private Optional<String> text(String field) {
        if (!field.startsWith(USER)) {
            return Optional.empty();
        }
        @Nullable
        Object value = switch (field.substring(USER.length())) {
            case "id" -> customer.id().value();
            case "external_id" -> customer.externalId().orElse(null);
            // The library puts these in, whatever the host says.
            case "tags", "tag_counts", "points" -> null;
            default -> customer.attributes().get(field.substring(USER.length()));
        };
        return value instanceof String found ? Optional.of(found) : Optional.empty();
    }
}

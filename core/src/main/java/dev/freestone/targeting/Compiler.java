package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query to nodes: paths split, lists hashed, patterns compiled. Source: docs/spec/engagement-campaigns.md 4.5. */
final class Compiler implements TargetingQuery.Cases<Node> {
    /** Members of an element that is an object. */
    private static final Compiler OF_MEMBERS = new Compiler(Path::ofMember, FieldCatalogue.OPEN);
    /** An element itself, whatever it is. */
    private static final Compiler OF_ELEMENTS = new Compiler(field -> Path.ITSELF, FieldCatalogue.OPEN);

    private final Function<String, Path> paths;
    private final FieldCatalogue catalogue;

    private Compiler(Function<String, Path> paths, FieldCatalogue catalogue) {
        this.paths = paths;
        this.catalogue = catalogue;
    }

    /** The nodes of a query over documents. */
    static Node compile(TargetingQuery query, FieldCatalogue catalogue) {
        return query.fold(new Compiler(Path::of, catalogue));
    }

    /** The nodes of conditions on an element itself. */
    static Node ofElement(TargetingQuery query) {
        return query.fold(OF_ELEMENTS);
    }

    @Override
    public Node logic(TargetingQuery.Logic query) {
        List<Node> nodes = query.queries().stream().map(each -> each.fold(this)).toList();
        return switch (query.operator()) {
            case AND -> LogicNode.all(nodes);
            case OR -> LogicNode.any(nodes);
            case NOR -> LogicNode.none(nodes);
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX ->
                throw joinsNothing(query.operator());
        };
    }

    @Override
    public Node negation(TargetingQuery.Negation query) {
        return new NotNode(query.field(), query.query().fold(this));
    }

    @Override
    public Node element(TargetingQuery.Element query) {
        return at(query.field(), elementOf(query), false, TargetingOperator.ELEM_MATCH, QueryJson.body(query));
    }

    @Override
    public Node allElements(TargetingQuery.AllElements query) {
        List<FieldNode> parts = query.elements().stream()
                .map(each -> at(query.field(), elementOf(each), false, TargetingOperator.ALL, null))
                .toList();
        Condition any = elementOf(query.elements().get(0));
        return new AllNode(parts, at(query.field(), any, false, TargetingOperator.ALL, QueryJson.bodies(query)));
    }

    @Override
    public Node comparison(TargetingQuery.Comparison query) {
        TargetingOperator operator = query.operator();
        Object operand = query.operand();
        return switch (operator) {
            case EQ -> compared(query, new EqualCondition(operand), false);
            case NE -> compared(query, new EqualCondition(operand), true);
            case GT, GTE, LT, LTE -> compared(query, range(operator, operand), false);
            case IN -> compared(query, new Among(listed(operand)), false);
            case NIN -> compared(query, new Among(listed(operand)), true);
            case ALL -> all(query, listed(operand));
            case EXISTS -> compared(query, new ExistsCondition(), Boolean.FALSE.equals(operand));
            case SIZE -> compared(query, new SizeCondition(operand instanceof Long size ? size : -1), false);
            case AND, OR, NOR, NOT, ELEM_MATCH, REGEX -> throw joinsNothing(operator);
        };
    }

    @Override
    public Node regex(TargetingQuery.Regex query) {
        Condition found = new RegexCondition(Patterns.compile(query.pattern(), query.options()));
        return new FieldNode(
                paths.apply(query.field()),
                found,
                false,
                new Leaf(
                        TargetingOperator.REGEX,
                        query.field(),
                        query.pattern(),
                        query.options(),
                        catalogue.isPersonal(query.field())));
    }

    private Node all(TargetingQuery.Comparison query, Collection<?> literals) {
        List<FieldNode> parts = literals.stream()
                .map(each -> compared(query, new EqualCondition(each), false))
                .toList();
        return new AllNode(parts, compared(query, new Among(literals), false));
    }

    private FieldNode compared(TargetingQuery.Comparison query, Condition condition, boolean negated) {
        return at(query.field(), condition, negated, query.operator(), QueryJson.literal(query.operand()));
    }

    private FieldNode at(
            String field, Condition condition, boolean negated, TargetingOperator operator, @Nullable Object operand) {
        return new FieldNode(
                paths.apply(field),
                condition,
                negated,
                new Leaf(operator, field, operand, "", catalogue.isPersonal(field)));
    }

    private static Condition elementOf(TargetingQuery.Element query) {
        return new ElementCondition(query.objects(), query.query().fold(query.objects() ? OF_MEMBERS : OF_ELEMENTS));
    }

    private static Condition range(TargetingOperator operator, @Nullable Object operand) {
        if (operand != null) {
            return new RangeCondition(operator, operand);
        }
        boolean orEqual = operator == TargetingOperator.GTE || operator == TargetingOperator.LTE;
        return orEqual ? new EqualCondition(null) : new NeverCondition();
    }

    private static Collection<?> listed(@Nullable Object operand) {
        return operand instanceof Collection<?> list ? list : List.of();
    }

    private static IllegalArgumentException joinsNothing(TargetingOperator operator) {
        return new IllegalArgumentException("operator: " + operator.code() + " in a query of another kind");
    }
}

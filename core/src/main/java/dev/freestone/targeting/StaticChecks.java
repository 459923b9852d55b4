package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What looks wrong in a query that can be saved. It is told of documents whose fields have the declared types; what it
 * does not see is no error. Source: docs/spec/engagement-campaigns.md 4.5.
 */
final class StaticChecks implements TargetingQuery.Cases<Constancy> {
    private final FieldCatalogue catalogue;
    private final IdentityHashMap<TargetingQuery, Pointer> pointers;
    private final Set<TargetingWarning> warnings;
    private final Scope scope;

    /** Where the fields of a query are looked for. */
    private enum Scope {
        DOCUMENT,
        MEMBERS,
        ELEMENT
    }

    private StaticChecks(
            FieldCatalogue catalogue,
            IdentityHashMap<TargetingQuery, Pointer> pointers,
            Set<TargetingWarning> warnings,
            Scope scope) {
        this.catalogue = catalogue;
        this.pointers = pointers;
        this.warnings = warnings;
        this.scope = scope;
    }

    static List<TargetingWarning> of(
            TargetingQuery query, FieldCatalogue catalogue, IdentityHashMap<TargetingQuery, Pointer> pointers) {
        Set<TargetingWarning> warnings = new LinkedHashSet<>();
        query.fold(new StaticChecks(catalogue, pointers, warnings, Scope.DOCUMENT));
        return List.copyOf(warnings);
    }

    @Override
    public Constancy logic(TargetingQuery.Logic query) {
        List<Constancy> parts =
                query.queries().stream().map(each -> each.fold(this)).toList();
        boolean contradicts = query.operator() == TargetingOperator.AND && Contradiction.in(query, this::field);
        Constancy answer = switch (query.operator()) {
            case AND -> contradicts ? Constancy.NEVER : Constancy.all(parts);
            case OR -> Constancy.any(parts);
            case NOR -> Constancy.any(parts).opposite();
            case NOT, ELEM_MATCH, EQ, NE, GT, GTE, LT, LTE, IN, NIN, ALL, EXISTS, SIZE, REGEX -> Constancy.SOMETIMES;
        };
        // That everyone is meant needs no warning.
        return query.queries().isEmpty() ? answer : told(query, answer);
    }

    @Override
    public Constancy negation(TargetingQuery.Negation query) {
        return told(query, query.query().fold(this).opposite());
    }

    @Override
    public Constancy element(TargetingQuery.Element query) {
        undeclared(query, query.field());
        return told(query, one(query));
    }

    @Override
    public Constancy allElements(TargetingQuery.AllElements query) {
        undeclared(query, query.field());
        List<Constancy> parts =
                query.elements().stream().map(each -> told(each, one(each))).toList();
        return told(query, Constancy.all(parts));
    }

    @Override
    public Constancy comparison(TargetingQuery.Comparison query) {
        undeclared(query, query.field());
        types(query);
        boolean isNull = query.operand() == null;
        boolean none = query.operand() instanceof Collection<?> list && list.isEmpty();
        boolean present = field(query.field()).neverMissing();
        Constancy answer = switch (query.operator()) {
            case GT, LT -> isNull ? Constancy.NEVER : Constancy.SOMETIMES;
            case IN, ALL -> none ? Constancy.NEVER : Constancy.SOMETIMES;
            case NIN -> none ? Constancy.ALWAYS : Constancy.SOMETIMES;
            case EXISTS -> present ? Constancy.of(Boolean.TRUE.equals(query.operand())) : Constancy.SOMETIMES;
            case EQ, NE, GTE, LTE, SIZE, AND, OR, NOR, NOT, ELEM_MATCH, REGEX -> Constancy.SOMETIMES;
        };
        return told(query, answer);
    }

    @Override
    public Constancy regex(TargetingQuery.Regex query) {
        undeclared(query, query.field());
        type(query.field(), query.pattern(), pointers.get(query));
        return Constancy.SOMETIMES;
    }

    /** An element is looked for in an array that can be empty, so that it is there is never sure. */
    private Constancy one(TargetingQuery.Element query) {
        Scope inside = query.objects() ? Scope.MEMBERS : Scope.ELEMENT;
        Constancy body = query.query().fold(new StaticChecks(catalogue, pointers, warnings, inside));
        return body == Constancy.NEVER ? body : Constancy.SOMETIMES;
    }

    private Field field(String name) {
        return switch (scope) {
            case DOCUMENT -> catalogue.find(name).orElse(Field.FREE);
            case MEMBERS -> Field.FREE;
            case ELEMENT -> Field.FREE.element();
        };
    }

    private void undeclared(TargetingQuery query, String name) {
        if (field(name).undeclared()) {
            warn(pointers.get(query), TargetingWarningCode.UNDECLARED_CUSTOM_FIELD);
        }
    }

    private void types(TargetingQuery.Comparison query) {
        Pointer at = pointers.get(query);
        switch (query.operator()) {
            case EQ, NE, GT, GTE, LT, LTE -> type(query.field(), query.operand(), at);
            case IN, NIN, ALL -> {
                int index = 0;
                for (Object each : query.operand() instanceof Collection<?> list ? list : List.of()) {
                    type(query.field(), each, at == null ? null : at.to(index));
                    index++;
                }
            }
            case EXISTS, SIZE, AND, OR, NOR, NOT, ELEM_MATCH, REGEX -> {}
        }
    }

    private void type(String name, @Nullable Object literal, @Nullable Pointer at) {
        if (literal != null && !field(name).type().has(Values.typeOf(literal))) {
            warn(at, TargetingWarningCode.TYPE_MISMATCH);
        }
    }

    private Constancy told(TargetingQuery query, Constancy answer) {
        switch (answer) {
            case NEVER -> warn(pointers.get(query), TargetingWarningCode.NEVER_TRUE);
            case ALWAYS -> warn(pointers.get(query), TargetingWarningCode.ALWAYS_TRUE);
            case SOMETIMES -> {}
        }
        return answer;
    }

    private void warn(@Nullable Pointer at, TargetingWarningCode code) {
        if (at != null) {
            warnings.add(new TargetingWarning(at.toString(), code));
        }
    }
}

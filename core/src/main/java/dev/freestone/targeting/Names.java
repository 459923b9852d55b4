package dev.freestone.targeting;

import dev.freestone.model.engagement.TargetingQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a document and the tags that a query names. */
final class Names implements TargetingQuery.Cases<Names> {
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> tags = new TreeSet<>();
    /** Whether an element of the tags is looked at. */
    private boolean ofTags;

    private Names() {}

    static Set<String> fields(TargetingQuery query) {
        return Collections.unmodifiableSet(query.fold(new Names()).fields);
    }

    static Set<String> tags(TargetingQuery query) {
        return Collections.unmodifiableSet(query.fold(new Names()).tags);
    }

    @Override
    public Names logic(TargetingQuery.Logic query) {
        query.queries().forEach(each -> each.fold(this));
        return this;
    }

    @Override
    public Names negation(TargetingQuery.Negation query) {
        return query.query().fold(this);
    }

    @Override
    public Names element(TargetingQuery.Element query) {
        field(query.field());
        if (query.field().equals(Path.TAGS) && !query.objects()) {
            ofTags = true;
            query.query().fold(this);
            ofTags = false;
        }
        return this;
    }

    @Override
    public Names allElements(TargetingQuery.AllElements query) {
        query.elements().forEach(this::element);
        return this;
    }

    @Override
    public Names comparison(TargetingQuery.Comparison query) {
        field(query.field());
        if (ofTags || query.field().equals(Path.TAGS)) {
            literal(query.operand());
        }
        return this;
    }

    @Override
    public Names regex(TargetingQuery.Regex query) {
        return field(query.field());
    }

    private Names field(String name) {
        if (!ofTags) {
            fields.add(name);
            if (name.startsWith(Path.TAG_COUNTS)) {
                tags.add(name.substring(Path.TAG_COUNTS.length()));
            }
        }
        return this;
    }

    private void literal(@Nullable Object operand) {
        for (Object each : operand instanceof Collection<?> list ? list : List.of()) {
            literal(each);
        }
        if (operand instanceof String tag) {
            tags.add(tag);
        }
    }
}

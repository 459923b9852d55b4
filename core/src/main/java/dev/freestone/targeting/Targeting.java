package dev.freestone.targeting;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query over customers, compiled once and evaluated many times: which customers a campaign or a message is for.
 *
 * <pre>{@code
 * Targeting targeting = Targeting.compile("""
 *         {"$and":[{"user.tags":{"$in":["a"]}},{"user.tags":{"$not":{"$in":["b"]}}}]}""");
 * targeting.matches(Map.of("user", Map.of("tags", List.of("a")))); // true
 * }</pre>
 *
 * <p>A document is what {@code CustomerDirectory} and the engine know of a customer, as nested maps. Its values are
 * {@code String}, numbers, {@code Boolean}, {@code Instant}, {@code LocalDate}, null, lists and maps; anything else
 * equals nothing. Everything is checked when a query is read, so evaluation never fails; its result does not depend on
 * the order of clauses, and it takes time linear in what it looks at. Immutable and thread-safe; a document must not
 * change while it is looked at.
 *
 * <p>Source: docs/spec/engagement-campaigns.md 4.
 */
public final class Targeting {
    private final TargetingQuery query;
    private final Node node;
    private final Set<String> fields;
    private final List<TargetingWarning> warnings;
    private final List<Set<String>> necessaryTags;

    private Targeting(TargetingQuery query, FieldCatalogue catalogue, QueryReading reading) {
        this.query = query;
        this.node = Compiler.compile(query, catalogue);
        this.fields = Names.fields(query);
        this.warnings = StaticChecks.of(query, catalogue, reading.pointers());
        this.necessaryTags = NecessaryTags.of(query);
    }

    /**
     * Compiles JSON text. The standard fields are known by their types, every other path is a field of which nothing is
     * known.
     *
     * @param json one object, or {@code null} for the query that matches everyone
     * @return the targeting
     * @throws FreestoneException {@code malformed_request} when the text is no JSON; {@code validation} with every
     *     violation, each with a JSON pointer, when it is no query
     */
    public static Targeting compile(String json) {
        Objects.requireNonNull(json, "json");
        if (Nesting.of(json) > Nesting.MOST) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "", ViolationCode.TOO_DEEP, "JSON nested deeper than " + Nesting.MOST + ": nest less")));
        }
        return orThrow(read(JsonText.parse(json), FieldCatalogue.OPEN));
    }

    /**
     * Compiles a query of maps and lists, as {@link #compile(String)} does.
     *
     * @param query the members of the query
     * @return the targeting
     * @throws FreestoneException {@code validation} with every violation when it is no query
     */
    public static Targeting compile(Map<String, ?> query) {
        return compile(query, FieldCatalogue.OPEN);
    }

    /**
     * Compiles a query of maps and lists for a company.
     *
     * @param query the members of the query
     * @param catalogue the fields that it can name
     * @return the targeting
     * @throws FreestoneException {@code validation} with every violation when it is no query over these fields
     */
    public static Targeting compile(Map<String, ?> query, FieldCatalogue catalogue) {
        Objects.requireNonNull(query, "query");
        return orThrow(read(query, catalogue));
    }

    /**
     * Reads a query for a company, and everything that is wrong with it. Never throws because of the query.
     *
     * @param json a query of maps and lists, or null for the one that matches everyone
     * @param catalogue the fields that it can name
     * @return the targeting or the violations
     */
    public static TargetingReading read(@Nullable Object json, FieldCatalogue catalogue) {
        Objects.requireNonNull(catalogue, "catalogue");
        QueryReading reading = new QueryReading();
        TargetingQuery query = new QueryReader(reading, catalogue).root(json);
        List<Violation> violations = reading.violations();
        return violations.isEmpty()
                ? new TargetingReading(Optional.of(new Targeting(query, catalogue, reading)), violations)
                : new TargetingReading(Optional.empty(), violations);
    }

    /**
     * Whether a customer matches.
     *
     * @param document what is known of the customer
     * @return the answer
     */
    public boolean matches(Map<String, ?> document) {
        return node.matches(document);
    }

    /**
     * Whether a customer matches and why; looks at every condition.
     *
     * @param document what is known of the customer
     * @return a tree whose root is matched exactly when {@link #matches} is true
     */
    public TargetingExplanation explain(Map<String, ?> document) {
        return node.explain(document);
    }

    /**
     * The fields that a document must hold for the answer to be right.
     *
     * @return names such as {@code user.tags}, sorted
     */
    public Set<String> fields() {
        return fields;
    }

    /**
     * The query as a tree, for a storage that narrows a pass over customers.
     *
     * @return the tree
     */
    public TargetingQuery query() {
        return query;
    }

    /**
     * What looks wrong although it can be saved.
     *
     * @return warnings in the order of the query, of a part before those of the whole; empty for none
     */
    public List<TargetingWarning> warnings() {
        return warnings;
    }

    /**
     * The tags without which nobody matches, for an index: whoever matches holds at least one tag of every set.
     *
     * @return sets of tags, empty when none is known to be necessary; an empty set in it means that nobody matches
     */
    public List<Set<String>> necessaryTags() {
        return necessaryTags;
    }

    /**
     * Whether the query names a tag, as a value of {@code user.tags} or below {@code user.tag_counts}.
     *
     * @param tag the tag
     * @return true when it stands in the query
     */
    public boolean namesTag(String tag) {
        return Names.tags(query).contains(tag);
    }

    /** The operator at the root and the fields. */
    @Override
    public String toString() {
        return "Targeting" + fields;
    }

    private static Targeting orThrow(TargetingReading reading) {
        return reading.targeting().orElseThrow(() -> FreestoneException.validation(reading.violations()));
    }
}

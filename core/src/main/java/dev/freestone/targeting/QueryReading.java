package dev.freestone.targeting;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * One reading of one query: what is wrong so far, how much was read, and where each part stands. Source:
 * docs/spec/engagement-campaigns.md 4.5.
 */
final class QueryReading {
    static final int MAX_DEPTH = 16;
    static final int MAX_NODES = 1_000;
    static final int MAX_ITEMS = 1_000;
    static final int MAX_TEXT = 1_024;
    static final int MAX_PATTERN = 512;
    /** How deep JSON nests, values included; an object around it and a list inside can then still be read as text. */
    static final int MAX_NESTING = 60;

    /** Stands where something was refused, so that what is beside it is judged as well. */
    static final TargetingQuery REFUSED = new TargetingQuery.Logic(TargetingOperator.AND, List.of());

    private final List<Violation> violations = new ArrayList<>();
    private final IdentityHashMap<TargetingQuery, Pointer> pointers = new IdentityHashMap<>();
    private int nodes;

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Where each part of the query stands, by the part itself and not by what it equals. */
    IdentityHashMap<TargetingQuery, Pointer> pointers() {
        return pointers;
    }

    int nodes() {
        return nodes;
    }

    TargetingQuery refuse(Pointer at, ViolationCode code, String message) {
        violations.add(Violation.of(at.toString(), code, message));
        return REFUSED;
    }

    /** Remembers where a part stands. */
    <T extends TargetingQuery> T at(Pointer at, T query) {
        pointers.put(query, at);
        return query;
    }

    /** Counts one node; false from the first one that is too many, and then nothing more is read. */
    boolean counts(Pointer at) {
        nodes++;
        if (nodes == MAX_NODES + 1) {
            refuse(at, ViolationCode.TOO_MANY_NODES, "more than " + MAX_NODES + " nodes: make the query smaller");
        }
        return !isFull();
    }

    boolean isFull() {
        return nodes > MAX_NODES;
    }

    boolean isTooDeep(Pointer at, int depth) {
        if (depth > MAX_DEPTH) {
            refuse(at, ViolationCode.TOO_DEEP, "deeper than " + MAX_DEPTH + " queries: nest less");
            return true;
        }
        return nestsTooDeep(at);
    }

    boolean nestsTooDeep(Pointer at) {
        if (at.depth() >= MAX_NESTING) {
            refuse(at, ViolationCode.TOO_DEEP, "JSON nested deeper than " + MAX_NESTING + ": nest less");
            return true;
        }
        return false;
    }

    boolean isTooLong(Pointer at, String text, int most) {
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            refuse(at, ViolationCode.TOO_LONG, "longer than " + most + " characters: shorten it");
            return true;
        }
        return false;
    }

    boolean hasTooMany(Pointer at, int size) {
        if (size > MAX_ITEMS) {
            refuse(at, ViolationCode.TOO_LONG, "more than " + MAX_ITEMS + " items: shorten the list");
            return true;
        }
        return false;
    }
}

package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.common.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds columns of a query result by name: the exact name, else the only name that is equal when ASCII case is ignored.
 * Pure. Source: docs/spec/outreach-campaigns.md 4.5, 7.3.
 *
 * @param names the columns in order
 */
public record QueryColumns(List<String> names) {
    private static final int NOT_FOUND = -1;
    private static final int AMBIGUOUS = -2;

    /**
     * Checks and copies the components.
     *
     * @param names the columns in order
     */
    public QueryColumns {
        names = List.copyOf(names);
    }

    /**
     * What is wrong with the columns themselves.
     *
     * @return a repeated name, too many columns or too long a name; empty when nothing is
     */
    public Optional<InputFault> fault() {
        if (names.size() > QueryLimits.MAX_COLUMNS) {
            return Optional.of(new InputFault(
                    ErrorCode.QUERY_LIMIT_EXCEEDED,
                    "the query has " + names.size() + " columns, select at most " + QueryLimits.MAX_COLUMNS));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (Texts.length(name) > QueryLimits.MAX_COLUMN_NAME) {
                return Optional.of(new InputFault(
                        ErrorCode.QUERY_LIMIT_EXCEEDED,
                        "a column name has " + Texts.length(name) + " characters, use at most "
                                + QueryLimits.MAX_COLUMN_NAME));
            }
            if (!seen.add(name)) {
                return Optional.of(new InputFault(
                        ErrorCode.DUPLICATE_COLUMN, "column \"" + name + "\" occurs twice, give each its own name"));
            }
        }
        return Optional.empty();
    }

    /**
     * Finds a column.
     *
     * @param name the name
     * @return its place from 0, or what is wrong
     */
    public Found find(String name) {
        int place = place(name);
        if (place == AMBIGUOUS) {
            return Found.of(new InputFault(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "several columns are called \"" + name + "\" in another case, name one of them exactly so"));
        }
        return place == NOT_FOUND ? Found.of(missing(name)) : Found.at(place);
    }

    /**
     * Finds the column of person ids of a contact exporter: {@code id}, else {@code borrowerId}.
     *
     * @return its place from 0, or what is wrong
     */
    public Found findPerson() {
        return place("id") == NOT_FOUND && place("borrowerId") != NOT_FOUND ? find("borrowerId") : find("id");
    }

    private int place(String name) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        int[] equal = IntStream.range(0, names.size())
                .filter(i -> lower(names.get(i)).equals(lower(name)))
                .toArray();
        return equal.length == 1 ? equal[0] : equal.length == 0 ? NOT_FOUND : AMBIGUOUS;
    }

    private InputFault missing(String name) {
        String near = names.stream()
                .filter(other -> isNear(other, name))
                .map(other -> "\"" + other + "\"")
                .collect(Collectors.joining(", "));
        String all = names.stream().map(other -> "\"" + other + "\"").collect(Collectors.joining(", "));
        return new InputFault(
                ErrorCode.MISSING_COLUMN,
                "no column \"" + name + "\" among " + (all.isEmpty() ? "none" : all)
                        + (near.isEmpty() ? "" : "; near: " + near) + "; select it AS \"" + name + "\"");
    }

    /** Equal when everything but ASCII letters and digits is left out, or begins so before a Redash suffix. */
    private static boolean isNear(String other, String name) {
        String wanted = lettersOf(name);
        int suffix = other.indexOf("::");
        return lettersOf(other).equals(wanted)
                || (suffix >= 0 && lettersOf(other.substring(0, suffix)).equals(wanted));
    }

    private static String lettersOf(String text) {
        return lower(text).replaceAll("[^a-z0-9]", "");
    }

    private static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return out.toString();
    }

    /**
     * A place or a fault.
     *
     * @param place from 0, meaningless with a fault
     * @param fault what is wrong, empty when the column was found
     */
    public record Found(int place, Optional<InputFault> fault) {
        static Found at(int place) {
            return new Found(place, Optional.empty());
        }

        static Found of(InputFault fault) {
            return new Found(NOT_FOUND, Optional.of(fault));
        }
    }
}

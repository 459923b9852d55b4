package dev.freestone.spi;

/**
 * One key of an order. Texts compare by code point; absent values come last in both directions. Immutable.
 *
 * @param field what to compare
 * @param descending whether the greatest comes first
 */
public record SortKey(SortField field, boolean descending) {
    @Override
    public String toString() {
        return (descending ? "-" : "") + field.code();
    }
}

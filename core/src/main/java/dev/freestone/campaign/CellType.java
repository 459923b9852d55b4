package dev.freestone.campaign;

/** What the cells of a column hold. Source: docs/spec/outreach-campaigns.md 1.4. */
public enum CellType {
    /** Any text; the formula guard applies. */
    TEXT,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** Such as {@code 2024-05-01T09:28:03Z}. */
    INSTANT,
    /** Such as {@code 2024-05-01}. */
    DATE,
    /** Each cell is written by what it holds; the formula guard applies to those that hold text. */
    BY_VALUE
}

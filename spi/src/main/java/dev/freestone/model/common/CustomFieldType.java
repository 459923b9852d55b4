package dev.freestone.model.common;

/** What a company says of the values of a field of its customers. Source: docs/spec/engagement-campaigns.md 4.2. */
public enum CustomFieldType {
    /** Text. */
    STRING,
    /** Numbers. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Instants. */
    INSTANT,
    /** Days of the calendar. */
    DATE,
    /** Lists of text. */
    STRINGS,
    /** Anything. */
    ANY
}

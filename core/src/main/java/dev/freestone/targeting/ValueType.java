package dev.freestone.targeting;

/** The types of the language: only equal ones are compared. Source: docs/spec/engagement-campaigns.md 4.3. */
enum ValueType {
    NUMBER,
    STRING,
    BOOLEAN,
    NULL,
    INSTANT,
    DATE,
    ARRAY,
    OBJECT,
    /** Nothing stands there. */
    MISSING,
    /** Something that the language does not know; it equals nothing. */
    OTHER
}

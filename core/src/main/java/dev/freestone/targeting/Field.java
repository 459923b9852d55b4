package dev.freestone.targeting;

/**
 * What a catalogue knows of a field.
 *
 * @param type what its values are
 * @param neverMissing whether every customer has it
 * @param single whether it has one value and never an array
 * @param undeclared whether it is a custom field that the host did not declare although it declared others
 */
record Field(FieldType type, boolean neverMissing, boolean single, boolean undeclared) {
    /** A field of which nothing is known, and a member of an element. */
    static final Field FREE = new Field(FieldType.ANY, false, false, false);

    /** The element that a condition looks at: one value, whatever it is. */
    Field element() {
        return new Field(type, false, true, false);
    }
}

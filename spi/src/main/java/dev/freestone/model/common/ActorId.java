package dev.freestone.model.common;

/**
 * Who made a decision, as the journal keeps it: a name that the host can look up, never a person's own data. Immutable;
 * equal by text.
 *
 * @param value the text, 1 to 120 characters, such as {@code host}, {@code node:node-1} or {@code user:4711}
 */
public record ActorId(String value) {
    /** The host itself, when it does not say who calls. */
    public static final ActorId HOST = new ActorId("host");

    /**
     * Checks and copies the components.
     *
     * @param value the text, 1 to 120 characters, such as {@code host}, {@code node:node-1} or {@code user:4711}
     */
    public ActorId {
        Texts.require("ActorId", value, 1, 120);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code user:4711}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static ActorId of(String value) {
        return new ActorId(value);
    }

    /**
     * The engine of a node, for what it decides by itself.
     *
     * @param node the node
     * @return such as {@code node:node-1}
     */
    public static ActorId of(NodeId node) {
        return new ActorId("node:" + node);
    }

    @Override
    public String toString() {
        return value;
    }
}

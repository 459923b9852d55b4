package dev.freestone.model.common;

/**
 * One process of the host that runs an engine. Immutable; equal by text.
 *
 * @param value the text, such as {@code node-1}
 */
public record NodeId(String value) {
    /**
     * Checks and copies the components.
     *
     * @param value the text, such as {@code node-1}
     */
    public NodeId {
        Texts.require("NodeId", value, 1, 100);
    }

    /**
     * An id of this text.
     *
     * @param value such as {@code node-1}
     * @return the id
     * @throws IllegalArgumentException if the text has not the form of such an id
     */
    public static NodeId of(String value) {
        return new NodeId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

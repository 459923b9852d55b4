package dev.freestone.spi;

/**
 * A storage that can take part in a transaction of the host, so that what the engine writes is kept or undone together
 * with the host's own data. Source: docs/spec/conventions.md 11.
 */
public interface JoinsTransaction {
    /**
     * Whether what this thread writes now belongs to a transaction of the host, which ends later.
     *
     * @return true inside such a transaction
     */
    boolean isJoined();
}

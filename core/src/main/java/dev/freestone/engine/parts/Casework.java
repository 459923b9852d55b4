package dev.freestone.engine.parts;

import dev.freestone.spi.CaseDirectory;
import java.util.Optional;

/**
 * What is known of cases. Immutable.
 *
 * @param directory the host's cases, when given; without them those of the library are meant, and what was last reported of others
 */
public record Casework(Optional<CaseDirectory> directory) {
    /**
     * No cases of the host.
     *
     * @return those of an engine that keeps its cases itself
     */
    public static Casework own() {
        return new Casework(Optional.empty());
    }
}

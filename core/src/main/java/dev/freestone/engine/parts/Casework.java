package dev.freestone.engine.parts;

import dev.freestone.engine.cases.Catalogs;
import dev.freestone.engine.cases.PinnedTypes;
import dev.freestone.spi.CaseDirectory;
import java.util.Optional;

/**
 * What is known of cases, and of the types that they make fire. Immutable, but for what is kept compiled.
 *
 * @param directory the host's cases, when given; without them those of the library are meant, and what was last reported of others
 * @param catalogs what is in force, compiled
 * @param pinned versions that interactions keep to, compiled
 */
public record Casework(Optional<CaseDirectory> directory, Catalogs catalogs, PinnedTypes pinned) {
    /**
     * With nothing compiled yet.
     *
     * @param directory the host's cases, when given
     */
    public Casework(Optional<CaseDirectory> directory) {
        this(directory, new Catalogs(), new PinnedTypes());
    }

    /**
     * No cases of the host.
     *
     * @return those of an engine that keeps its cases itself
     */
    public static Casework own() {
        return new Casework(Optional.empty());
    }
}

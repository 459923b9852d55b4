package dev.freestone.engine.work;

import dev.freestone.spi.WorkWanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of work that this version knows. Immutable.
 *
 * @param brief kinds of which many are done in a second, the most urgent first
 * @param lengthy kinds that may take hours, the most urgent first; all are less urgent than the brief ones
 * @param handlers what is done, by kind
 */
public record WorkKinds(List<String> brief, List<String> lengthy, Map<String, WorkHandler> handlers) {
    /**
     * Copies the components.
     *
     * @param brief kinds of which many are done in a second, the most urgent first
     * @param lengthy kinds that may take hours, the most urgent first
     * @param handlers what is done, by kind
     */
    public WorkKinds {
        brief = List.copyOf(brief);
        lengthy = List.copyOf(lengthy);
        handlers = Map.copyOf(handlers);
    }

    WorkWanted all() {
        return WorkWanted.of(Stream.concat(brief.stream(), lengthy.stream()).toList());
    }

    WorkHandler handler(String kind) {
        return Optional.ofNullable(handlers.get(kind)).orElseThrow();
    }
}

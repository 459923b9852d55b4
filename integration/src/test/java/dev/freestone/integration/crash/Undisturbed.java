package dev.freestone.integration.crash;

import dev.freestone.model.common.NodeId;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run that nobody kills.
 *
 * @param outcome what it comes to
 * @param nanos how long it takes in a process of its own, while another one starts
 * @param calls the calls of ports that it makes
 */
record Undisturbed(RunOutcome outcome, long nanos, List<String> calls) {
    /** Lets a process work on the run that waits. */
    static Undisturbed measure(Host.Place place, Supplier<RunOutcome> outcome) {
        KillMoment never = KillMoment.never(place.keeping());
        try (ChildProcess child = ChildProcess.begin(NodeId.of("undisturbed"), place, never)) {
            child.go();
            try (ChildProcess starting = ChildProcess.begin(NodeId.of("idle"), place, never)) {
                String[] said = child.hear(DoomedNode.DONE).split(" ", -1);
                starting.hear(DoomedNode.READY);
                return new Undisturbed(
                        outcome.get(), Long.parseLong(said[1]), List.of(said).subList(2, said.length));
            }
        }
    }
}

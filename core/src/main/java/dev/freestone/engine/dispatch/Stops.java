package dev.freestone.engine.dispatch;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is paused or killed. Static. */
final class Stops {
    private Stops() {}

    /** Refuses contacts of scopes that are killed, unless these allow planning. */
    static void refuseKilled(Tx tx, Collection<IntentPlan> plans) {
        List<ControlRow> stops =
                tx.controls().all().stream().filter(row -> !row.planning()).toList();
        for (ControlRow stop : stops) {
            for (IntentPlan plan : plans) {
                if (covers(stop, plan)) {
                    throw FreestoneException.of(
                            ErrorCode.KILLED,
                            "contacts of " + plan.producer() + " on channel " + plan.channel() + " are killed since "
                                    + stop.since() + ", lift that before planning more",
                            Map.of(
                                    "scope", stop.scope().kind().code(),
                                    "producer", plan.producer().code()));
                }
            }
        }
    }

    static boolean covers(ControlRow stop, IntentPlan plan) {
        return stop.scope().covers(plan.company(), plan.producer(), plan.channel(), plan.sender());
    }

    static boolean stopped(List<ControlRow> stops, IntentPlan plan) {
        return stops.stream().anyMatch(stop -> covers(stop, plan));
    }

    static boolean stopped(List<ControlRow> stops, WaitingQueue queue) {
        return stops.stream()
                .anyMatch(stop ->
                        stop.scope().covers(queue.company(), queue.producer(), queue.channel(), queue.sender()));
    }
}

package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.WaitingQueue;
import java.util.List;

/** What is paused or killed. Pure. */
final class Stops {
    private Stops() {}

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

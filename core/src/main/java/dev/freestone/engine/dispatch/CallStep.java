package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls the provider, if there is still time for it. */
final class CallStep implements DispatchStep {
    private final Dispatching to;
    private final RegisteredSender sender;
    private final List<Attempted> attempted;
    private final long started;

    CallStep(Dispatching to, RegisteredSender sender, List<Attempted> attempted, long started) {
        this.to = to;
        this.sender = sender;
        this.attempted = attempted;
        this.started = started;
    }

    @Override
    public String name() {
        return "call";
    }

    @Override
    public List<DispatchStep> run() {
        Duration passed = Duration.ofNanos(to.parts().nanos().getAsLong() - started);
        boolean late = passed.compareTo(to.parts().settings().sendStartBudget()) >= 0;
        List<Attempted> inTime = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Attempted each : attempted) {
            Instant now = each.at().plus(passed);
            if (late || each.validUntil().filter(until -> !now.isBefore(until)).isPresent()) {
                outcomes.add(new Outcome(each, Optional.empty()));
            } else {
                inTime.add(each);
            }
        }
        if (!inTime.isEmpty()) {
            List<SendRequest> requests = inTime.stream().map(Attempted::request).toList();
            to.called();
            List<SendResult> results = to.parts().calls().call(sender, requests);
            for (int i = 0; i < inTime.size(); i++) {
                outcomes.add(new Outcome(inTime.get(i), Optional.of(results.get(i))));
            }
        }
        return List.of(new RecordStep(to, sender, outcomes, 0));
    }
}

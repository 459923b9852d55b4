package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import dev.freestone.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Metrics in a registry of Micrometer, and a listener that writes events as lines. */
public final class WatchTheEngine {
    private WatchTheEngine() {}

    /**
     * Runs a campaign that is watched and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<String> run(PrintStream out) {
        List<String> events = new ArrayList<>();
        // guide:watch-the-engine:begin
        SimpleMeterRegistry registry = new SimpleMeterRegistry(); // or the one of your service
        registry.config().commonTags("node", "node-1");
        try (Freestone freestone = SmallHouse.builder(out, "watched")
                .metrics(MicrometerMetrics.over(registry))
                .listener(event -> events.add(event.code() + " " + event.attributes()))
                .build()) {
            freestone.campaigns().run(SmallHouse.campaign(freestone).id());
            freestone.tick();
        }
        events.forEach(out::println); // run_started {campaign=CG-…, company=default, run=CR-…} …
        // guide:watch-the-engine:end
        registry.getMeters().stream()
                .map(WatchTheEngine::line)
                .sorted(Comparator.naturalOrder())
                .forEach(out::println);
        return events;
    }

    private static String line(Meter meter) {
        return meter.getId().getName() + " " + meter.getId().getTags() + " "
                + meter.measure().iterator().next().getValue();
    }
}

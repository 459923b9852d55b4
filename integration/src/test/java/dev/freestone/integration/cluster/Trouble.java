package dev.freestone.integration.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Four nodes, of which every few seconds one is killed or frozen for longer than its lease. */
final class Trouble implements AutoCloseable {
    /** Their clocks are 10 minutes apart. */
    private static final long[] SECONDS_WRONG = {-300, -120, 90, 300};

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration FROZEN = ClusterNode.TAKEOVER.plusSeconds(2);

    private final String url;
    private final Path clock;
    private final Random random;
    private final List<ClusterProcess> nodes = new ArrayList<>();
    private Optional<ClusterProcess> frozen = Optional.empty();
    private long last = System.nanoTime();
    private int kills;
    private int freezes;

    private Trouble(String url, Path clock, Random random) {
        this.url = url;
        this.clock = clock;
        this.random = random;
    }

    static Trouble begin(String url, Path clock, Random random) throws IOException {
        Trouble trouble = new Trouble(url, clock, random);
        for (int node = 0; node < SECONDS_WRONG.length; node++) {
            trouble.nodes.add(trouble.node(node));
        }
        return trouble;
    }

    private ClusterProcess node(int number) throws IOException {
        return ClusterProcess.begin("node-" + number, url, clock, SECONDS_WRONG[number]);
    }

    /** Makes some, when it is time for it and not more than so often until now. */
    void perhaps(int most) throws IOException, InterruptedException {
        Duration since = Duration.ofNanos(System.nanoTime() - last);
        if (frozen.isPresent()) {
            if (since.compareTo(FROZEN) > 0) {
                thaw();
            }
        } else if (since.compareTo(BETWEEN) > 0 && kills + freezes < most) {
            int victim = random.nextInt(nodes.size());
            if (kills > freezes) {
                freezes++;
                nodes.get(victim).freeze();
                frozen = Optional.of(nodes.get(victim));
            } else {
                kills++;
                nodes.get(victim).kill();
                nodes.set(victim, node(victim));
            }
            last = System.nanoTime();
        }
    }

    /** Lets the frozen one go on, so that the rest can be awaited. */
    void end() throws IOException, InterruptedException {
        if (frozen.isPresent()) {
            thaw();
        }
    }

    private void thaw() throws IOException, InterruptedException {
        frozen.orElseThrow().thaw();
        frozen = Optional.empty();
        last = System.nanoTime();
    }

    int kills() {
        return kills;
    }

    int freezes() {
        return freezes;
    }

    @Override
    public String toString() {
        return kills + " kills, " + freezes + " freezes";
    }

    @Override
    public void close() {
        nodes.forEach(ClusterProcess::close);
    }
}

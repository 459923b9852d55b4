package dev.freestone.integration.crash;

import dev.freestone.model.common.NodeId;
import dev.freestone.testkit.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A process that works on what is due and is killed by the one that began it. It says {@code ready}, waits for a line,
 * works, and says {@code there} and stops in its place if it was given one, or else says {@code done}, how many
 * nanoseconds it took and which calls it made. It never ends by itself as long as its parent lives.
 */
final class DoomedNode {
    static final String READY = "ready";
    static final String THERE = "there";
    static final String DONE = "done";

    private DoomedNode() {}

    /** Node, database, where files are kept, their folder, a temporary folder, and perhaps a moment and a call. */
    public static void main(String[] args) throws IOException {
        var place = new Host.Place(args[1], Keeping.valueOf(args[2]), Path.of(args[3]), Path.of(args[4]));
        Faults faults = args.length == 5
                ? Faults.none()
                : Faults.meanwhile(Integer.parseInt(args[6]), Faults.Moment.valueOf(args[5]), DoomedNode::stop);
        try (Host host = place.open(NodeId.of(args[0]), faults)) {
            say(READY);
            if (System.in.read() >= 0) {
                long begun = System.nanoTime();
                host.engine().tick();
                say(DONE + " " + (System.nanoTime() - begun) + " " + String.join(" ", faults.trace()));
                stayUntilTheParentEnds();
            }
        }
    }

    private static void stop() {
        say(THERE);
        stayUntilTheParentEnds();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void stayUntilTheParentEnds() {
        try {
            while (System.in.read() >= 0) {
                // Whatever is said: the only way on is to be killed.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}

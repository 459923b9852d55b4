package dev.freestone.integration.crash;

import dev.freestone.model.common.NodeId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link DoomedNode} as its parent sees it. */
final class ChildProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final NodeId node;
    private final Process process;
    private final BufferedReader out;

    private ChildProcess(NodeId node, Process process) {
        this.node = node;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Begins a process, which is not waited for. */
    static ChildProcess begin(NodeId node, Host.Place place, KillMoment moment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedNode.class.getName(),
                node.value(),
                place.url(),
                place.keeping().name(),
                place.runFiles().toString(),
                place.temporary().toString()));
        command.addAll(moment.arguments());
        try {
            return new ChildProcess(
                    node, new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NodeId node() {
        return node;
    }

    /** Lets it work as soon as it is ready. */
    void go() {
        hear(DoomedNode.READY);
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what it says up to a line that begins with a word. */
    String hear(String word) {
        return CompletableFuture.supplyAsync(() -> line(word))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private String line(String word) {
        List<String> said = new ArrayList<>();
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(word)) {
                    return line;
                }
                said.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(node + " ended before it said \"" + word + "\": " + said);
    }

    /** Lets it work for a while; it never ends by itself. */
    void letWork(long nanos) throws InterruptedException {
        if (process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
            throw new AssertionError(node + " ended by itself: " + line("the reason"));
        }
    }

    /** SIGKILL; back when the process is gone. By its handle, which leaves open what the process has said. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** How long it worked, when it was killed too late. */
    OptionalLong doneAfter() {
        return out.lines()
                .filter(line -> line.startsWith(DoomedNode.DONE))
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]))
                .findFirst();
    }

    @Override
    public void close() {
        kill();
        process.destroyForcibly();
    }
}

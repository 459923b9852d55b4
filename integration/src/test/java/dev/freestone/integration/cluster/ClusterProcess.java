package dev.freestone.integration.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ClusterNode} as its parent sees it. */
final class ClusterProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private ClusterProcess(Process process) {
        this.process = process;
    }

    static ClusterProcess begin(String node, String url, Path clock, long secondsWrong) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterNode.class.getName(),
                        node,
                        url,
                        clock.toString(),
                        Long.toString(secondsWrong))
                .redirectErrorStream(true)
                .start();
        ClusterProcess begun = new ClusterProcess(process);
        begun.awaitReady(node);
        return begun;
    }

    private void awaitReady(String node) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        String line = out.readLine();
        while (line != null && !line.equals(ClusterNode.READY)) {
            said.add(line);
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError(node + " ended before it was ready: " + said);
        }
    }

    /** SIGKILL; back when the process is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** SIGSTOP: it holds what it holds, and does nothing. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill -" + name + " ended with " + code);
        }
    }

    @Override
    public void close() {
        kill();
    }
}

package dev.freestone.examples;

import dev.freestone.model.campaign.RunStep;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.RunProgress;
import java.io.PrintStream;

/** Shows the progress of a run in one line a step. */
final class ProgressBar implements ProgressListener {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private RunStep step = RunStep.QUERY;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onProgress(RunProgress progress) {
        if (progress.step() != step) {
            step = progress.step();
            out.println();
        }
        long total = progress.total().orElse(progress.done());
        boolean known = progress.total().isPresent() && total > 0;
        int full = known ? (int) (progress.done() * WIDTH / total) : 0;
        out.printf(
                "\r  %-7s [%s%s] %,d of %s rows",
                step.code(),
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                progress.done(),
                progress.total().isPresent() ? "%,d".formatted(total) : "?");
        out.flush();
    }
}

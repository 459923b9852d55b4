package dev.freestone.engine.parts;

import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.common.NodeId;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Numbers and folders of an engine. Immutable.
 *
 * @param node this process
 * @param temporaryFolder where temporary files lie
 * @param limits what a query may cost
 * @param batchSize rows between two looks at cancel and pause, 1..1000
 * @param personsInMemory persons of a run remembered in memory before temporary files are used, at least 1
 * @param retention how long files are kept after the end of a run, where the company says nothing else
 * @param takeover how long a node holds work without a sign of life, default 60 s
 * @param workers how much long work, such as runs, this node does at once, default 4
 */
public record EngineSettings(
        NodeId node,
        Path temporaryFolder,
        QueryLimits limits,
        int batchSize,
        int personsInMemory,
        FileRetention retention,
        Duration takeover,
        int workers) {
    private static final int BEATS = 3;

    /**
     * How often a node gives signs of life.
     *
     * @return a third of the takeover time
     */
    public Duration heartbeat() {
        return takeover.dividedBy(BEATS);
    }
}

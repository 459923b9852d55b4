package dev.freestone.redash;

import dev.freestone.spi.QueryContext;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Both readings of a spooled result without the calls before them, which no public type gives apart; therefore it lies in
 * the package of the source.
 */
public final class SpooledResult {
    private SpooledResult() {}

    /**
     * Proves the result, and opens its rows.
     *
     * @param file the result; left where it is
     * @param context limits and time
     * @return the rows
     * @throws IOException when the file cannot be read
     */
    public static RowStream open(Path file, QueryContext context) throws IOException {
        RunWatch watch = RunWatch.of(context, time -> {}, Duration.ofMinutes(30));
        try (var in = Files.newInputStream(file)) {
            var found = ResultReader.read(in, Long.MAX_VALUE, context.limits(), watch);
            return RedashRowStream.over(found, Files.newInputStream(file), file.resolveSibling("none"), watch);
        } catch (ResultReader.Cut e) {
            throw new IOException(e);
        }
    }
}

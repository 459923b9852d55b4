package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fetches a result until it is whole, and opens its rows. Source: docs/spec/outreach-campaigns.md 6.4. */
final class ResultFetch {
    private static final System.Logger LOG = System.getLogger("dev.freestone.redash");
    private static final int AUTO_LIMIT = 1_000;
    private static final int OK = 200;

    private final RedashCalls calls;
    private final RunWatch watch;
    private final Path file;
    private final String query;
    private final long maxBody;

    ResultFetch(RedashCalls calls, RunWatch watch, Path file, String query, long maxBody) {
        this.calls = calls;
        this.watch = watch;
        this.file = file;
        this.query = query;
        this.maxBody = maxBody;
    }

    /** The rows of a stored result; null when it is not stored for this key. */
    @Nullable
    RowStream stored(String id) {
        var tries = Tries.ofGet();
        while (true) {
            var answer = calls.get(Answers.Call.RESULT, "/results/" + id + ".json", tries);
            if (answer.status() != OK) {
                return null;
            }
            RowStream rows = rowsOrCut(answer);
            if (rows != null) {
                return rows;
            }
            if (tries.spent(Answers.Step.RETRY)) {
                throw calls.failure(ErrorCode.QUERY_INCOMPLETE, "the result ends before its end");
            }
            watch.await(Backoff.retry(tries.failed() - 1, "", watch.context().now()));
        }
    }

    /** The rows of an answer that is not asked for again. */
    RowStream inline(Http.Answer answer) {
        RowStream rows = rowsOrCut(answer);
        if (rows == null) {
            throw calls.failure(ErrorCode.QUERY_INCOMPLETE, "the result ends before its end");
        }
        return rows;
    }

    private @Nullable RowStream rowsOrCut(Http.Answer answer) {
        try (var in = calls.open(answer)) {
            var found = ResultReader.read(in, maxBody, watch.context().limits(), watch);
            if (found.rows() == AUTO_LIMIT) {
                LOG.log(System.Logger.Level.WARNING, "redash_auto_limit_suspected query={0} rows=1000", query);
            }
            return RedashRowStream.over(found, calls.open(answer), file, watch);
        } catch (ResultReader.Cut e) {
            return null;
        } catch (IOException e) {
            throw calls.failure(
                    ErrorCode.QUERY_INCOMPLETE, "the spooled result cannot be read, check the spool directory");
        }
    }
}

package dev.freestone.spi;

import dev.freestone.model.campaign.QueryRequest;
import java.util.Optional;

/**
 * Executes a query that was stored elsewhere and streams its rows. Registered by the host under a name.
 *
 * <p><b>Caller and thread:</b> the engine, once per run that starts, on a working thread; many runs at once. <b>Order:</b>
 * {@link #open}, then the stream, which is always closed on the same thread. <b>Effect:</b> a source only reads, and
 * never answers from a stored earlier result. <b>Retry:</b> inside the source, only before the first row is handed out.
 * <b>Time:</b> cancel and deadline of the context are obeyed within 1 s; an interrupt keeps the thread's flag.
 * <b>Errors:</b> {@code query_…} and {@code run_canceled} of docs/spec/errors.md 3, never with values of cells.
 * <b>Conformance suite:</b> {@code dev.freestone.testkit.QuerySourceConformance}.
 */
public interface QuerySource {
    /**
     * Executes the query.
     *
     * @param request what to execute
     * @param context deadline, cancel signal, limits
     * @return the rows; the caller closes them
     */
    RowStream open(QueryRequest request, QueryContext context);

    /**
     * What identifies the text of the query, kept with each run.
     *
     * @return such as the SHA-256 of the SQL in hex; empty when the text lies elsewhere
     */
    default Optional<String> definitionDigest() {
        return Optional.empty();
    }
}

package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.UrlQuerySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the saved query of a Redash page address, such as {@code https://redash.example.com/queries/7?p_days=30}, always
 * anew, and streams its rows in constant memory. The answer is spooled to a file and read twice, so that either every row
 * is handed out or none. Thread-safe.
 *
 * <p><b>Where calls go:</b> only to a listed origin, without redirects, cookies and proxies, the key in the header
 * alone. Before each call the host is resolved, and a private address is refused unless its origin is listed as
 * {@code privateNetwork}. The client of the JDK resolves once more when it connects and cannot be told to use the
 * checked address. What closes this gap: by https no byte of a call, and so no key, is sent before the other side has
 * proven by its certificate that it is the host; and http is listed only for IP literals and private networks.
 *
 * <p>Values: whole numbers are {@code Long}, others {@code BigDecimal} with their scale, objects and lists {@code Map}
 * and {@code List}; dates are texts. Failures never carry the error text of an execution, since databases quote cells in
 * it; it is read in Redash. Source: docs/spec/outreach-campaigns.md 6.3 to 6.5.
 */
public final class RedashQuerySource implements UrlQuerySource {
    private final List<AllowedOrigin> origins;
    private final HttpClient client;
    private final Lookup.Names names;
    private final Path spool;
    private final Pause pause;
    private final Waits waits;
    private final long maxBody;

    RedashQuerySource(
            List<AllowedOrigin> origins,
            HttpClient client,
            Lookup.Names names,
            Path spool,
            Pause pause,
            Waits waits,
            long maxBody) {
        this.origins = origins;
        this.client = client;
        this.names = names;
        this.spool = spool;
        this.pause = pause;
        this.waits = waits;
        this.maxBody = maxBody;
    }

    /**
     * Begins a source.
     *
     * @param spool an existing directory for temporary files, which hold personal data
     * @return a builder
     */
    public static RedashQuerySourceBuilder builder(Path spool) {
        return new RedashQuerySourceBuilder(spool);
    }

    @Override
    public boolean allows(URI address) {
        return origins.stream().anyMatch(each -> each.matches(address));
    }

    @Override
    public RowStream open(QueryRequest request, QueryContext context) {
        var watch = RunWatch.of(context, pause, waits.whole());
        watch.requireTime();
        var reading =
                RedashAddress.read(request.address(), !request.parameters().isEmpty());
        var address = reading.address().orElseThrow(() -> notAllowed("redashQueryUrl: " + reading.problem()));
        var origin = origins.stream()
                .filter(each -> each.matches(URI.create(address.origin())))
                .findFirst()
                .orElseThrow(() -> notAllowed("redashQueryUrl: its origin is not listed, list it at the source"));
        var key = request.secret()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.QUERY_AUTH_FAILED, "redashApiKey: missing, give the key of a user or of the query"));
        if (key.reveal().isEmpty() || !key.reveal().chars().allMatch(c -> c > ' ' && c < 127)) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_AUTH_FAILED, "redashApiKey: no key of Redash, copy it from its page");
        }
        Path file = newFile(request.run());
        boolean opened = false;
        try {
            var http = new Http(client, new Lookup(names, origin), key, watch, file, waits.connect());
            var calls = new RedashCalls(address, http, watch, waits, key, maxBody);
            var results = new ResultFetch(calls, watch, file, address.query(), maxBody);
            var seed = request.run().hashCode();
            var rows = new RedashRun(calls, results, watch, request.parameters(), seed).open();
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                delete(file);
            }
        }
    }

    /** What a crash has left of an earlier try of the run is removed: nobody reads it any more. */
    private Path newFile(RunId run) {
        String prefix = "redash-" + run + "-";
        try {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(spool, prefix + "*.json")) {
                left.forEach(RedashQuerySource::delete);
            }
            return Files.createTempFile(spool, prefix, ".json");
        } catch (IOException e) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_INCOMPLETE,
                    "no file can be made in the spool directory, check its rights and space");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static FreestoneException notAllowed(String message) {
        return FreestoneException.of(ErrorCode.QUERY_SOURCE_NOT_ALLOWED, message);
    }

    @Override
    public String toString() {
        return "RedashQuerySource" + origins;
    }
}

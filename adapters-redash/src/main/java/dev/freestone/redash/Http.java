package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One call of a run: checked address, key in the header, body in a file. */
final class Http {
    private static final int LOOK_MILLIS = 100;
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_BLANK = 1_024;
    private static final int OK = 200;

    private final HttpClient client;
    private final Lookup lookup;
    private final Secret key;
    private final RunWatch watch;
    private final Path file;
    private final Duration connect;

    Http(HttpClient client, Lookup lookup, Secret key, RunWatch watch, Path file, Duration connect) {
        this.client = client;
        this.lookup = lookup;
        this.key = key;
        this.watch = watch;
        this.file = file;
        this.connect = connect;
    }

    /** An answer whose body lies in the file; the text is kept of what is no success alone. */
    record Answer(int status, boolean json, boolean gzip, String text, String retryAfter) {}

    /** Where a call without a whole answer ended. */
    enum Where {
        BEFORE,
        SILENCE,
        BODY
    }

    /** No whole answer came. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
        final Where where;

        Lost(Where where) {
            this.where = where;
        }
    }

    Answer get(String url, Duration patience, long most) throws Lost {
        return send(request(url).GET().build(), patience, most);
    }

    Answer post(String url, String body, Duration patience, long most) throws Lost {
        var request = request(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(request.build(), patience, most);
    }

    /** Best effort, nothing is waited for. */
    void delete(String url) {
        var request = request(url).DELETE().build();
        var unused = lookup.allowed()
                .thenCompose(allowed -> allowed
                        ? client.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> true)
                        : CompletableFuture.completedFuture(false));
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Key " + key.reveal());
    }

    private void requireAddress() throws Lost {
        try {
            if (!await(lookup.allowed(), connect, () -> 0)) {
                throw FreestoneException.of(
                        ErrorCode.QUERY_SOURCE_NOT_ALLOWED,
                        "the host of the address lies in a private network, list its origin as privateNetwork");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new Lost(Where.BEFORE);
        }
    }

    private Answer send(HttpRequest request, Duration patience, long most) throws Lost {
        watch.requireTime();
        requireAddress();
        var spool = new Spool(file, most);
        var call = client.sendAsync(request, spool);
        try {
            return answer(await(call, patience, spool::heard));
        } catch (ExecutionException e) {
            requireBounded(e.getCause());
            throw new Lost(spool.heard() > 0 ? Where.BODY : Where.BEFORE);
        } catch (TimeoutException e) {
            throw new Lost(spool.heard() > 0 ? Where.BODY : Where.SILENCE);
        } catch (IOException e) {
            throw new Lost(Where.BODY);
        } finally {
            spool.abandon();
            call.cancel(true);
        }
    }

    private <T> T await(CompletableFuture<T> work, Duration patience, LongSupplier progress)
            throws ExecutionException, TimeoutException {
        long seen = progress.getAsLong();
        for (long still = 0; still < patience.toMillis(); still += LOOK_MILLIS) {
            try {
                return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                watch.requireTime();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RunWatch.canceled();
            }
            long now = progress.getAsLong();
            still = now == seen ? still : -LOOK_MILLIS;
            seen = now;
        }
        throw new TimeoutException();
    }

    private static void requireBounded(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            boolean headers = each instanceof ProtocolException
                    && String.valueOf(each.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("header size");
            if (headers || each instanceof Spool.TooLong) {
                throw ResultReader.tooLarge("the answer of the server is too long");
            }
            if (each instanceof Spool.Unwritable) {
                throw FreestoneException.of(
                        ErrorCode.QUERY_INCOMPLETE,
                        "the answer cannot be written to the spool directory, check its rights and space");
            }
        }
    }

    private Answer answer(HttpResponse<Path> response) throws IOException {
        var headers = response.headers();
        String encoding =
                headers.firstValue("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        boolean gzip = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!gzip && !encoding.equals("identity")) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_PROTOCOL_ERROR, "the answer is packed in another way than gzip, check the proxy");
        }
        String text;
        try (InputStream in = open(gzip)) {
            int most = response.statusCode() == OK ? LONGEST_BLANK : Spool.MOST_ERROR;
            text = new String(in.readNBytes(most), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        }
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean json =
                type.startsWith("application/json") || text.stripLeading().startsWith("{");
        return new Answer(
                response.statusCode(),
                json,
                gzip,
                response.statusCode() == OK ? "" : text,
                headers.firstValue("Retry-After").orElse(""));
    }

    InputStream open(boolean gzip) throws IOException {
        InputStream in = new FileInputStream(file.toFile());
        try {
            return gzip ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

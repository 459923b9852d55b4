package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** One call of a run: checked address, key in the header, body in a file. */
final class Http {
    private static final int HEAD = 64 * 1024;
    private static final int LOOK_MILLIS = 100;

    private final HttpClient client;
    private final AllowedOrigin origin;
    private final Secret key;
    private final RunWatch watch;
    private final Path file;
    private final long maxBody;

    Http(HttpClient client, AllowedOrigin origin, Secret key, RunWatch watch, Path file, long maxBody) {
        this.client = client;
        this.origin = origin;
        this.key = key;
        this.watch = watch;
        this.file = file;
        this.maxBody = maxBody;
    }

    /** An answer whose body lies in the file. */
    record Answer(int status, boolean json, boolean gzip, String head, String retryAfter) {}

    /** No complete answer came. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
        final boolean inBody;

        Lost(boolean inBody) {
            this.inBody = inBody;
        }
    }

    Answer get(String url, Duration patience) throws Lost {
        return send(request(url).GET().build(), patience);
    }

    Answer post(String url, String body, Duration patience) throws Lost {
        return send(
                request(url)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                patience);
    }

    /** Best effort, the answer is not waited for. */
    void delete(String url) {
        try {
            requireAddress();
            var unused = client.sendAsync(request(url).DELETE().build(), BodyHandlers.discarding());
        } catch (Lost | FreestoneException e) {
            // The run ends all the same.
            return;
        }
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Key " + key.reveal());
    }

    private void requireAddress() throws Lost {
        try {
            for (InetAddress address : InetAddress.getAllByName(origin.host())) {
                if (!origin.privateNetwork() && !NetworkRules.isPublic(address)) {
                    throw FreestoneException.of(
                            ErrorCode.QUERY_SOURCE_NOT_ALLOWED,
                            "the host of the address lies in a private network, list its origin as privateNetwork");
                }
            }
        } catch (UnknownHostException e) {
            throw new Lost(false);
        }
    }

    private Answer send(HttpRequest request, Duration patience) throws Lost {
        watch.requireTime();
        requireAddress();
        var bytes = new AtomicLong();
        var begun = new AtomicBoolean();
        var call = client.sendAsync(request, head -> {
            begun.set(true);
            try {
                return new Spool(file, bytes, head.statusCode() == 200 ? maxBody : HEAD);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long seen = 0;
        long still = 0;
        try {
            while (true) {
                try {
                    return answer(call.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    watch.requireTime();
                }
                still = bytes.get() == seen ? still + LOOK_MILLIS : 0;
                seen = bytes.get();
                if (still > patience.toMillis()) {
                    throw new Lost(begun.get());
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Spool.TooLong) {
                throw FreestoneException.of(
                        ErrorCode.QUERY_LIMIT_EXCEEDED, "the answer of the server is too long, narrow the query");
            }
            throw new Lost(begun.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunWatch.canceled();
        } catch (IOException e) {
            throw new Lost(true);
        } finally {
            call.cancel(true);
        }
    }

    private Answer answer(HttpResponse<Path> response) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        boolean gzip = encoding.equals("gzip");
        if (!gzip && !encoding.equals("identity")) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_PROTOCOL_ERROR, "the answer is packed in another way than gzip, check the proxy");
        }
        String head;
        try (InputStream in = open(gzip)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean json = type.startsWith("application/json")
                || head.replace("\uFEFF", "").stripLeading().startsWith("{");
        return new Answer(
                response.statusCode(),
                json,
                gzip,
                head,
                response.headers().firstValue("Retry-After").orElse(""));
    }

    InputStream open(boolean gzip) throws IOException {
        InputStream in = new FileInputStream(file.toFile());
        try {
            return gzip ? new GZIPInputStream(in, HEAD) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

package dev.freestone.senders;

import dev.freestone.model.common.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** One address that takes signed JSON by POST. Thread-safe. */
final class Webhook {
    private final HttpClient client;
    private final URI address;
    private final String keyId;
    private final Secret key;
    private final Duration limit;
    private final InstantSource clock;

    Webhook(HttpClient client, URI address, String keyId, Secret key, Duration limit, InstantSource clock) {
        this.client = client;
        this.address = address;
        this.keyId = keyId;
        this.key = key;
        this.limit = limit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Reply post(byte[] body, Map<String, String> headers) {
        var gated = new GatedBody(body);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header(WebhookSignature.HEADER, WebhookSignature.sign(keyId, key, now(), body))
                .POST(gated);
        headers.forEach(request::header);
        // The client's own timeout ends with the head of an answer; this one holds for its body too.
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request.build(), head -> new BoundedBody(Reply.MAX_BODY));
        try {
            var answer = call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return Reply.answered(answer.statusCode(), answer.headers().firstValue("Retry-After"), answer.body());
        } catch (TimeoutException e) {
            call.cancel(true);
            return failed(gated, "timeout");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return failed(gated, "interrupted");
        } catch (ExecutionException e) {
            // The client may hold the body ready when a handshake fails; then the other side has said that it reads
            // none.
            if (e.getCause() instanceof SSLHandshakeException) {
                return Reply.notReached();
            }
            return failed(gated, e.getCause() instanceof IOException ? "connection_lost" : "client_failed");
        }
    }

    private static Reply failed(GatedBody body, String cause) {
        return body.shut() ? Reply.notReached() : Reply.lost(cause);
    }

    /** Without path and query: they may hold a token. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}

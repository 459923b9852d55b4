package dev.freestone.senders;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request, which leaves at most once, and never after the gate was shut. The client takes it when connection,
 * handshake and head are behind it, so a shut gate proves that the receiver has no message. It also stops a second request
 * where the JDK is set to repeat failed ones.
 */
final class GatedBody implements BodyPublisher {
    private enum Gate {
        OPEN,
        PASSED,
        SHUT
    }

    private final BodyPublisher body;
    private final AtomicReference<Gate> gate = new AtomicReference<>(Gate.OPEN);

    GatedBody(byte[] body) {
        this.body = BodyPublishers.ofByteArray(body);
    }

    /** Whether nothing of the body has left, and nothing will. */
    boolean shut() {
        return gate.compareAndSet(Gate.OPEN, Gate.SHUT);
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (gate.compareAndSet(Gate.OPEN, Gate.PASSED)) {
            body.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long wanted) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new IOException("the body has left already, or may not any more"));
    }
}

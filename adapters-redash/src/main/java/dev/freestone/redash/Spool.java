package dev.freestone.redash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a body to a file, up to a limit. */
final class Spool implements BodySubscriber<Path> {
    /** The body is longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Path file;
    private final OutputStream out;
    private final AtomicLong bytes;
    private final long most;
    private final CompletableFuture<Path> done = new CompletableFuture<>();
    private volatile boolean ended;

    Spool(Path file, AtomicLong bytes, long most) throws IOException {
        this.file = file;
        // A channel would be closed by an interrupt.
        this.out = new FileOutputStream(file.toFile());
        this.bytes = bytes;
        this.most = most;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (ended) {
            return;
        }
        try {
            for (ByteBuffer part : parts) {
                byte[] chunk = new byte[part.remaining()];
                part.get(chunk);
                if (bytes.addAndGet(chunk.length) > most) {
                    throw new TooLong();
                }
                out.write(chunk);
            }
        } catch (IOException e) {
            onError(e);
        }
    }

    @Override
    public void onError(Throwable error) {
        ended = true;
        close();
        done.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        ended = true;
        close();
        done.complete(file);
    }

    private void close() {
        try {
            out.close();
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }
}

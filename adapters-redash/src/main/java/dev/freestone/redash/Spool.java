package dev.freestone.redash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of one answer to a file, part by part and up to a limit. Once given up it writes nothing more, so that
 * a late byte of it cannot get into the answer of the next try.
 */
final class Spool implements BodyHandler<Path>, BodySubscriber<Path> {
    /** The most that is read of an answer that is no success, and of the headers of any. */
    static final int MOST_ERROR = 64 * 1024;

    private static final int OK = 200;

    /** The answer is longer than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The file cannot be written. */
    static final class Unwritable extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Path file;
    private final CompletableFuture<Path> done = new CompletableFuture<>();
    private long most;
    private long bytes;
    private volatile long heard;
    private boolean ended;
    private OutputStream out = OutputStream.nullOutputStream();
    private Flow.@Nullable Subscription subscription;

    Spool(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Grows with everything that arrives, and is 0 before the headers. */
    long heard() {
        return heard;
    }

    @Override
    public synchronized BodySubscriber<Path> apply(ResponseInfo head) {
        heard = 1;
        if (ended) {
            return this;
        }
        most = head.statusCode() == OK ? most : Math.min(most, MOST_ERROR);
        if (length(head.headers()) > MOST_ERROR) {
            end(new TooLong());
            return this;
        }
        try {
            // A channel would be closed by an interrupt.
            out = new FileOutputStream(file.toFile());
        } catch (IOException e) {
            end(new Unwritable());
        }
        return this;
    }

    private static long length(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + value))
                .mapToLong(String::length)
                .sum();
    }

    @Override
    public CompletionStage<Path> getBody() {
        return done;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (ended) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            write(part);
        }
        if (!ended && subscription != null) {
            subscription.request(1);
        }
    }

    private void write(ByteBuffer part) {
        if (ended) {
            return;
        }
        byte[] chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes += chunk.length;
        heard = 1 + bytes;
        if (bytes > most) {
            end(new TooLong());
            return;
        }
        try {
            out.write(chunk);
        } catch (IOException e) {
            end(new Unwritable());
        }
    }

    @Override
    public synchronized void onError(Throwable error) {
        end(error);
    }

    @Override
    public synchronized void onComplete() {
        end(null);
    }

    /** Nobody waits for the body any more. */
    synchronized void abandon() {
        end(new IOException("given up"));
    }

    private void end(@Nullable Throwable error) {
        if (ended) {
            return;
        }
        ended = true;
        Throwable problem = error;
        try {
            out.close();
        } catch (IOException e) {
            problem = new Unwritable();
        }
        if (problem == null) {
            done.complete(file);
            return;
        }
        done.completeExceptionally(problem);
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

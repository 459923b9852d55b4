package dev.freestone.redash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final ResponseInfo OK = new Head(200);

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private final Asked asked = new Asked();

    @BeforeEach
    void choose() {
        file = folder.resolve("body");
    }

    private static List<ByteBuffer> part() {
        return List.of(ByteBuffer.wrap(new byte[10]));
    }

    private static Path body(Spool spool) {
        return spool.getBody().toCompletableFuture().join();
    }

    @Test
    void asks_for_one_part_after_the_other() throws Exception {
        var spool = new Spool(file, 100);

        spool.apply(OK).onSubscribe(asked);
        assertThat(asked.requests).containsExactly(1L);
        spool.onNext(part());
        assertThat(asked.requests).containsExactly(1L, 1L);
        spool.onComplete();

        assertThat(Files.size(body(spool))).isEqualTo(10);
        assertThat(asked.canceled).isFalse();
    }

    @Test
    void takes_no_part_beyond_the_limit_and_asks_for_none() throws Exception {
        var spool = new Spool(file, 15);

        spool.apply(OK).onSubscribe(asked);
        spool.onNext(part());
        spool.onNext(part());
        spool.onNext(part());

        assertThat(asked.canceled).isTrue();
        assertThat(asked.requests).hasSize(2);
        assertThat(Files.size(file)).isEqualTo(10);
        assertThatThrownBy(() -> body(spool))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Spool.TooLong.class);
    }

    @Test
    void a_body_that_was_given_up_never_reaches_the_file_of_the_next() throws Exception {
        var first = new Spool(file, 100);
        first.apply(OK).onSubscribe(asked);
        var late = new Spool(file, 100);
        late.abandon();
        first.abandon();
        var second = new Spool(file, 100);
        second.apply(OK).onSubscribe(new Asked());
        second.onNext(part());

        first.onNext(part());
        first.onComplete();
        late.apply(OK).onSubscribe(new Asked());
        late.onNext(part());
        second.onComplete();

        assertThat(Files.size(body(second))).isEqualTo(10);
        assertThat(asked.canceled).isTrue();
    }

    @Test
    void a_file_that_cannot_be_made_is_told_apart() {
        var spool = new Spool(folder, 100);

        spool.apply(OK).onSubscribe(asked);

        assertThatThrownBy(() -> body(spool)).hasCauseInstanceOf(Spool.Unwritable.class);
        assertThat(asked.canceled).isTrue();
    }

    private record Head(int statusCode) implements ResponseInfo {
        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private static final class Asked implements Flow.Subscription {
        final List<Long> requests = new ArrayList<>();
        boolean canceled;

        @Override
        public void request(long parts) {
            requests.add(parts);
        }

        @Override
        public void cancel() {
            canceled = true;
        }
    }
}

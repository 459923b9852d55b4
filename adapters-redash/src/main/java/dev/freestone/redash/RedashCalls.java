package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of one run and their retries. Source: docs/spec/outreach-campaigns.md 6.4. */
final class RedashCalls {
    private static final int MOST_TEXT = 2_048;

    private final RedashAddress address;
    private final Http http;
    private final RunWatch watch;
    private final Waits waits;
    private final Secret key;
    private final long maxBody;

    RedashCalls(RedashAddress address, Http http, RunWatch watch, Waits waits, Secret key, long maxBody) {
        this.address = address;
        this.http = http;
        this.watch = watch;
        this.waits = waits;
        this.key = key;
        this.maxBody = maxBody;
    }

    Http.Answer get(Answers.Call kind, String rest, Tries tries) {
        return call(kind, rest, null, tries);
    }

    Http.Answer execute(String body) {
        return call(Answers.Call.EXECUTE, "/results", body, Tries.ofPost());
    }

    void cancel(String job) {
        http.delete(address.api("jobs/" + job));
    }

    private Http.Answer call(Answers.Call kind, String rest, @Nullable String body, Tries tries) {
        String url = address.api("queries/" + address.query() + rest);
        boolean small = kind == Answers.Call.DEFINITION || kind == Answers.Call.JOB;
        long most = small ? Math.min(SmallAnswer.MOST, maxBody) : maxBody;
        Duration patience = kind == Answers.Call.RESULT ? waits.results() : waits.read();
        while (true) {
            String retryAfter = "";
            Answers.Verdict verdict;
            try {
                var answer = body == null ? http.get(url, patience, most) : http.post(url, body, patience, most);
                verdict = Answers.of(kind, answer.status(), answer.json(), answer.text());
                if (verdict.step() == Answers.Step.READ || verdict.step() == Answers.Step.NOT_STORED) {
                    return answer;
                }
                retryAfter = answer.retryAfter();
            } catch (Http.Lost e) {
                verdict = Answers.ofLost(e.where, body != null);
            }
            if (tries.spent(verdict.step())) {
                throw failure(verdict.code(), verdict.message());
            }
            watch.await(Backoff.retry(
                    tries.failed() - 1, retryAfter, watch.context().now()));
        }
    }

    /** Reads what may lie in front of a result too, as the answer to an execution. */
    <T extends @Nullable Object> T read(Http.Answer answer, long most, Function<InputStream, T> reader) {
        try (var in = http.open(answer.gzip())) {
            return reader.apply(new WatchedStream(in, Math.min(most, maxBody), watch));
        } catch (IOException e) {
            throw failure(ErrorCode.QUERY_INCOMPLETE, "the answer cannot be read, check the spool directory");
        }
    }

    InputStream open(Http.Answer answer) throws IOException {
        return http.open(answer.gzip());
    }

    FreestoneException failure(ErrorCode code, String message) {
        String masked = message.replace(key.reveal(), "********");
        return FreestoneException.of(code, masked.length() > MOST_TEXT ? masked.substring(0, MOST_TEXT) : masked);
    }
}

package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RowStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls of one run, in their order. Source: docs/spec/outreach-campaigns.md 6.4. */
final class RedashRun {
    private static final System.Logger LOG = System.getLogger("dev.freestone.redash");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RESULT_PATIENCE = Duration.ofMinutes(2);
    private static final int GET_TRIES = 5;
    private static final int POST_TRIES = 4;
    private static final int TRIES_OF_500 = 3;
    private static final int POLLS_WITHOUT_ID = 5;
    private static final int AUTO_LIMIT = 1_000;
    private static final int MOST_TEXT = 2_048;

    private final RedashAddress address;
    private final Http http;
    private final RunWatch watch;
    private final Path file;
    private final long maxBody;
    private final String secret;
    private final SplittableRandom rolls;
    private final AtomicReference<@Nullable String> liveJob = new AtomicReference<>();
    private Map<String, Object> parameters;

    RedashRun(RedashAddress address, Http http, RunWatch watch, Path file, long maxBody, String secret, long seed) {
        this.address = address;
        this.http = http;
        this.watch = watch;
        this.file = file;
        this.maxBody = maxBody;
        this.secret = secret;
        this.rolls = new SplittableRandom(seed);
        this.parameters = address.parameters();
    }

    RowStream open() {
        watch.context().onCancel(this::cancelJob);
        if (!parameters.isEmpty()) {
            define();
        }
        Http.Answer answer = execute();
        Map<?, ?> body = SmallJson.object(answer.head());
        if (!(body.get("job") instanceof Map<?, ?> job)) {
            return lastRows(answer);
        }
        String id = job.get("id") instanceof String text ? text : "";
        if (id.isEmpty() && Answers.jobStatus(job.get("status")) == 0) {
            throw ResultReader.malformed("job without id");
        }
        liveJob.set(id);
        if (watch.context().canceled()) {
            // The signal came before the job was known.
            cancelJob();
        }
        String result = poll(id, job);
        liveJob.set(null);
        return result(result);
    }

    private void cancelJob() {
        String job = liveJob.getAndSet(null);
        if (job != null && !job.isEmpty()) {
            http.delete(address.api("jobs/" + encoded(job)));
        }
    }

    private void define() {
        String text = call(Answers.Call.DEFINITION, "", null).head();
        var all = new LinkedHashMap<String, Object>();
        if (SmallJson.object(text).get("options") instanceof Map<?, ?> options
                && options.get("parameters") instanceof List<?> defined) {
            for (Object each : defined) {
                if (each instanceof Map<?, ?> one && one.get("name") instanceof String name) {
                    Object value = one.get("value");
                    if (value != null) {
                        all.put(name, value);
                    }
                }
            }
        }
        all.putAll(address.parameters());
        parameters = all;
    }

    private Http.Answer execute() {
        boolean defined = !parameters.isEmpty();
        try {
            return call(Answers.Call.EXECUTE, "/results", body(true));
        } catch (FreestoneException e) {
            if (defined
                    || e.code() != ErrorCode.QUERY_REJECTED
                    || !String.valueOf(e.getMessage()).contains("Missing parameter value")) {
                throw e;
            }
            define();
            return call(Answers.Call.EXECUTE, "/results", body(true));
        }
    }

    private String body(boolean fresh) {
        var body = new LinkedHashMap<String, Object>();
        if (fresh) {
            body.put("max_age", 0);
        }
        body.put("parameters", parameters);
        body.put("apply_auto_limit", false);
        return SmallJson.write(body);
    }

    private String poll(String id, Map<?, ?> first) {
        Map<?, ?> job = first;
        int withoutId = 0;
        for (int number = 0; ; number++) {
            int status = Answers.jobStatus(job.get("status"));
            if (status != 0) {
                String error = Answers.text(job.get("error"));
                var verdict = Answers.ofJob(status, error.equals("None") && status == 3 ? "" : error.strip());
                if (verdict.step() == Answers.Step.FAIL) {
                    throw failure(verdict.code(), verdict.message());
                }
                Object result = job.get("query_result_id") == null ? job.get("result_id") : job.get("query_result_id");
                if (result instanceof Long || (result instanceof String text && !text.equals("None"))) {
                    return result.toString();
                }
                if (withoutId++ == POLLS_WITHOUT_ID) {
                    throw ResultReader.malformed("the job is done but names no result");
                }
            }
            watch.await(Backoff.poll(number, rolls.nextDouble()));
            String text = call(Answers.Call.JOB, "/jobs/" + encoded(id), null).head();
            if (!(SmallJson.object(text).get("job") instanceof Map<?, ?> next)) {
                throw ResultReader.malformed("no job");
            }
            job = next;
        }
    }

    private RowStream result(String id) {
        for (int attempt = 0; ; attempt++) {
            var answer = call(Answers.Call.RESULT, "/results/" + encoded(id) + ".json", null);
            boolean last = attempt == GET_TRIES - 1;
            if (answer.status() != 200) {
                return lastRows(call(Answers.Call.EXECUTE, "/results", body(false)));
            }
            RowStream rows = last ? lastRows(answer) : rowsOrCut(answer);
            if (rows != null) {
                return rows;
            }
            watch.await(Backoff.retry(attempt, "", watch.context().now()));
        }
    }

    /** Null when the document is cut and may be fetched again. */
    private @Nullable RowStream rowsOrCut(Http.Answer answer) {
        try (var in = http.open(answer.gzip())) {
            var found = ResultReader.read(in, maxBody, watch.context().limits(), watch);
            if (found.rows() == AUTO_LIMIT) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "redash_auto_limit_suspected query={0} rows=1000",
                        address.query());
            }
            return new RedashRowStream(found, http.open(answer.gzip()), file, watch);
        } catch (ResultReader.Cut e) {
            return null;
        } catch (IOException e) {
            throw failure(ErrorCode.QUERY_INCOMPLETE, "the spooled result cannot be read, check the spool directory");
        }
    }

    private RowStream lastRows(Http.Answer answer) {
        RowStream rows = rowsOrCut(answer);
        if (rows == null) {
            throw failure(ErrorCode.QUERY_INCOMPLETE, "the result ends before its end");
        }
        return rows;
    }

    private Http.Answer call(Answers.Call kind, String rest, @Nullable String body) {
        String url = address.api("queries/" + address.query() + rest);
        var patience = kind == Answers.Call.RESULT ? RESULT_PATIENCE : PATIENCE;
        int most = body == null ? GET_TRIES : POST_TRIES;
        for (int attempt = 1; ; attempt++) {
            String retryAfter = "";
            Answers.Verdict verdict;
            try {
                var answer = body == null ? http.get(url, patience) : http.post(url, body, patience);
                verdict = Answers.of(kind, answer.status(), answer.json(), answer.head());
                if (verdict.step() == Answers.Step.READ || verdict.step() == Answers.Step.NOT_STORED) {
                    return answer;
                }
                retryAfter = answer.retryAfter();
            } catch (Http.Lost e) {
                verdict = lost(body, e.inBody);
            }
            int tries = verdict.step() == Answers.Step.RETRY_TWICE ? Math.min(most, TRIES_OF_500) : most;
            if (verdict.step() == Answers.Step.FAIL || attempt >= tries) {
                throw failure(verdict.code(), verdict.message());
            }
            watch.await(Backoff.retry(attempt - 1, retryAfter, watch.context().now()));
        }
    }

    private static Answers.Verdict lost(@Nullable String body, boolean inBody) {
        return inBody
                ? new Answers.Verdict(
                        body == null ? Answers.Step.RETRY : Answers.Step.FAIL,
                        ErrorCode.QUERY_INCOMPLETE,
                        "the connection was lost in the answer")
                : new Answers.Verdict(
                        Answers.Step.RETRY,
                        ErrorCode.QUERY_UNREACHABLE,
                        "the server cannot be reached, check its address");
    }

    private FreestoneException failure(ErrorCode code, String message) {
        String masked = secret.isEmpty() ? message : message.replace(secret, "********");
        return FreestoneException.of(code, masked.length() > MOST_TEXT ? masked.substring(0, MOST_TEXT) : masked);
    }

    private static String encoded(String id) {
        String text = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return text.equals(".") || text.equals("..") ? text.replace(".", "%2E") : text;
    }
}

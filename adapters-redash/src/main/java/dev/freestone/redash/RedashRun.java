package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RowStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The calls of one run, in their order. Source: docs/spec/outreach-campaigns.md 6.4. */
final class RedashRun {
    private static final int POLLS_WITHOUT_ID = 5;

    private final RedashCalls calls;
    private final ResultFetch results;
    private final RunWatch watch;
    private final SplittableRandom rolls;
    private final Map<String, ?> given;
    private final AtomicReference<@Nullable String> liveJob = new AtomicReference<>();

    RedashRun(RedashCalls calls, ResultFetch results, RunWatch watch, Map<String, ?> given, long seed) {
        this.calls = calls;
        this.results = results;
        this.watch = watch;
        this.given = given;
        this.rolls = new SplittableRandom(seed);
    }

    RowStream open() {
        watch.context().onCancel(this::cancelJob);
        Map<String, ?> parameters = given.isEmpty() ? given : defined();
        Http.Answer answer;
        try {
            answer = calls.execute(body(parameters, true));
        } catch (FreestoneException e) {
            if (!given.isEmpty() || !lacksParameters(e)) {
                throw e;
            }
            parameters = defined();
            answer = calls.execute(body(parameters, true));
        }
        Map<?, ?> job = calls.read(answer, Long.MAX_VALUE, SmallAnswer::job);
        if (job == null) {
            return results.inline(answer);
        }
        String id = encoded(Answers.text(job.get("id")));
        if (id.isEmpty()) {
            throw ResultReader.malformed("job without id");
        }
        String result = encoded(followed(id, job));
        RowStream rows = results.stored(result);
        return rows == null ? results.inline(calls.execute(body(parameters, false))) : rows;
    }

    private static boolean lacksParameters(FreestoneException e) {
        return e.code() == ErrorCode.QUERY_REJECTED
                && String.valueOf(e.getMessage()).contains("Missing parameter value");
    }

    /** The saved values with the given ones laid over. */
    private Map<String, Object> defined() {
        var answer = calls.get(Answers.Call.DEFINITION, "", Tries.ofGet());
        var defined = calls.read(answer, SmallAnswer.MOST, SmallAnswer::parameters);
        var all = new LinkedHashMap<String, Object>();
        defined.forEach((name, parameter) -> {
            Object value = parameter.value();
            if (value != null) {
                all.put(name, value);
            }
        });
        given.forEach((name, value) -> {
            var parameter = defined.get(name);
            all.put(name, parameter == null ? value : parameter.fitted(value));
        });
        return all;
    }

    private static String body(Map<String, ?> parameters, boolean fresh) {
        var body = new LinkedHashMap<String, Object>();
        if (fresh) {
            body.put("max_age", 0);
        }
        body.put("parameters", parameters);
        body.put("apply_auto_limit", false);
        return SmallJson.write(body);
    }

    private String followed(String id, Map<?, ?> first) {
        liveJob.set(id);
        if (watch.context().canceled()) {
            // The signal came before the job was known.
            cancelJob();
        }
        Map<?, ?> job = first;
        int withoutId = 0;
        for (int number = 0; ; number++) {
            if (isDone(job)) {
                String result = result(job);
                if (!result.isEmpty()) {
                    liveJob.set(null);
                    return result;
                }
                if (withoutId++ == POLLS_WITHOUT_ID) {
                    throw ResultReader.malformed("the job is done but names no result");
                }
            }
            watch.await(Backoff.poll(number, rolls.nextDouble()));
            var answer = calls.get(Answers.Call.JOB, "/jobs/" + id, Tries.ofGet());
            Map<?, ?> next = calls.read(answer, SmallAnswer.MOST, SmallAnswer::job);
            if (next == null) {
                throw ResultReader.malformed("no job");
            }
            job = next;
        }
    }

    private boolean isDone(Map<?, ?> job) {
        int status = Answers.jobStatus(job.get("status"));
        if (status == 0) {
            return false;
        }
        var verdict = Answers.ofJob(status, Answers.text(job.get("error")).strip());
        if (verdict.step() == Answers.Step.FAIL) {
            liveJob.set(null);
            throw calls.failure(verdict.code(), verdict.message());
        }
        return true;
    }

    private static String result(Map<?, ?> job) {
        Object id = job.get("query_result_id") == null ? job.get("result_id") : job.get("query_result_id");
        return id instanceof Long || (id instanceof String text && !text.equals("None")) ? id.toString() : "";
    }

    private void cancelJob() {
        String job = liveJob.getAndSet(null);
        if (job != null) {
            calls.cancel(job);
        }
    }

    private static String encoded(String id) {
        String text = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return text.equals(".") || text.equals("..") ? text.replace(".", "%2E") : text;
    }
}

package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer means. Source: docs/spec/outreach-campaigns.md 6.4, 6.5. */
final class Answers {
    private static final String NOT_API =
            "not a Redash API address, copy the address of the query page from the browser";

    private static final String UNREACHED = "the server cannot be reached, check its address";

    /** The calls of a run. */
    enum Call {
        DEFINITION,
        EXECUTE,
        JOB,
        RESULT
    }

    /** What to do next. */
    enum Step {
        READ,
        RETRY,
        RETRY_TWICE,
        NOT_STORED,
        FAIL
    }

    /**
     * What an answer means.
     *
     * @param step what to do
     * @param code of the failure, also when retries are used up
     * @param message for people
     */
    record Verdict(Step step, ErrorCode code, String message) {}

    private Answers() {}

    static Verdict of(Call call, int status, boolean json, String answer) {
        Map<?, ?> body = SmallJson.object(answer);
        String message = text(body.get("message"));
        String error = body.get("job") instanceof Map<?, ?> job ? text(job.get("error")) : "";
        boolean withJob = body.get("job") instanceof Map<?, ?>;
        return switch (status) {
            case 200 ->
                json
                        ? new Verdict(Step.READ, ErrorCode.QUERY_PROTOCOL_ERROR, "")
                        : fail(ErrorCode.QUERY_PROTOCOL_ERROR, NOT_API);
            case 400 -> message.contains("CSRF") ? auth() : rejected(error.isEmpty() ? message : error);
            case 401 -> withJob ? rejected(error) : auth();
            case 403 ->
                withJob
                        ? rejected(error)
                        : fail(
                                ErrorCode.QUERY_FORBIDDEN,
                                "the key may not use this query, give the key of a reader of it");
            case 404 -> notFound(call, message);
            case 405 -> fail(ErrorCode.QUERY_PROTOCOL_ERROR, NOT_API);
            case 429, 502, 503, 504 ->
                new Verdict(Step.RETRY, ErrorCode.QUERY_UNREACHABLE, "the server answers " + status);
            case 500 ->
                new Verdict(
                        call == Call.EXECUTE ? Step.FAIL : Step.RETRY_TWICE,
                        ErrorCode.QUERY_UNREACHABLE,
                        "the server answers 500");
            default ->
                fail(
                        ErrorCode.QUERY_PROTOCOL_ERROR,
                        status >= 300 && status < 400 ? NOT_API : "the server answers " + status);
        };
    }

    /** What no whole answer means. A POST is repeated only when the server cannot have begun to answer it. */
    static Verdict ofLost(Http.Where where, boolean post) {
        return switch (where) {
            case BEFORE -> new Verdict(Step.RETRY, ErrorCode.QUERY_UNREACHABLE, UNREACHED);
            case SILENCE -> new Verdict(post ? Step.FAIL : Step.RETRY, ErrorCode.QUERY_UNREACHABLE, UNREACHED);
            case BODY ->
                new Verdict(
                        post ? Step.FAIL : Step.RETRY,
                        ErrorCode.QUERY_INCOMPLETE,
                        "the connection was lost in the answer");
        };
    }

    private static Verdict notFound(Call call, String message) {
        if (message.startsWith("Couldn't find resource")) {
            return auth();
        }
        if (call == Call.RESULT && message.startsWith("No cached result")) {
            return new Verdict(Step.NOT_STORED, ErrorCode.QUERY_INCOMPLETE, "the result is not stored any more");
        }
        if (message.isEmpty()) {
            return fail(ErrorCode.QUERY_PROTOCOL_ERROR, NOT_API);
        }
        return call == Call.RESULT
                ? fail(ErrorCode.QUERY_INCOMPLETE, "the result was deleted before it was read")
                : fail(ErrorCode.QUERY_NOT_FOUND, "the server has no such query, check the id in the address");
    }

    /** What a job of status 3, 4 or 5 with its error text means; {@code READ} when it is done. */
    static Verdict ofJob(int status, String error) {
        if (status == 3 && (error.isEmpty() || error.equals("None"))) {
            return new Verdict(Step.READ, ErrorCode.QUERY_PROTOCOL_ERROR, "");
        }
        String lower = error.toLowerCase(Locale.ROOT);
        if (status == 5 || lower.equals("query cancelled by user.") || lower.equals("query execution cancelled.")) {
            return fail(ErrorCode.QUERY_CANCELED, "the query was cancelled in Redash");
        }
        if (error.equals("Query exceeded Redash query execution time limit.")) {
            return fail(ErrorCode.QUERY_TIMEOUT, "the query exceeded the time limit of Redash");
        }
        return fail(
                ErrorCode.QUERY_EXECUTION_FAILED,
                error.isEmpty() || error.equals("None")
                        ? "the query failed with no message, it may still be running"
                        : "the query failed");
    }

    /** 0 for a status that means to wait. */
    static int jobStatus(@Nullable Object status) {
        String text = String.valueOf(status);
        return switch (text) {
            case "3", "finished" -> 3;
            case "4", "failed" -> 4;
            case "5", "canceled" -> 5;
            default -> 0;
        };
    }

    private static Verdict rejected(String text) {
        return fail(ErrorCode.QUERY_REJECTED, text.isEmpty() ? "the server refuses the execution" : text);
    }

    private static Verdict auth() {
        return fail(ErrorCode.QUERY_AUTH_FAILED, "key or address wrong, check redashApiKey and redashQueryUrl");
    }

    private static Verdict fail(ErrorCode code, String message) {
        return new Verdict(Step.FAIL, code, message);
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}

package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.EngagementErrorJson;
import dev.freestone.json.ErrorJson;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Map;

/** What this module itself refuses, and how refusals are answered. Static and thread-safe. Source: docs/spec/rest.md 2, 3, 4. */
final class Refusals {
    private Refusals() {}

    static FreestoneException noRoute() {
        return of(ErrorCode.NOT_FOUND, "no such route, look into the document of the API");
    }

    static FreestoneException noMethod(List<String> allowed) {
        return of(ErrorCode.METHOD_NOT_ALLOWED, "the route takes " + String.join(", ", allowed));
    }

    /** The answer where no row of the table of routes tells the methods. */
    static ApiResponse noMethodAnswer(List<String> allowed) {
        return answer(WireStyle.PEACH, noMethod(allowed)).with("Allow", String.join(", ", allowed));
    }

    static FreestoneException nobody() {
        return of(
                ErrorCode.ACCESS_DENIED,
                "credentials are missing or wrong, send a bearer token, X-API-KEY or basic ones");
    }

    static FreestoneException notAllowed(ApiPermission permission) {
        return of(ErrorCode.FORBIDDEN, "the caller has not the permission " + permission.code() + ", ask for it");
    }

    static FreestoneException malformed(String message) {
        return of(ErrorCode.MALFORMED_REQUEST, message);
    }

    static FreestoneException mediaType() {
        return of(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the route takes JSON, send Content-Type: application/json in UTF-8");
    }

    static FreestoneException tooLarge(int most) {
        return FreestoneException.validation(List.of(Violation.of(
                "", ViolationCode.TOO_LARGE, "the body has more than " + most + " bytes, send a smaller one")));
    }

    static FreestoneException tooMany() {
        return of(ErrorCode.TOO_MANY_REQUESTS, "more requests at once than are taken here, try again later");
    }

    static FreestoneException late() {
        return of(ErrorCode.REQUEST_TIMEOUT, "the body did not arrive in time, send it faster");
    }

    /** A parameter or a part of a path that cannot be read. */
    static FreestoneException badFormat(String name, String wanted) {
        return FreestoneException.validation(
                List.of(Violation.of(name, ViolationCode.BAD_FORMAT, "not " + wanted + ", give " + wanted)));
    }

    static FreestoneException of(ErrorCode code, String message) {
        return FreestoneException.of(code, message, Map.of());
    }

    /** What an operator is told of a failure: its code, or its class and place, never its message, which can hold what is stored. */
    static String name(Throwable failure) {
        if (failure instanceof FreestoneException known) {
            return known.code().code();
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        Throwable cause = failure.getCause();
        return failure.getClass().getName()
                + place
                + (cause == null ? "" : ", caused by " + cause.getClass().getName());
    }

    /** The answer of a call that failed. */
    static ApiResponse answer(WireStyle style, Throwable failure) {
        ErrorCode told = StatusNumbers.told(style, failure);
        int status = StatusNumbers.of(style, told);
        String body = style == WireStyle.ENGAGEMENT
                ? EngagementErrorJson.body(failure)
                : ErrorJson.body(status, told, failure);
        ApiResponse answer = ApiResponse.json(status, body);
        return switch (told) {
            case ACCESS_DENIED, INVALID_API_KEY, INVALID_AUTH_TOKEN ->
                answer.with("WWW-Authenticate", "Bearer realm=\"freestone\"");
            case TOO_MANY_REQUESTS -> answer.with("Retry-After", "1");
            default -> answer;
        };
    }
}

package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a request says beside its path and its body. Static and thread-safe. Source: docs/spec/rest.md 2. */
final class RequestParameters {
    private static final String AUTH_TOKEN = "auth_token";

    private RequestParameters() {}

    /** Takes the token of a customer out of the query, so that nothing behind it can print it. */
    static Optional<String> token(Route route, Map<String, List<String>> query) {
        if (route.access() != Access.AUTH_TOKEN) {
            return Optional.empty();
        }
        List<String> tokens = query.remove(AUTH_TOKEN);
        if (tokens == null || tokens.size() > 1 || tokens.get(0).isBlank()) {
            throw Refusals.of(ErrorCode.INVALID_AUTH_TOKEN, "auth_token: not one, send the token of a customer once");
        }
        return Optional.of(tokens.get(0));
    }

    /** Parameters that no row of the table of routes names are refused together. */
    static void requireKnown(Route route, Map<String, List<String>> query) {
        if (route.isJudgedByEngine()) {
            return;
        }
        List<Violation> unknown = query.keySet().stream()
                .filter(name -> route.parameters().stream()
                        .noneMatch(each -> each.name().equals(name)))
                .sorted()
                .map(name -> Violation.of(
                        name,
                        ViolationCode.UNKNOWN_ATTRIBUTE,
                        "no parameter of this request, remove it or correct its name"))
                .toList();
        if (!unknown.isEmpty()) {
            throw route.style() == WireStyle.ENGAGEMENT
                    ? FreestoneException.listing(ErrorCode.ARGUMENT_ERROR, "unknown parameters, remove them", unknown)
                    : FreestoneException.validation(unknown);
        }
    }

    /** The version of an object as {@link Call#versioned} tells it; a star fits every version. */
    static OptionalLong ifMatch(ApiRequest request) {
        String header = request.header("If-Match").orElse("*").strip();
        if (header.equals("*")) {
            return OptionalLong.empty();
        }
        String digits = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException unreadable) {
            throw Refusals.badFormat("If-Match", "an ETag of this API, such as \"3\"");
        }
    }
}

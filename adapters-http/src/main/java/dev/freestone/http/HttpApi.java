package dev.freestone.http;

import dev.freestone.engine.Engagement;
import dev.freestone.engine.Freestone;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.ActorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The REST surface of both reference systems over an engine: from a request to its answer, with no socket inside. Nobody is let in
 * before {@link #withCallers} has said who may call.
 *
 * <pre>{@code
 * HttpApi api = HttpApi.over(freestone).withCallers(callers);
 * ApiResponse answer = api.handle(ApiRequest.of("GET", "/campaigns").header("X-API-KEY", key));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: docs/spec/rest.md.
 */
public final class HttpApi {
    /** The greatest number of characters of path and query. */
    private static final int LONGEST = 8_192;

    private static final String AUTH_TOKEN = "auth_token";
    private static final Router ROUTER = Router.of(Routes.ALL);
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final Freestone freestone;
    private final ApiCallers callers;
    private final String prefix;

    private HttpApi(Freestone freestone, ApiCallers callers, String prefix) {
        this.freestone = freestone;
        this.callers = callers;
        this.prefix = prefix;
    }

    /**
     * The surface of an engine, which lets nobody in.
     *
     * @param freestone the engine
     * @return the surface
     */
    public static HttpApi over(Freestone freestone) {
        return new HttpApi(Objects.requireNonNull(freestone, "freestone"), ApiCallers.NOBODY, "");
    }

    /**
     * The same surface for callers that somebody knows.
     *
     * @param known finds out who calls
     * @return a changed copy
     */
    public HttpApi withCallers(ApiCallers known) {
        return new HttpApi(freestone, Objects.requireNonNull(known, "known"), prefix);
    }

    /**
     * The same surface below a path, as a mount has it: requests come without it, addresses in answers have it.
     *
     * @param path such as {@code /api}; empty for none
     * @return a changed copy
     */
    public HttpApi below(String path) {
        return new HttpApi(freestone, callers, path);
    }

    /**
     * Answers a request. Never throws because of it; what fails is answered.
     *
     * @param request the request
     * @return the answer
     */
    public ApiResponse handle(ApiRequest request) {
        WireStyle style = style(request.path());
        try {
            return secured(answer(request));
        } catch (RuntimeException | StackOverflowError failure) {
            return secured(refused(style, request, failure));
        }
    }

    private ApiResponse refused(WireStyle style, ApiRequest request, Throwable failure) {
        ApiResponse answer = Refusals.answer(style, failure);
        boolean isMethod = failure instanceof FreestoneException known && known.code() == ErrorCode.METHOD_NOT_ALLOWED;
        return isMethod ? answer.with("Allow", String.join(", ", place(request).methods())) : answer;
    }

    private ApiResponse answer(ApiRequest request) {
        Router.Place place = place(request);
        Route route = place.route(request.method()).orElseThrow(() -> Refusals.noMethod(place.methods()));
        Map<String, String> variables = place.variables(route);
        Optional<Engagement> engagement = Optional.ofNullable(variables.get("api_key")).map(freestone::engagement);
        Optional<ApiCaller> caller = caller(request, route, engagement);
        Map<String, List<String>> query = PercentText.query(request.query());
        Optional<String> token = token(route, query);
        requireKnown(route, query);
        Call call = new Call(
                freestone,
                caller,
                engagement.map(campaigns ->
                        caller.map(who -> campaigns.actingAs(who.actor())).orElse(campaigns.actingAs(ActorId.HOST))),
                prefix + request.path(),
                variables,
                query,
                token,
                ifMatch(request),
                RequestBody.read(request, route.body()));
        return route.handler().answer(call);
    }

    private static Router.Place place(ApiRequest request) {
        if (request.path().length() + request.query().length() > LONGEST) {
            throw Refusals.malformed("path and query have more than " + LONGEST + " characters, send fewer");
        }
        return ROUTER.find(request.path()).orElseThrow(Refusals::noRoute);
    }

    private Optional<ApiCaller> caller(ApiRequest request, Route route, Optional<Engagement> engagement) {
        if (route.access() != Access.CREDENTIALS) {
            return Optional.empty();
        }
        ApiCaller caller = Credentials.of(request)
                .flatMap(callers::find)
                .filter(who -> engagement.isEmpty() || engagement.get().company().equals(who.company()))
                .orElseThrow(Refusals::nobody);
        ApiPermission needed = route.permission().orElseThrow();
        if (!caller.permissions().contains(needed)) {
            throw Refusals.notAllowed(needed);
        }
        return Optional.of(caller);
    }

    /** Takes the token of a customer out of the query, so that nothing behind it can print it. */
    private static Optional<String> token(Route route, Map<String, List<String>> query) {
        if (route.access() != Access.AUTH_TOKEN) {
            return Optional.empty();
        }
        List<String> tokens = query.remove(AUTH_TOKEN);
        if (tokens == null || tokens.get(0).isBlank()) {
            throw Refusals.of(ErrorCode.INVALID_AUTH_TOKEN, "auth_token: missing, send the token of a customer");
        }
        return Optional.of(tokens.get(0));
    }

    private static void requireKnown(Route route, Map<String, List<String>> query) {
        if (route.isJudgedByEngine()) {
            return;
        }
        List<Violation> unknown = query.keySet().stream()
                .filter(name -> route.parameters().stream().noneMatch(each -> each.name().equals(name)))
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
    private static OptionalLong ifMatch(ApiRequest request) {
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

    private static WireStyle style(String path) {
        return path.startsWith("/priv/") || path.startsWith("/api/v1/apps/") ? WireStyle.ENGAGEMENT : WireStyle.PEACH;
    }

    private static ApiResponse secured(ApiResponse answer) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS);
        headers.putAll(answer.headers());
        return new ApiResponse(answer.status(), headers, answer.body());
    }
}

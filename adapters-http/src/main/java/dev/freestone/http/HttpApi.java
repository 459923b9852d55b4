package dev.freestone.http;

import dev.freestone.engine.Engagement;
import dev.freestone.engine.Freestone;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import dev.freestone.spi.ApiPermission;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*");
    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final Router ROUTER = Router.of(Routes.ALL);
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final Router router;
    private final Freestone freestone;
    private final ApiCallers callers;
    private final String prefix;
    private final Optional<OperationsPage> page;

    private HttpApi(
            Router router, Freestone freestone, ApiCallers callers, String prefix, Optional<OperationsPage> page) {
        this.router = router;
        this.freestone = freestone;
        this.callers = callers;
        this.prefix = prefix;
        this.page = page;
    }

    /**
     * The surface of an engine, which lets nobody in.
     *
     * @param freestone the engine
     * @return the surface
     */
    public static HttpApi over(Freestone freestone) {
        return new HttpApi(
                ROUTER, Objects.requireNonNull(freestone, "freestone"), ApiCallers.NOBODY, "", Optional.empty());
    }

    /** The same surface with other routes. */
    HttpApi withRoutes(List<Route> routes) {
        return new HttpApi(Router.of(routes), freestone, callers, prefix, page);
    }

    /**
     * The same surface for callers that somebody knows.
     *
     * @param known finds out who calls
     * @return a changed copy
     */
    public HttpApi withCallers(ApiCallers known) {
        return new HttpApi(router, freestone, Objects.requireNonNull(known, "known"), prefix, page);
    }

    /**
     * The same surface below a path, as a mount has it: requests come without it, addresses in answers have it.
     *
     * @param path such as {@code /api}; empty for none
     * @return a changed copy
     * @throws IllegalArgumentException for one that does not begin with a slash, ends with one, or has to be encoded
     */
    public HttpApi below(String path) {
        if (!isPrefix(path)) {
            throw new IllegalArgumentException(
                    "path: \"" + path + "\", give one such as /api, of letters, digits and hyphens, or none");
        }
        return new HttpApi(router, freestone, callers, path, page);
    }

    /**
     * The same surface with a page for operators at {@code /operations/}.
     *
     * @param operations the page
     * @return a changed copy
     */
    public HttpApi withPage(OperationsPage operations) {
        return new HttpApi(router, freestone, callers, prefix, Optional.of(operations));
    }

    static boolean isPrefix(String path) {
        return PREFIX.matcher(path).matches();
    }

    /**
     * The document of this surface, OpenAPI 3.1: every endpoint with its parameters, bodies, answers, refusals and permission. {@code
     * GET /openapi.json} answers it to everybody.
     *
     * @return JSON, the same text at every call
     */
    public static String openApi() {
        return OpenApi.text();
    }

    /**
     * Answers a request. Never throws because of it; what fails is answered.
     *
     * @param request the request
     * @return the answer
     */
    public ApiResponse handle(ApiRequest request) {
        if (page.isPresent() && PageFiles.has(request.path())) {
            return attempt(
                    request, () -> PageFiles.answer(request)); // a browser shows it, so that it has headers of its own
        }
        return attempt(
                request,
                () -> secured(page.filter(each -> each.serves(request.path()))
                        .map(each -> each.answer(request, this))
                        .orElseGet(() -> answer(request, Optional.empty()))));
    }

    /** Answers a request of somebody who is known already, whatever it shows, and nothing of the page. */
    ApiResponse handleAs(ApiRequest request, ApiCaller caller) {
        return attempt(request, () -> secured(answer(request, Optional.of(caller))));
    }

    private ApiResponse attempt(ApiRequest request, Supplier<ApiResponse> way) {
        try {
            return way.get();
        } catch (RuntimeException | StackOverflowError failure) {
            return failed(request, failure);
        }
    }

    /** The answer of a request that failed, whoever found that out. */
    ApiResponse failed(ApiRequest request, Throwable failure) {
        if (StatusNumbers.isUnexpected(failure)) {
            LOG.warn("{} failed with {}", name(request), Refusals.name(failure));
        }
        return secured(refused(request, failure));
    }

    private ApiResponse refused(ApiRequest request, Throwable failure) {
        ApiResponse answer = Refusals.answer(style(request), failure);
        boolean isMethod = failure instanceof FreestoneException known && known.code() == ErrorCode.METHOD_NOT_ALLOWED;
        return isMethod ? answer.with("Allow", String.join(", ", place(request).methods())) : answer;
    }

    private ApiResponse answer(ApiRequest request, Optional<ApiCaller> known) {
        Router.Place place = place(request);
        Route route = place.route(request.method()).orElseThrow(() -> Refusals.noMethod(place.methods()));
        Map<String, String> variables = place.variables(route);
        Optional<Engagement> engagement =
                Optional.ofNullable(variables.get("api_key")).map(freestone::engagement);
        Optional<ApiCaller> caller = caller(request, route, engagement, known);
        Map<String, List<String>> query = PercentText.query(request.query());
        Optional<String> token = RequestParameters.token(route, query);
        RequestParameters.requireKnown(route, query);
        Call call = new Call(
                freestone,
                caller,
                engagement.map(campaigns ->
                        caller.map(who -> campaigns.actingAs(who.actor())).orElse(campaigns.actingAs(ActorId.HOST))),
                prefix + request.path(),
                variables,
                query,
                token,
                RequestParameters.ifMatch(request),
                RequestBody.read(request, route.body()));
        return route.handler().answer(call);
    }

    private Router.Place place(ApiRequest request) {
        if (request.path().length() + request.query().length() > LONGEST) {
            throw Refusals.malformed("path and query have more than " + LONGEST + " characters, send fewer");
        }
        return router.find(request.path()).orElseThrow(Refusals::noRoute);
    }

    private Optional<ApiCaller> caller(
            ApiRequest request, Route route, Optional<Engagement> engagement, Optional<ApiCaller> known) {
        if (route.access() != Access.CREDENTIALS) {
            return Optional.empty();
        }
        ApiCaller caller = known.or(() -> known(request))
                .filter(who ->
                        engagement.isEmpty() || engagement.get().company().equals(who.company()))
                .orElseThrow(Refusals::nobody);
        ApiPermission needed = route.permission().orElseThrow();
        if (!caller.permissions().contains(needed)) {
            throw Refusals.notAllowed(needed);
        }
        return Optional.of(caller);
    }

    /** Who shows the credentials of a request. */
    Optional<ApiCaller> known(ApiRequest request) {
        return Credentials.of(request).flatMap(this::find);
    }

    String prefix() {
        return prefix;
    }

    Instant now() {
        return freestone.now();
    }

    /** The zone of a company; empty when the host does not know it. */
    Optional<ZoneId> zone(CompanyId company) {
        return freestone.company(company).zone();
    }

    /** Whatever the port throws is no answer of this library, even where it looks like one. */
    private Optional<ApiCaller> find(ApiCredentials credentials) {
        try {
            return callers.find(credentials);
        } catch (RuntimeException failed) {
            throw new IllegalStateException("callers: the port failed, see the cause", failed);
        }
    }

    /** That of the routes at the path, however it is encoded; where there is none, of the path as it is written. */
    private WireStyle style(ApiRequest request) {
        String path = request.path();
        try {
            return place(request).routes().values().iterator().next().style();
        } catch (FreestoneException noRoute) {
            return path.startsWith("/priv/") || path.startsWith("/api/v1/apps/")
                    ? WireStyle.ENGAGEMENT
                    : WireStyle.PEACH;
        }
    }

    /** The route without what the path names, which can be people. */
    private String name(ApiRequest request) {
        try {
            return place(request).route(request.method()).map(Route::toString).orElse("a request");
        } catch (FreestoneException noRoute) {
            return "a request";
        }
    }

    /** No route can take a header of these away. */
    private static ApiResponse secured(ApiResponse answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(HEADERS);
        answer.headers().forEach(headers::putIfAbsent);
        return new ApiResponse(answer.status(), headers, answer.body());
    }
}

package dev.freestone.http;

import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which operators see and steer what the engine does, for {@link HttpApi#withPage}: files of a browser, sign-in, and the
 * surface itself below {@code /operations/api}. It has no other way to the data.
 *
 * <pre>{@code
 * HttpApi api = HttpApi.over(freestone).withCallers(callers).withPage(OperationsPage.signedWith(key));
 * }</pre>
 *
 * <p>Who signs in shows the credentials of an {@code ApiCaller} once and gets a signed cookie instead, which is good for {@code
 * /operations} alone. Nothing is kept of it: whoever has the key, on any node, can read the cookie; another key ends all sessions.
 * Immutable but for the count of its streams, thread-safe. Source: docs/spec/operations-page.md.
 */
public final class OperationsPage {
    static final String BASE = "/operations";

    private static final String API = BASE + "/api";
    private static final String SESSION = BASE + "/session";
    private static final String LIVE = BASE + "/live";
    private static final int SHORTEST_KEY = 32;
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final SessionSeal seal;
    private final Duration lasts;
    private final LiveUpdates live;

    private OperationsPage(SessionSeal seal, Duration lasts, LiveUpdates live) {
        this.seal = seal;
        this.lasts = lasts;
        this.live = live;
    }

    /**
     * A page whose sessions are signed with a key, the same on all nodes.
     *
     * @param key at least 32 bytes that nobody can guess; copied
     * @return the page, whose sessions last 8 hours
     * @throws IllegalArgumentException for a shorter key
     */
    public static OperationsPage signedWith(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("key: " + key.length + " bytes, give at least " + SHORTEST_KEY);
        }
        return new OperationsPage(SessionSeal.with(key), SHIFT, LiveUpdates.usual());
    }

    /**
     * The same with another length of sessions. A caller who may no longer sign in keeps what a session gave until it ends.
     *
     * @param length 5 minutes to 24 hours
     * @return a changed copy
     * @throws IllegalArgumentException for another length
     */
    public OperationsPage lasting(Duration length) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("length: " + length + ", give 5 minutes to 24 hours");
        }
        return new OperationsPage(seal, length, live);
    }

    /**
     * The same with another bound on streams of updates. Each takes a thread of the server for a minute; whoever gets none asks every
     * few seconds instead.
     *
     * @param streams 0 to 64, which is the default
     * @return a changed copy, which counts for itself
     * @throws IllegalArgumentException for another number
     */
    public OperationsPage streams(int streams) {
        return new OperationsPage(seal, lasts, live.atMost(streams));
    }

    /** The same with other updates. */
    OperationsPage updating(LiveUpdates updates) {
        return new OperationsPage(seal, lasts, updates);
    }

    /** Whether the page answers a path, and not the surface. */
    boolean serves(String path) {
        return path.equals(BASE) || path.equals(SESSION) || path.equals(LIVE) || path.startsWith(API + "/");
    }

    /** Answers a request for a path of the page that is none of its files. */
    ApiResponse answer(ApiRequest request, HttpApi api) {
        String path = request.path();
        if (path.equals(BASE)) {
            return ApiResponse.empty(308).with("Location", api.prefix() + BASE + "/");
        }
        PageOrigin.check(request);
        if (path.equals(SESSION)) {
            return session(request, api);
        }
        PageSession session = signedIn(request, api).orElseThrow(PageOrigin::notSignedIn);
        if (path.equals(LIVE)) {
            return request.method().equals("GET") ? live.answer(api, session) : Refusals.noMethodAnswer(List.of("GET"));
        }
        return api.below(api.prefix() + API).handleAs(request.at(path.substring(API.length())), session.caller());
    }

    private ApiResponse session(ApiRequest request, HttpApi api) {
        return switch (request.method()) {
            case "POST" -> signIn(request, api);
            case "GET" ->
                signedIn(request, api).map(session -> told(session, api)).orElse(ApiResponse.empty(204));
            case "DELETE" -> ApiResponse.empty(204).with("Set-Cookie", SessionCookie.ended(request, api.prefix()));
            default -> Refusals.noMethodAnswer(List.of("GET", "POST", "DELETE"));
        };
    }

    private ApiResponse signIn(ApiRequest request, HttpApi api) {
        ApiCaller caller = api.known(request).orElseThrow(Refusals::nobody);
        PageSession session = new PageSession(caller, api.now().plus(lasts));
        return told(session, api)
                .with("Set-Cookie", SessionCookie.of(request, api.prefix(), seal.seal(session), lasts));
    }

    private Optional<PageSession> signedIn(ApiRequest request, HttpApi api) {
        Instant now = api.now();
        return SessionCookie.value(request)
                .flatMap(seal::open)
                .filter(session -> session.until().isAfter(now));
    }

    private static ApiResponse told(PageSession session, HttpApi api) {
        ApiCaller caller = session.caller();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("company", caller.company().value());
        map.put("actor", caller.actor().value());
        map.put("zone", api.zone(caller.company()).map(Objects::toString).orElse("UTC"));
        map.put(
                "permissions",
                caller.permissions().stream().sorted().map(ApiPermission::code).toList());
        map.put("until", session.until().toString());
        map.put("now", api.now().toString());
        return Call.bare(map);
    }
}

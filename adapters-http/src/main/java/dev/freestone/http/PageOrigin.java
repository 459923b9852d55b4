package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites from using a session: a browser sends cookies with whatever a page of theirs asks for. Static and thread-safe.
 * Source: docs/spec/operations-page.md 3, Fetch Metadata.
 */
final class PageOrigin {
    /** A page of another site cannot send it without being asked first, and then it is refused. */
    static final String HEADER = "X-Freestone-Page";

    private static final String PLAIN = "http://";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private PageOrigin() {}

    /** @throws FreestoneException {@code forbidden} for a change that this page has not asked for, or a reading of another site */
    static void check(ApiRequest request) {
        boolean isReading = READING.contains(request.method());
        Optional<String> site = only(request, "Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin")) {
            throw forbidden("the request comes from another site, open the page itself");
        }
        if (isReading) {
            return;
        }
        if (only(request, HEADER).isEmpty()) {
            throw forbidden("changes by the page have the header " + HEADER + ", send it");
        }
        if (site.isEmpty() && !isSameOrigin(request)) {
            throw forbidden("the request comes from another origin than the page, open the page itself");
        }
    }

    static FreestoneException notSignedIn() {
        return Refusals.of(ErrorCode.ACCESS_DENIED, "nobody is signed in, or the session has ended, sign in");
    }

    private static FreestoneException forbidden(String message) {
        return Refusals.of(ErrorCode.FORBIDDEN, message);
    }

    /** Browsers that tell no site tell the origin of every change. */
    private static boolean isSameOrigin(ApiRequest request) {
        Optional<String> host = only(request, "Host");
        return only(request, "Origin")
                .filter(origin -> host.isPresent()
                        && (origin.equals("https://" + host.get()) || origin.equals(PLAIN + host.get())))
                .isPresent();
    }

    /** Whether the browser runs on the machine of the server, and nobody in front of it only says so. */
    static boolean isLocal(ApiRequest request) {
        return only(request, "Host").filter(PageOrigin::isThisMachine).isPresent()
                && request.headers("Origin").stream()
                        .allMatch(
                                origin -> origin.startsWith(PLAIN) && isThisMachine(origin.substring(PLAIN.length())));
    }

    private static boolean isThisMachine(String host) {
        return LOCAL.contains(host.replaceFirst(":[0-9]+$", ""));
    }

    /** A header that stands there twice says nothing. */
    private static Optional<String> only(ApiRequest request, String name) {
        List<String> values = request.headers(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}

package dev.freestone.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cookie of a session. Static and thread-safe. Source: RFC 6265, docs/spec/operations-page.md 2. */
final class SessionCookie {
    static final String NAME = "freestone_operations";

    private SessionCookie() {}

    /** The header that sets it, for a while. */
    static String of(ApiRequest request, String prefix, String value, Duration lasts) {
        return NAME + "=" + value + "; Max-Age=" + lasts.toSeconds() + attributes(request, prefix);
    }

    /** The header that takes it away. */
    static String ended(ApiRequest request, String prefix) {
        return NAME + "=; Max-Age=0" + attributes(request, prefix);
    }

    /** Only a browser on the machine of the server may have it without TLS. */
    private static String attributes(ApiRequest request, String prefix) {
        String secure = PageOrigin.isLocal(request) ? "" : "; Secure";
        return "; Path=" + prefix + OperationsPage.BASE + "; HttpOnly; SameSite=Strict" + secure;
    }

    /** What a request shows; of a name that stands there twice, nothing. */
    static Optional<String> value(ApiRequest request) {
        List<String> values = request.headers("Cookie").stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(NAME + "="))
                .map(pair -> pair.substring(NAME.length() + 1))
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}

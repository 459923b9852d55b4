package dev.freestone.redash;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * A Redash server that campaigns may name. Immutable. Source: docs/spec/outreach-campaigns.md 6.3.
 *
 * @param scheme {@code https}, or {@code http} when the host says so
 * @param host lower-case name or IP literal, such as {@code redash.example.com}
 * @param port 1 to 65535
 * @param privateNetwork whether it may resolve to a private, loopback or link-local address
 */
public record AllowedOrigin(String scheme, String host, int port, boolean privateNetwork) {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int MAX_PORT = 65_535;

    /**
     * Checks and normalises the components.
     *
     * @param scheme {@code https} or {@code http}
     * @param host lower-case name or IP literal
     * @param port 1 to 65535
     * @param privateNetwork whether it may resolve to a private address
     */
    public AllowedOrigin {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
        boolean named = !host.isEmpty() && host.chars().allMatch(c -> c > ' ' && c < 127 && "/?#@\\".indexOf(c) < 0);
        if (!named || port < 1 || port > MAX_PORT || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "AllowedOrigin: not an origin, give one such as https://redash.example.com:443");
        }
        if (scheme.equals("http") && !privateNetwork && !isLiteral(host)) {
            throw new IllegalArgumentException(
                    "AllowedOrigin: http to a public name could be led elsewhere by DNS, use https or privateNetwork");
        }
    }

    /**
     * A server on the public network, by https.
     *
     * @param origin such as {@code https://redash.example.com}
     * @return the origin
     */
    public static AllowedOrigin https(String origin) {
        var read = of(URI.create(origin), false);
        if (!read.scheme().equals("https")) {
            throw new IllegalArgumentException("origin: not https, use privateNetwork if that is meant");
        }
        return read;
    }

    /**
     * A server on the host's own network, by https or http.
     *
     * @param origin such as {@code http://redash.internal:5000}
     * @return the origin
     */
    public static AllowedOrigin privateNetwork(String origin) {
        return of(URI.create(origin), true);
    }

    private static AllowedOrigin of(URI address, boolean privateNetwork) {
        return new AllowedOrigin(
                Objects.requireNonNullElse(address.getScheme(), ""),
                Objects.requireNonNullElse(address.getHost(), ""),
                portOf(address),
                privateNetwork);
    }

    boolean matches(URI address) {
        return scheme.equalsIgnoreCase(address.getScheme())
                && host.equalsIgnoreCase(address.getHost())
                && port == portOf(address);
    }

    static int portOf(URI address) {
        return address.getPort() >= 0
                ? address.getPort()
                : "http".equalsIgnoreCase(address.getScheme()) ? HTTP_PORT : HTTPS_PORT;
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}

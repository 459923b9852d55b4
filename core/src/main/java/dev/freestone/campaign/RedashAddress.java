package dev.freestone.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The address of a query page of a Redash server, taken apart. Immutable. Source: docs/spec/outreach-campaigns.md 6.3.
 *
 * @param origin scheme, host and port, such as {@code https://redash.example.org:443}
 * @param base everything before the last {@code /queries/{id}}: root, sub-path or organisation, such as {@code
 *     https://redash.example.org/acme}
 * @param id the query, 1 to 18 digits
 * @param parameters values given in the address by name: text, a list, or a map of {@code start} and {@code end}
 */
public record RedashAddress(String origin, String base, String id, Map<String, ?> parameters) {
    private static final String QUERIES = "queries";
    private static final String FORM = "write https://{server}/queries/{id}";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MAX_ID_DIGITS = 18;
    private static final List<String> OTHER_PAGES = List.of("api", "embed");

    /**
     * Checks and copies the components.
     *
     * @param origin scheme, host and port, such as {@code https://redash.example.org:443}
     * @param base everything before the last {@code /queries/{id}}: root, sub-path or organisation, such as {@code
     *     https://redash.example.org/acme}
     * @param id the query, 1 to 18 digits
     * @param parameters values given in the address by name: text, a list, or a map of {@code start} and {@code end}
     */
    public RedashAddress {
        parameters = Collections.unmodifiableMap(parameters);
    }

    /**
     * Takes an address apart.
     *
     * @param address such as {@code https://redash.example.org/queries/17/source?p_state=TX}
     * @return its parts
     * @throws IllegalArgumentException if the address is not that of a query page; the message names the problem and its
     *     remedy and repeats nothing of the address
     */
    public static RedashAddress parse(String address) {
        requireCharacters(address);
        int schemeEnd = address.indexOf("://");
        String scheme = schemeEnd < 0 ? "" : address.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("not an https address of a query page, " + FORM);
        }
        String rest = before(address.substring(schemeEnd + 3), '#');
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String root = root(scheme, authority);
        List<String> segments = segments(slash < 0 ? "" : place.substring(slash + 1));
        int at = lastQuery(segments);
        String base = at == 0 ? root : root + "/" + String.join("/", segments.subList(0, at));
        Map<String, Object> parameters = AddressParameters.parse(question < 0 ? "" : rest.substring(question + 1));
        return new RedashAddress(origin(scheme, authority), base, segments.get(at + 1), parameters);
    }

    /**
     * What is wrong with a text as the address of a query page.
     *
     * @param address any text
     * @return the problem and its remedy, empty when there is none
     */
    public static String problem(String address) {
        try {
            parse(address);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void requireCharacters(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean encoded = c != '%'
                    || (i + 2 < address.length() && isHex(address.charAt(i + 1)) && isHex(address.charAt(i + 2)));
            if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0 || !encoded) {
                throw new IllegalArgumentException("holds a character that stands in no address, percent-encode it");
            }
        }
        if (address.indexOf('#') != address.lastIndexOf('#')) {
            throw new IllegalArgumentException("holds # twice, percent-encode the second as %23");
        }
    }

    private static String root(String scheme, String authority) {
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "holds a user name or password, remove it and give the key as redashApiKey");
        }
        String problem = HostPort.problem(authority);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("its host: " + problem);
        }
        HostPort host = HostPort.parse(authority, defaultPort(scheme));
        return scheme + "://" + bracketed(host) + (host.port() == defaultPort(scheme) ? "" : ":" + host.port());
    }

    private static String origin(String scheme, String authority) {
        HostPort host = HostPort.parse(authority, defaultPort(scheme));
        return scheme + "://" + bracketed(host) + ":" + host.port();
    }

    private static String bracketed(HostPort host) {
        return host.host().indexOf(':') >= 0 ? "[" + host.host() + "]" : host.host();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        if (segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        boolean odd = segments.stream()
                .anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals("..") || s.contains("[") || s.contains("]"));
        if (odd) {
            throw new IllegalArgumentException("its path has an empty or dotted segment, " + FORM);
        }
        return segments;
    }

    /** Where the last {@code queries} followed by an id stands. */
    private static int lastQuery(List<String> segments) {
        int at = -1;
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (segments.get(i).equals(QUERIES) && isNumber(segments.get(i + 1))) {
                at = i;
            }
        }
        if (at < 0 || segments.subList(0, at).stream().anyMatch(OTHER_PAGES::contains)) {
            throw new IllegalArgumentException("not the address of a saved query's page, " + FORM);
        }
        String id = segments.get(at + 1);
        if (id.length() > MAX_ID_DIGITS || id.charAt(0) == '0') {
            throw new IllegalArgumentException("its query id is not 1 to 18 digits without a leading zero, " + FORM);
        }
        List<String> more = segments.subList(at + 2, segments.size());
        if (more.size() > 1 || more.stream().anyMatch(RedashAddress::isNumber)) {
            throw new IllegalArgumentException(
                    "has more than one page name after the query id, or a second number, " + FORM);
        }
        return at;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}

package dev.freestone.redash;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the query of an address lies. Its parameters are read by the engine, which hands them over in the request
 * (decision 0031). Source: docs/spec/outreach-campaigns.md 6.3.
 *
 * @param origin scheme, host and port
 * @param basePath what stands before {@code /queries/}, empty at the root
 * @param query the id of the query
 */
record RedashAddress(String origin, String basePath, String query) {
    private static final Pattern PATH = Pattern.compile("((?:/[^/]+)*)/queries/([1-9][0-9]{0,17})(?:/([^/]+))?/?");
    private static final Pattern NO_BASE = Pattern.compile("/(?:api|embed|\\.\\.?)(?:/|$)");
    private static final Pattern KEY = Pattern.compile("(?:^|&)api(?:_|%5f)key(?:=|&|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("(?:^|&)p(?:_|%5[fF])");

    /** An address, or why it is none. */
    record Reading(Optional<RedashAddress> address, String problem) {
        static Reading refused(String problem) {
            return new Reading(Optional.empty(), problem);
        }
    }

    /** Reads an address that comes with parameters in the request, or without. */
    static Reading read(String text, boolean withParameters) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Reading.refused("not a URL, copy the address of the query page");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
            return Reading.refused("not a web address, give https://host/queries/1");
        }
        if (uri.getRawUserInfo() != null) {
            return Reading.refused("it holds user-info, give the key as redashApiKey");
        }
        String path = uri.getRawPath();
        var match = PATH.matcher(path);
        if (!match.matches() || NO_BASE.matcher(match.group(1)).find()) {
            return Reading.refused("not the page of a saved query, give https://host/queries/1");
        }
        String extra = match.group(3);
        if (extra != null && extra.chars().allMatch(Character::isDigit)) {
            return Reading.refused("it holds a second number, give https://host/queries/1");
        }
        String origin = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + AllowedOrigin.portOf(uri);
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        if (KEY.matcher(query).find()) {
            return Reading.refused("it holds a key, give the key as redashApiKey instead");
        }
        if (!withParameters && PARAMETER.matcher(query).find()) {
            return Reading.refused("it holds parameters that the request lacks, hand them over in the request");
        }
        return new Reading(Optional.of(new RedashAddress(origin, match.group(1), match.group(2))), "");
    }

    String api(String rest) {
        return origin + basePath + "/api/" + rest;
    }
}

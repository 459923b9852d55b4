package dev.freestone.redash;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a query page says. Source: docs/spec/outreach-campaigns.md 6.3.
 *
 * @param origin scheme, host and port
 * @param basePath what stands before {@code /queries/}, empty at the root
 * @param query the id of the query
 * @param parameters values by bare name: a text, a list, or a map with start and end
 */
record RedashAddress(String origin, String basePath, String query, Map<String, Object> parameters) {
    private static final Pattern PATH = Pattern.compile("(.*)/queries/([1-9][0-9]{0,17})(?:/([^/]*))?/?");
    private static final Pattern OTHER_PAGE = Pattern.compile("(?:^|/)(?:api|embed|dashboards?|public)(?:/|$)");
    private static final Pattern RELATIVE = Pattern.compile("d_[a-z0-9_]+");

    /** An address, or why it is none. */
    record Reading(Optional<RedashAddress> address, String problem) {
        static Reading refused(String problem) {
            return new Reading(Optional.empty(), problem);
        }
    }

    static Reading read(String text) {
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
        if (!match.matches() || OTHER_PAGE.matcher(match.group(1)).find()) {
            return Reading.refused("not the page of a saved query, give https://host/queries/1");
        }
        String extra = match.group(3);
        if (extra != null && !extra.isEmpty() && extra.chars().allMatch(Character::isDigit)) {
            return Reading.refused("it holds a second number, give https://host/queries/1");
        }
        String origin = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + AllowedOrigin.portOf(uri);
        return withParameters(origin, match.group(1), match.group(2), uri.getRawQuery());
    }

    private static Reading withParameters(String origin, String base, String query, @Nullable String raw) {
        Map<String, String> given;
        try {
            given = decoded(raw == null ? "" : raw);
        } catch (IllegalArgumentException e) {
            return Reading.refused("a parameter is not percent-encoded, copy the address anew");
        }
        if (given.containsKey("api_key")) {
            return Reading.refused("it holds a key, give the key as redashApiKey instead");
        }
        var values = new LinkedHashMap<String, Object>();
        for (var each : given.entrySet()) {
            if (!each.getKey().startsWith("p_") || each.getKey().length() == 2) {
                continue;
            }
            if (RELATIVE.matcher(each.getValue()).matches()) {
                return Reading.refused("a relative date is known to the browser only, give a fixed date");
            }
            put(values, given, each.getKey(), each.getValue());
        }
        return new Reading(Optional.of(new RedashAddress(origin, base, query, Map.copyOf(values))), "");
    }

    private static void put(Map<String, Object> values, Map<String, String> given, String key, String value) {
        String bare = key.substring(2);
        String stem = bare.replaceFirst("\\.(start|end)$", "");
        String start = given.get("p_" + stem + ".start");
        String end = given.get("p_" + stem + ".end");
        int hyphens = value.indexOf("--");
        if (!stem.equals(bare) && start != null && end != null) {
            values.put(stem, Map.of("start", start, "end", end));
        } else if (hyphens > 0 && hyphens + 2 < value.length()) {
            values.put(bare, Map.of("start", value.substring(0, hyphens), "end", value.substring(hyphens + 2)));
        } else {
            values.put(bare, SmallJson.listOrText(value));
        }
    }

    private static Map<String, String> decoded(String raw) {
        var all = new LinkedHashMap<String, String>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            all.put(URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return all;
    }

    String api(String rest) {
        return origin + basePath + "/api/" + rest;
    }
}

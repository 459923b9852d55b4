package dev.freestone.campaign;

import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the query part of the address of a Redash query page: {@code ?p_{name}=value}. */
final class AddressParameters {
    private static final String PREFIX = "p_";
    private static final String START = ".start";
    private static final String END = ".end";
    private static final String RANGE = "--";

    private AddressParameters() {}

    /** The parameters by name; text, list, or a map of start and end. */
    static Map<String, Object> parse(String query) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (name.toLowerCase(Locale.ROOT).equals("api_key")) {
                throw new IllegalArgumentException("holds an api_key, remove it and give the key as redashApiKey");
            }
            if (name.startsWith(PREFIX)) {
                add(found, name.substring(PREFIX.length()), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return withRanges(found);
    }

    private static void add(Map<String, Object> found, String name, String value) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("holds p_ without a name, write p_ and the name of the parameter");
        }
        if (isRelativeDate(value)) {
            throw new IllegalArgumentException(
                    "holds a relative date (d_...), write the date itself, such as 2024-05-01");
        }
        if (found.put(name, typed(value)) != null) {
            throw new IllegalArgumentException("gives one parameter twice, give it once");
        }
    }

    private static boolean isRelativeDate(String value) {
        return value.startsWith("d_")
                && value.length() > 2
                && value.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    private static Object typed(String value) {
        if (value.startsWith("[")) {
            try {
                return JsonText.parse(value) instanceof List<?> list ? list : value;
            } catch (FreestoneException e) {
                return value;
            }
        }
        int at = value.indexOf(RANGE);
        boolean range = at > 0 && at + RANGE.length() < value.length();
        return range ? range(value.substring(0, at), value.substring(at + RANGE.length())) : value;
    }

    private static Map<String, Object> withRanges(Map<String, Object> found) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, Object> each : found.entrySet()) {
            String name = each.getKey();
            if (name.endsWith(END)) {
                require(found, name.substring(0, name.length() - END.length()) + START);
            } else if (name.endsWith(START)) {
                String range = name.substring(0, name.length() - START.length());
                Object end = require(found, range + END);
                if (range.isEmpty() || found.containsKey(range)) {
                    throw new IllegalArgumentException("gives one parameter twice, give it once");
                }
                all.put(range, range(each.getValue(), end));
            } else {
                all.put(name, each.getValue());
            }
        }
        return all;
    }

    private static Object require(Map<String, Object> found, String name) {
        Object other = found.get(name);
        if (other == null) {
            throw new IllegalArgumentException("gives one end of a range only, give both p_....start and p_....end");
        }
        return other;
    }

    private static Map<String, Object> range(Object start, Object end) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("start", start);
        range.put("end", end);
        return range;
    }

    /** Percent-encoded UTF-8, a plus sign for a blank; every percent sign is followed by two hex digits already. */
    private static String decoded(String text) {
        byte[] bytes = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes[count++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[count++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        byte[] exact = Arrays.copyOf(bytes, count);
        String decoded = new String(exact, StandardCharsets.UTF_8);
        if (!Arrays.equals(exact, decoded.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("holds a parameter that is not UTF-8, encode it as UTF-8");
        }
        return decoded;
    }
}

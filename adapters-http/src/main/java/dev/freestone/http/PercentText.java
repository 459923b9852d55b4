package dev.freestone.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Percent-encoded paths and queries. What has to be encoded and is not, and control characters, which no storage and no log takes,
 * are refused. Static and thread-safe. Source: RFC 3986 2.1, docs/spec/rest.md 2.
 */
final class PercentText {
    private static final int HEX = 16;

    private PercentText() {}

    /**
     * A segment of a path.
     *
     * @throws dev.freestone.error.FreestoneException {@code malformed_request}
     */
    static String segment(String encoded) {
        return decode(encoded, false);
    }

    /**
     * The parameters of a query in their order; of a name without {@code =} the value is empty.
     *
     * @throws dev.freestone.error.FreestoneException {@code malformed_request}
     */
    static Map<String, List<String>> query(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int from = 0;
        while (from < encoded.length()) {
            int end = encoded.indexOf('&', from);
            String pair = encoded.substring(from, end < 0 ? encoded.length() : end);
            if (!pair.isEmpty()) {
                int mark = pair.indexOf('=');
                String name = decode(mark < 0 ? pair : pair.substring(0, mark), true);
                String value = mark < 0 ? "" : decode(pair.substring(mark + 1), true);
                values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
            from = end < 0 ? encoded.length() : end + 1;
        }
        return values;
    }

    private static String decode(String encoded, boolean isQuery) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.put((byte) (digit(encoded, i + 1) * HEX + digit(encoded, i + 2)));
                i += 2;
            } else if (c == '+' && isQuery) {
                bytes.put((byte) ' ');
            } else if (c > ' ' && c <= '~') {
                bytes.put((byte) c);
            } else {
                throw malformed();
            }
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw malformed();
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed();
        }
    }

    private static int digit(String encoded, int at) {
        if (at >= encoded.length() || !HexFormat.isHexDigit(encoded.charAt(at))) {
            throw malformed();
        }
        return HexFormat.fromHexDigit(encoded.charAt(at));
    }

    private static RuntimeException malformed() {
        return Refusals.malformed("the path or query is not percent-encoded UTF-8 without control characters, encode it so");
    }
}

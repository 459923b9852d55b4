package dev.freestone.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads bodies of requests, within their bounds. Static and thread-safe. Source: docs/spec/rest.md 2, 4. */
final class RequestBody {
    private RequestBody() {}

    /**
     * The body of a request as a route takes it.
     *
     * @return empty when there is none, or the route takes none
     * @throws dev.freestone.error.FreestoneException {@code unsupported_media_type}, {@code malformed_request}, {@code validation}
     */
    static Optional<String> read(ApiRequest request, BodyRule rule) {
        if (rule.schema().isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = bytes(request, rule.most());
        if (bytes.length == 0) {
            if (rule.isRequired()) {
                throw Refusals.malformed("the body is missing, send a JSON object");
            }
            return Optional.empty();
        }
        if (!isJson(request.header("Content-Type").orElse(""))) {
            throw Refusals.mediaType();
        }
        return Optional.of(text(bytes));
    }

    private static byte[] bytes(ApiRequest request, int most) {
        try {
            byte[] bytes = request.body().readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusals.tooLarge(most);
            }
            return bytes;
        } catch (IOException broken) {
            throw Refusals.malformed("the body ended early, send it whole");
        }
    }

    private static boolean isJson(String contentType) {
        int end = contentType.indexOf(';');
        String type = (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        String rest = end < 0 ? "" : contentType.substring(end + 1).toLowerCase(Locale.ROOT);
        boolean isUtf8 = !rest.contains("charset") || rest.contains("utf-8");
        return isUtf8 && (type.equals("application/json") || type.endsWith("+json"));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusals.malformed("the body is not UTF-8, encode it so");
        }
    }
}

package dev.freestone.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.TimeoutException;

/** Reads bodies of requests, within their bounds. Static and thread-safe. Source: docs/spec/rest.md 2, 4. */
final class RequestBody {
    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=\"utf-8\"");

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
        if (!isPlain(request) || !isJson(request.header("Content-Type").orElse(""))) {
            throw Refusals.mediaType();
        }
        return Optional.of(text(bytes));
    }

    /** What says itself that it is too large is not read. */
    private static byte[] bytes(ApiRequest request, int most) {
        if (request.header("Content-Length").map(RequestBody::length).orElse(0L) > most) {
            throw Refusals.tooLarge(most);
        }
        try {
            byte[] bytes = request.body().readNBytes(most + 1);
            if (bytes.length > most) {
                throw Refusals.tooLarge(most);
            }
            return bytes;
        } catch (IOException broken) {
            if (broken instanceof InterruptedIOException || broken.getCause() instanceof TimeoutException) {
                throw Refusals.late();
            }
            throw Refusals.malformed("the body ended early, send it whole");
        }
    }

    private static long length(String header) {
        try {
            return Long.parseLong(header.strip());
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }

    /** Nothing is unpacked here: a small packed body could hold a huge one. */
    private static boolean isPlain(ApiRequest request) {
        return request.headers("Content-Encoding").stream().allMatch(each -> each.strip().equalsIgnoreCase("identity"));
    }

    private static boolean isJson(String contentType) {
        StringTokenizer parts = new StringTokenizer(contentType.toLowerCase(Locale.ROOT), ";");
        String type = parts.hasMoreTokens() ? parts.nextToken().strip() : "";
        boolean isUtf8 = true;
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken().strip();
            isUtf8 &= !part.startsWith("charset") || UTF_8.contains(part);
        }
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

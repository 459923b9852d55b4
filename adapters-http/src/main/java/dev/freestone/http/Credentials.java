package dev.freestone.http;

import dev.freestone.spi.ApiCredentials;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the credentials of a request. Static and thread-safe. Source: RFC 6750, RFC 7617, docs/spec/conventions.md 7. */
final class Credentials {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private Credentials() {}

    /**
     * What a request shows; of several ways {@code Authorization} counts. A header that stands there twice shows nothing, since
     * whoever stands in front may have judged the other one.
     */
    static Optional<ApiCredentials> of(ApiRequest request) {
        List<String> authorizations = request.headers("Authorization");
        List<String> keys = request.headers("X-API-KEY");
        if (authorizations.size() > 1 || keys.size() > 1) {
            return Optional.empty();
        }
        return authorizations.isEmpty()
                ? keys.stream().filter(key -> !key.isBlank()).findFirst().map(ApiCredentials.ApiKey::new)
                : authorization(authorizations.get(0));
    }

    private static Optional<ApiCredentials> authorization(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith(BEARER)) {
            String token = header.substring(BEARER.length()).strip();
            return token.isEmpty() ? Optional.empty() : Optional.of(new ApiCredentials.Bearer(token));
        }
        return lower.startsWith(BASIC) ? basic(header.substring(BASIC.length()).strip()) : Optional.empty();
    }

    private static Optional<ApiCredentials> basic(String encoded) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
            int mark = text.indexOf(':');
            return mark < 0
                    ? Optional.empty()
                    : Optional.of(new ApiCredentials.Basic(text.substring(0, mark), text.substring(mark + 1)));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }
}

package dev.freestone.http;

import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Callers that a host lists itself. Secrets are held as their SHA-256 and compared in constant time, each time with all of them.
 *
 * <pre>{@code
 * KnownCallers.builder()
 *         .apiKey(System.getenv("API_KEY"), ApiCaller.of(CompanyId.DEFAULT, ActorId.of("service:web")))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: docs/spec/rest.md 3.
 */
public final class KnownCallers implements ApiCallers {
    private final List<Known> all;

    private KnownCallers(List<Known> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Begins a list.
     *
     * @return a builder that knows nobody
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Optional<ApiCaller> find(ApiCredentials credentials) {
        byte[] shown = digest(credentials);
        Optional<ApiCaller> found = Optional.empty();
        for (Known each : all) {
            if (MessageDigest.isEqual(each.digest(), shown)) {
                found = Optional.of(each.caller());
            }
        }
        return found;
    }

    private static byte[] digest(ApiCredentials credentials) {
        if (credentials instanceof ApiCredentials.Bearer bearer) {
            return sha256("bearer", bearer.token());
        } else if (credentials instanceof ApiCredentials.ApiKey key) {
            return sha256("key", key.key());
        }
        ApiCredentials.Basic basic = (ApiCredentials.Basic) credentials;
        return sha256("basic", basic.user().length() + ":" + basic.user() + ":" + basic.password());
    }

    private static byte[] sha256(String kind, String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + " " + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "KnownCallers[" + all.size() + "]";
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest only
    private record Known(byte[] digest, ApiCaller caller) {}

    /** Collects callers. Not thread-safe. */
    public static final class Builder {
        private static final int SHORTEST = 16;

        private final List<Known> all = new ArrayList<>();

        private Builder() {}

        /**
         * Adds who shows a bearer token.
         *
         * @param token at least 16 characters
         * @param caller who that is
         * @return this
         * @throws IllegalArgumentException for a shorter one or that of another
         */
        public Builder bearer(String token, ApiCaller caller) {
            return add("token", token, new ApiCredentials.Bearer(token), caller);
        }

        /**
         * Adds who shows a key in {@code X-API-KEY}.
         *
         * @param key at least 16 characters
         * @param caller who that is
         * @return this
         * @throws IllegalArgumentException for a shorter one or that of another
         */
        public Builder apiKey(String key, ApiCaller caller) {
            return add("key", key, new ApiCredentials.ApiKey(key), caller);
        }

        /**
         * Adds who shows basic credentials.
         *
         * @param user without a colon; on paths of engagement campaigns their api key
         * @param password at least 16 characters
         * @param caller who that is
         * @return this
         * @throws IllegalArgumentException for a user with a colon, a shorter password or credentials of another
         */
        public Builder basic(String user, String password, ApiCaller caller) {
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("user: has a colon, give one without");
            }
            return add("password", password, new ApiCredentials.Basic(user, password), caller);
        }

        private Builder add(String name, String secret, ApiCredentials credentials, ApiCaller caller) {
            if (secret.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        name + ": " + secret.length() + " characters, give at least " + SHORTEST);
            }
            byte[] digest = digest(credentials);
            if (all.stream().anyMatch(each -> MessageDigest.isEqual(each.digest(), digest))) {
                throw new IllegalArgumentException(name + ": another caller has it, give each its own");
            }
            all.add(new Known(digest, caller));
            return this;
        }

        /**
         * Ends the list.
         *
         * @return the callers
         */
        public KnownCallers build() {
            return new KnownCallers(all);
        }
    }
}

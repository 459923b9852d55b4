package dev.freestone.spi;

/** What a request shows to prove who calls. Never printed. Source: docs/spec/conventions.md 7. */
public sealed interface ApiCredentials {
    /**
     * {@code Authorization: Bearer …}; an access token of OAuth 2 is one. Source: RFC 6750.
     *
     * @param token the token
     */
    record Bearer(String token) implements ApiCredentials {
        @Override
        public String toString() {
            return "Bearer[********]";
        }
    }

    /**
     * {@code X-API-KEY: …}.
     *
     * @param key the key
     */
    record ApiKey(String key) implements ApiCredentials {
        @Override
        public String toString() {
            return "ApiKey[********]";
        }
    }

    /**
     * {@code Authorization: Basic …}. On paths of engagement campaigns the password is the secret that belongs to the api key of
     * the path. Source: RFC 7617.
     *
     * @param user the user, may be empty
     * @param password the password
     */
    record Basic(String user, String password) implements ApiCredentials {
        @Override
        public String toString() {
            return "Basic[********]";
        }
    }
}

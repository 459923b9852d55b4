package dev.freestone.spi;

import java.util.Optional;

/**
 * Finds out who calls. <b>Caller and thread:</b> the REST surface, once for each request that needs credentials, on its thread, before
 * anything of the request is done; in no order. <b>Atomicity and durability:</b> it only looks. <b>Retry:</b> never; a request is refused when it fails. <b>Time:</b> it delays every request, so
 * keep what was looked up elsewhere. <b>Errors:</b> empty is {@code access_denied}, what it throws {@code internal_server_error}.
 * Thread-safe. Compare secrets in constant time, as {@code
 * KnownCallers} of the surface does. <b>Conformance suite:</b> {@code dev.freestone.testkit.ApiCallersConformance}. Source: docs/spec/conventions.md 7, docs/spec/rest.md 3.
 */
@FunctionalInterface
public interface ApiCallers {
    /**
     * Who shows these credentials.
     *
     * @param credentials what the request shows
     * @return the caller; empty when nobody has them
     */
    Optional<ApiCaller> find(ApiCredentials credentials);

    /** Nobody is let in. */
    ApiCallers NOBODY = credentials -> Optional.empty();
}

package dev.freestone.engine.parts;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.UrlQuerySource;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The registered query sources. Immutable. Source: docs/spec/outreach-campaigns.md 6.1.
 *
 * @param byName sources of {@code query:{name}} addresses
 * @param forUrls the source of web addresses, when registered
 */
public record QuerySources(Map<String, QuerySource> byName, Optional<UrlQuerySource> forUrls) {
    /** How the address of a registered source begins. */
    public static final String NAMED = "query:";

    /**
     * Checks and copies the components.
     *
     * @param byName sources of {@code query:{name}} addresses
     * @param forUrls the source of web addresses, when registered
     */
    public QuerySources {
        byName = Map.copyOf(byName);
    }

    /**
     * Whether a well-formed address has a source.
     *
     * @param address as a campaign holds it
     * @return true when a source takes it
     */
    public boolean allows(String address) {
        if (address.startsWith(NAMED)) {
            return byName.containsKey(address.substring(NAMED.length()));
        }
        return forUrls.isPresent() && forUrls.get().allows(URI.create(address));
    }

    /**
     * The source of an address.
     *
     * @param address as a campaign holds it
     * @return the source
     * @throws FreestoneException {@code query_source_not_allowed}
     */
    public QuerySource of(String address) {
        QuerySource named = address.startsWith(NAMED) ? byName.get(address.substring(NAMED.length())) : null;
        if (named != null) {
            return named;
        }
        if (!allows(address)) {
            throw FreestoneException.of(
                    ErrorCode.QUERY_SOURCE_NOT_ALLOWED,
                    "the campaign's address has no registered query source, register it at the builder");
        }
        return forUrls.orElseThrow();
    }
}

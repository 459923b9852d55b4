package dev.freestone.spi;

import java.net.URI;

/** A query source for web addresses instead of a registered name. The rules are those of {@link QuerySource}. */
public interface UrlQuerySource extends QuerySource {
    /**
     * Whether campaigns may name an address. Decided by its origin (scheme, host, port) alone, without any call.
     *
     * @param address an absolute http or https address
     * @return false for an origin that the host has not listed
     */
    boolean allows(URI address);
}

package dev.freestone.spi;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import java.util.Optional;

/**
 * Builds the addresses that a shown creative carries. <b>Caller and thread:</b> the engine, from several threads at once.
 * <b>Effect:</b> none. <b>Errors:</b> none is expected; an exception fails the retrieval. The default follows the
 * templates of the specification. Source: docs/spec/engagement-campaigns.md 9.
 */
public interface TrackingUrls {
    /**
     * The addresses of the specification.
     *
     * @param host what stands in front of each path, such as {@code https://ads.example.com}; empty for paths alone
     * @return the addresses, thread-safe
     */
    static TrackingUrls under(String host) {
        return new TemplateUrls(host);
    }

    /**
     * Where a page reports that the creative was seen.
     *
     * @param showing what is shown to whom
     * @return an address
     */
    String seen(Showing showing);

    /**
     * Where a click goes first.
     *
     * @param showing what is shown to whom
     * @return an address
     */
    String click(Showing showing);

    /**
     * The page of a creative that fills the screen; it is the host's.
     *
     * @param showing what is shown to whom
     * @return an address
     */
    String fullPage(Showing showing);

    /**
     * One showing of a creative. Shows no token. Immutable.
     *
     * @param apiKey the key of the company with which it was asked for
     * @param customer to whom
     * @param creative what
     * @param statId the id of this showing, a GUID
     * @param locale a lower-case language tag, such as {@code en-us}
     * @param authToken the token of an anonymous caller; empty for a known customer
     */
    record Showing(
            String apiKey,
            PersonId customer,
            AdUnitId creative,
            String statId,
            String locale,
            Optional<String> authToken) {
        @Override
        public String toString() {
            return "Showing[" + creative + ", " + statId + "]";
        }
    }
}

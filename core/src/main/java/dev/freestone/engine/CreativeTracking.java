package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.Impressions;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CreativeCounts;
import java.util.Optional;

/**
 * Reports of what customers do with creatives of one company. A report counts once for each showing; a repeated one, and one after the
 * reporting end of the campaign, is answered alike and counts nothing. Thread-safe. Source: docs/spec/engagement-campaigns.md 9.
 */
public final class CreativeTracking {
    private final Impressions impressions;

    CreativeTracking(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.impressions = new Impressions(parts, ledger, caller);
    }

    /**
     * A customer has seen a creative.
     *
     * @param customer the customer
     * @param creative the creative
     * @param statId {@code ad_stat_id} of the answer that showed it
     * @throws FreestoneException {@code user_not_found}, {@code invalid_auth_token}; {@code not_found} for an unknown creative, and for an id
     *     that was not given for this customer and creative
     */
    public void seen(CustomerRef customer, AdUnitId creative, String statId) {
        impressions.report(customer, creative, CreativeSignal.SEEN, statId);
    }

    /**
     * A customer has followed a creative.
     *
     * @param customer the customer
     * @param creative the creative
     * @param statId {@code ad_stat_id} of the answer that showed it
     * @return where it leads, the raw address of its action; empty when it has none
     * @throws FreestoneException as {@link #seen}
     */
    public Optional<String> clicked(CustomerRef customer, AdUnitId creative, String statId) {
        return impressions.report(customer, creative, CreativeSignal.CLICKED, statId);
    }

    /**
     * What a creative has come to.
     *
     * @param creative the creative
     * @return how often it was shown, seen and followed
     * @throws FreestoneException {@code not_found}
     */
    public CreativeCounts counts(AdUnitId creative) {
        return impressions.counts(creative);
    }
}

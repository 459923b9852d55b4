package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.FeedUnit;
import dev.freestone.engagement.Impression;
import dev.freestone.engagement.TileAction;
import dev.freestone.engagement.TileLook;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.TrackingUrls;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes showings of creatives for one customer, each with an id of its own, and counts them. Of one thread. */
final class Showings {
    private static final String DEFAULT_LOCALE = "en-us";
    private static final TileLook BARE =
            new TileLook(Map.of(), 0, Optional.empty(), false, Optional.empty(), Optional.empty());

    private final TrackingUrls urls;
    private final BiFunction<PersonId, AdUnitId, String> statIds;
    private final String apiKey;
    private final Customer customer;
    private final Optional<String> token;
    private final Map<AdUnitId, Integer> counts = new HashMap<>();

    Showings(
            TrackingUrls urls,
            BiFunction<PersonId, AdUnitId, String> statIds,
            String apiKey,
            Customer customer,
            Optional<String> token) {
        this.urls = urls;
        this.statIds = statIds;
        this.apiKey = apiKey;
        this.customer = customer;
        this.token = token;
    }

    /** How often each creative was shown. */
    Map<AdUnitId, Integer> counts() {
        return counts;
    }

    CreativeTemplate template(FeedUnit unit) {
        return unit.isTile() ? tile(unit.unit()) : page(unit.unit());
    }

    CreativeTemplate.Page page(AdUnit unit) {
        return new CreativeTemplate.Page(unit.type(), urls.fullPage(showing(unit)));
    }

    CreativeTemplate.Tile tile(AdUnit unit) {
        TrackingUrls.Showing showing = showing(unit);
        TileLook look = unit.tile().orElse(BARE);
        Optional<TileAction> action = look.action().map(each -> look.clickTracking() ? tracked(each, showing) : each);
        return new CreativeTemplate.Tile(
                look.message(),
                look.points(),
                new CreativeTemplate.TileLink(action, urls.seen(showing), new Impression(unit.id(), showing.statId())));
    }

    private TileAction tracked(TileAction action, TrackingUrls.Showing showing) {
        return new TileAction(action.type(), action.url().map(raw -> urls.click(showing)), action.section());
    }

    private TrackingUrls.Showing showing(AdUnit unit) {
        counts.merge(unit.id(), 1, Integer::sum);
        return new TrackingUrls.Showing(
                apiKey,
                customer.id(),
                unit.id(),
                statIds.apply(customer.id(), unit.id()),
                customer.locale().map(tag -> tag.toLowerCase(Locale.ROOT)).orElse(DEFAULT_LOCALE),
                token);
    }
}

package dev.freestone.bench;

import dev.freestone.engagement.EngagementEvent;
import java.time.Instant;
import java.util.Objects;

/** An event as a flat fact for rule engines, which read it by its getters. */
public final class EventFact {
    private final String name;
    private final long qty;
    private final Instant date;
    private final long amount;
    private final String channel;
    private final String shop;

    private EventFact(EngagementEvent event) {
        this.name = event.name();
        this.qty = event.qty();
        this.date = event.date();
        this.amount = ((Number) Objects.requireNonNull(event.context().get("amount"))).longValue();
        this.channel = String.valueOf(event.context().get("channel"));
        this.shop = String.valueOf(event.context().get("shop"));
    }

    static EventFact of(EngagementEvent event) {
        return new EventFact(event);
    }

    /**
     * What happened.
     *
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * How often.
     *
     * @return from 1 on
     */
    public long getQty() {
        return qty;
    }

    /**
     * When.
     *
     * @return the date
     */
    public Instant getDate() {
        return date;
    }

    /**
     * For how much.
     *
     * @return whole dollars
     */
    public long getAmount() {
        return amount;
    }

    /**
     * By which way.
     *
     * @return app or web
     */
    public String getChannel() {
        return channel;
    }

    /**
     * Where.
     *
     * @return the name of the shop
     */
    public String getShop() {
        return shop;
    }
}

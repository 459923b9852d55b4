package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** What can happen to a slot of a capacity. Source: docs/spec/engagement-campaigns.md 6.2. */
public enum SlotEvent implements Coded {
    /** Somebody wants to hold it for a while. */
    RESERVE("reserve", "somebody wants to hold it for a while"),
    /** It is taken for good. */
    COMMIT("commit", "it is taken for good"),
    /** It is given back. */
    RELEASE("release", "it is given back"),
    /** Time passes the end of the reservation. */
    EXPIRE("expire", "time passes the end of the reservation");

    private final String code;
    private final String meaning;

    SlotEvent(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}

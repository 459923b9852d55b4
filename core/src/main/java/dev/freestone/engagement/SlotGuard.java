package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** Conditions on which slots of a capacity change. Source: docs/spec/engagement-campaigns.md 6.2. */
public enum SlotGuard implements Coded {
    /** Taken and live reserved slots together are fewer than the limit, or there is no limit. */
    ROOM("room", "taken and live reserved slots together are fewer than the limit, or there is no limit"),
    /** S has reached the end of the reservation. */
    OVER("over", "S has reached the end of the reservation");

    private final String code;
    private final String meaning;

    SlotGuard(String code, String meaning) {
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

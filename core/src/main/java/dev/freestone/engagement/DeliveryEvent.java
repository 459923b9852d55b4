package dev.freestone.engagement;

import dev.freestone.lifecycle.Coded;

/** What happens to one delivery of a scheduled message. Source: docs/spec/engagement-campaigns.md 5.2. */
public enum DeliveryEvent implements Coded {
    /** A unit with this instant was saved. */
    SCHEDULE("schedule", "a unit with this instant was saved"),
    /** The instant has come. */
    BEGIN("begin", "the instant has come"),
    /** The instant has come, and a guard of the begin does not hold. */
    SKIP("skip", "the instant has come, and a guard of the begin does not hold"),
    /** All customers were gone through. */
    FREEZE("freeze", "all customers were gone through"),
    /** The first contacts are to be planned. */
    DISPATCH("dispatch", "the first contacts are to be planned"),
    /** All contacts are planned. */
    FINISH("finish", "all contacts are planned"),
    /** The host ends it. */
    CANCEL("cancel", "the host ends it");

    private final String code;
    private final String meaning;

    DeliveryEvent(String code, String meaning) {
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

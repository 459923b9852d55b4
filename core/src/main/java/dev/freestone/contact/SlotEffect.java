package dev.freestone.contact;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.contact.SlotState;
import java.util.Optional;

/**
 * What a row of the life cycle does to the slots of an intent. The row says it among its effects, so that the page of the
 * table, and what the engine does, come from one text. Source: docs/spec/contact-ledger.md 3, docs/spec/contact-policy.md 5.
 */
public enum SlotEffect {
    /** They stay as they are. */
    KEEP("slots stay used"),
    /** The claim takes them. */
    RESERVE("slots reserved"),
    /** The contact counts from the instant of the attempt. */
    USE("slots used"),
    /** The contact was not made. */
    RELEASE("slots released");

    private final String phrase;

    SlotEffect(String phrase) {
        this.phrase = phrase;
    }

    /**
     * How a row says it; a row that keeps them need not.
     *
     * @return such as {@code slots released}
     */
    public String phrase() {
        return phrase;
    }

    /**
     * What a row says.
     *
     * @param row a row of the life cycle
     * @return the effect; {@link #KEEP} when it says nothing
     */
    public static SlotEffect of(Row<?, ?, ?> row) {
        for (SlotEffect each : values()) {
            if (row.effects().contains(each.phrase)) {
                return each;
            }
        }
        return KEEP;
    }

    /**
     * The slots after the row.
     *
     * @param before what became of the slots of the last claim; empty = it took none
     * @param reserves whether a claim takes slots
     * @return what becomes of them
     */
    public Optional<SlotState> after(Optional<SlotState> before, boolean reserves) {
        return switch (this) {
            case KEEP -> before;
            case RESERVE -> reserves ? Optional.of(SlotState.RESERVED) : Optional.empty();
            case USE -> before.map(state -> SlotState.USED);
            case RELEASE -> before.map(state -> SlotState.RELEASED);
        };
    }
}

package dev.freestone.engine.dispatch;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import java.util.Optional;

/**
 * An intent in the hands of this node.
 *
 * @param row the intent as it was claimed
 * @param fence the fence that the claim gave
 * @param openings how often in a row the breaker of its sender had opened
 * @param destination stands for the destination that was decided about; empty = none was known
 * @param verdict what its producer said of it: which template to use, and what it needs
 */
record Claimed(IntentRow row, long fence, int openings, Optional<KeyedHash> destination, DueVerdict verdict) {
    IntentPlan plan() {
        return row.plan();
    }

    IntentId id() {
        return row.plan().id();
    }

    /** The id tells them apart; the content, which may be long, need not be read for it. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }
}

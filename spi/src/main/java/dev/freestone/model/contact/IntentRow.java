package dev.freestone.model.contact;

import dev.freestone.model.common.Document;

/**
 * A stored contact intent. Immutable.
 *
 * @param planSeq its place in the order of planning, given by the store; 0 before it is stored
 * @param version 1 when planned, one more with each change except the renewal of the lease
 * @param plan what planning fixed
 * @param status what changes
 */
public record IntentRow(long planSeq, long version, IntentPlan plan, IntentStatus status) {
    /**
     * The same intent in another status.
     *
     * @param next the status
     * @return a row to be stored, with the version that was read
     */
    public IntentRow with(IntentStatus next) {
        return new IntentRow(planSeq, version, plan, next);
    }

    /**
     * The same intent with another document.
     *
     * @param document what only core can read
     * @return a row to be stored, with the version that was read
     */
    public IntentRow holding(Document document) {
        IntentPlan other = new IntentPlan(
                plan.id(),
                plan.company(),
                plan.key(),
                plan.producer(),
                plan.occurrence(),
                plan.channel(),
                plan.person(),
                plan.topic(),
                plan.sender(),
                plan.priority(),
                plan.notBefore(),
                plan.expiresAt(),
                plan.holdLimit(),
                plan.createdAt(),
                document);
        return new IntentRow(planSeq, version, other, status);
    }
}

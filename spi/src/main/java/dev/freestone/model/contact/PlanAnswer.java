package dev.freestone.model.contact;

/** What became of one planned contact. Immutable. */
public sealed interface PlanAnswer {
    /**
     * The intent that carries the identity.
     *
     * @return its id
     */
    IntentId id();

    /**
     * It was stored now.
     *
     * @param id its id
     */
    record Planned(IntentId id) implements PlanAnswer {}

    /**
     * It was planned before; nothing was changed.
     *
     * @param id the id of the earlier one
     * @param state its state
     */
    record Duplicate(IntentId id, IntentState state) implements PlanAnswer {}
}

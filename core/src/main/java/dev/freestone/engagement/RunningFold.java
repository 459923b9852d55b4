package dev.freestone.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fold of one customer and one behavior, kept up event by event: after each of them {@link #head} is what
 * {@link BehaviorFold#fold} says of all events so far, in whatever order they arrived. Its size does not depend on how many there
 * were.
 *
 * <p>An event that comes after all others is one step. Any other one folds again, from {@link #base} through the events since
 * {@link #horizon}. What lies before the horizon is final: whoever moves it by {@code settled} promises that no event dated before
 * that instant arrives any more.
 *
 * <p>Immutable. Source: docs/spec/engagement-behaviors.md 6.1.
 *
 * @param horizon the first date whose events are not in the base
 * @param base the fold of the events before the horizon
 * @param head the fold of all events
 * @param prerequisite the first completion of the prerequisite that the head goes by
 * @param emitted the completions whose outcomes were emitted
 */
public record RunningFold(
        Instant horizon, FoldMark base, FoldMark head, Optional<Position> prerequisite, EmittedOrdinals emitted) {
    /**
     * Checks the components.
     *
     * @param horizon the first date whose events are not in the base, cut to milliseconds
     * @param base the fold of the events before the horizon
     * @param head the fold of all events
     * @param prerequisite the first completion of the prerequisite that the head goes by
     * @param emitted the completions whose outcomes were emitted
     */
    public RunningFold {
        horizon = Position.cut(horizon);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(prerequisite, "prerequisite");
        Objects.requireNonNull(emitted, "emitted");
    }

    /**
     * Before the first event.
     *
     * @param definition the behavior
     * @return the fold of nothing
     */
    public static RunningFold start(BehaviorDefinition definition) {
        return start(definition, EmittedOrdinals.none(definition.terms()));
    }

    /**
     * Before the first event of a rebuild, which emits nothing a second time.
     *
     * @param definition the behavior
     * @param emitted the completions whose outcomes were emitted already
     * @return the fold of nothing, to go on with by {@link #refolded}
     */
    public static RunningFold start(BehaviorDefinition definition, EmittedOrdinals emitted) {
        FoldMark zero = FoldMark.zero(definition.terms());
        return new RunningFold(definition.scope().startsAt(), zero, zero, Optional.empty(), emitted);
    }

    /**
     * Goes on with an event.
     *
     * @param basis what the fold goes by now
     * @param event an admitted event, for the first time
     * @param events all admitted events, with this one or without it
     * @param settled an instant before which no other event is dated that is still to come
     * @return the fold of all events, and what is due
     * @throws IllegalArgumentException when the event is dated before the horizon
     */
    public FoldAdvance add(FoldBasis basis, EngagementEvent event, AdmittedEvents events, Instant settled) {
        if (event.date().isBefore(horizon)) {
            throw new IllegalArgumentException("event: dated " + event.date() + ", before the horizon " + horizon
                    + " of what is final: rebuild the fold from all events");
        }
        if (head.isBefore(event.position()) && !isStale(basis)) {
            return extended(basis, event, Position.cut(settled));
        }
        SortedMap<Position, EngagementEvent> since = since(events.from(horizon));
        since.put(event.position(), event);
        return refolded(basis, since.values(), settled);
    }

    /**
     * Goes on after an event of another behavior, which can have moved the first completion of the prerequisite.
     *
     * @param basis what the fold goes by now
     * @param events all admitted events
     * @param settled an instant before which no event is dated that is still to come
     * @return this fold as it was when nothing changes for it
     */
    public FoldAdvance follow(FoldBasis basis, AdmittedEvents events, Instant settled) {
        return isStale(basis)
                ? refolded(basis, events.from(horizon), settled)
                : new FoldAdvance(goingBy(basis), List.of(), List.of());
    }

    /**
     * Folds again from the base on, and moves into it what is final. Needed by itself before old events are purged, and for a
     * rebuild.
     *
     * @param basis what the fold goes by now
     * @param events all admitted events from the horizon on; earlier ones are left out
     * @param settled an instant before which no event is dated that is still to come
     * @return the fold of all events, and what is due
     */
    public FoldAdvance refolded(FoldBasis basis, Collection<EngagementEvent> events, Instant settled) {
        // The horizon is kept in milliseconds: what lies in the begun one is not before it.
        Instant until = Position.cut(settled);
        FoldPass pass = new FoldPass(basis, base, emitted);
        FoldMark nextBase = base;
        for (EngagementEvent event : since(events).values()) {
            pass.take(event);
            if (event.date().isBefore(until)) {
                nextBase = pass.mark();
            }
        }
        return pass.advance(later(horizon, until), nextBase);
    }

    /**
     * The first completion, for behaviors that have this one as their prerequisite.
     *
     * @return its position; empty before it
     */
    public Optional<Position> first() {
        return head.first();
    }

    /** One step; what was applied before it becomes the base when all of it is final. */
    private FoldAdvance extended(FoldBasis basis, EngagementEvent event, Instant settled) {
        FoldPass pass = new FoldPass(basis, head, emitted);
        pass.take(event);
        Instant before = settled.isBefore(event.date()) ? settled : event.date();
        boolean isFinal =
                head.last().filter(last -> !last.date().isBefore(before)).isEmpty();
        return pass.advance(isFinal ? later(horizon, before) : horizon, isFinal ? head : base);
    }

    /** Whether the prerequisite has moved, and an event lies behind the place where it was or is. */
    private boolean isStale(FoldBasis basis) {
        return !prerequisite.equals(basis.prerequisite())
                && !(prerequisite.filter(place -> !head.isBefore(place)).isEmpty()
                        && basis.prerequisite()
                                .filter(place -> !head.isBefore(place))
                                .isEmpty());
    }

    private RunningFold goingBy(FoldBasis basis) {
        return new RunningFold(horizon, base, head, basis.prerequisite(), emitted);
    }

    private SortedMap<Position, EngagementEvent> since(Collection<EngagementEvent> events) {
        SortedMap<Position, EngagementEvent> since = new TreeMap<>();
        events.stream()
                .filter(event -> !event.date().isBefore(horizon))
                .forEach(event -> since.put(event.position(), event));
        return since;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}

package dev.freestone.testkit.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a contact ledger with many nodes, faults, operators and difficult providers in one thread on virtual time, and
 * watches its invariants. The same seed gives the same run on any machine. Immutable. Source: docs/spec/contact-ledger.md
 * 19.
 */
public final class ContactSimulation {
    private static final long MOST_STEPS = 15_000;

    private final DispatchEngineFactory factory;
    private final Watch watch;

    private ContactSimulation(DispatchEngineFactory factory, Watch watch) {
        this.factory = factory;
        this.watch = watch;
    }

    /**
     * A simulation that watches everything.
     *
     * @param factory makes the ledger under test
     * @return the simulation
     */
    public static ContactSimulation of(DispatchEngineFactory factory) {
        return new ContactSimulation(
                factory, new Watch(EnumSet.allOf(Invariant.class), Long.MAX_VALUE, false, Kept.ALL));
    }

    /**
     * The same, watching some invariants only.
     *
     * @param only which
     * @return another simulation
     */
    public ContactSimulation watching(Set<Invariant> only) {
        return new ContactSimulation(factory, watch.watching(only));
    }

    /**
     * The same, ending after a step.
     *
     * @param step the last one
     * @return another simulation
     */
    public ContactSimulation until(long step) {
        return new ContactSimulation(factory, watch.ending(step));
    }

    /**
     * The same, in which only some faults strike and only some items of the workload come, by their numbers from 0 on.
     *
     * @param faults which faults
     * @param items which items: what is planned, handed over and commanded
     * @return another simulation
     */
    public ContactSimulation keeping(Set<Integer> faults, Set<Integer> items) {
        return new ContactSimulation(
                factory, watch.keeping(new Kept(Optional.of(Set.copyOf(faults)), Optional.of(Set.copyOf(items)))));
    }

    /**
     * Leaves out of a run what its failure does not need.
     *
     * @param failure what a run of this simulation has shown
     * @return the smallest scenario that was found
     */
    public SmallestScenario shrunk(SimulationFailure failure) {
        World whole = play(failure.seed(), watch);
        Kept least =
                Shrinker.least(Kept.first(whole.faults(), whole.items()), kept -> shows(failure, watch.keeping(kept)));
        return new SmallestScenario(
                failure.seed(),
                failure.invariant(),
                least.faults().orElseThrow(),
                least.items().orElseThrow());
    }

    private boolean shows(SimulationFailure failure, Watch how) {
        return play(failure.seed(), how)
                .oracle
                .failure()
                .filter(found -> found.invariant() == failure.invariant())
                .isPresent();
    }

    /**
     * Runs one seed.
     *
     * @param seed which
     * @return what does not hold, or empty: everything holds
     */
    public Optional<SimulationFailure> run(long seed) {
        return play(seed, watch).oracle.failure();
    }

    /**
     * Runs one seed and tells all that happened.
     *
     * @param seed which
     * @return one line for each thing that happened
     */
    public String trace(long seed) {
        World world = play(seed, watch.tracing());
        return world.setting + " " + world.providers + "\n" + world.trace.text();
    }

    private World play(long seed, Watch how) {
        Streams random = Streams.of(seed);
        World world = new World(seed, Setting.draw(random), random, factory, how);
        Desks desks = new Desks(world);
        Stage.set(world, desks);
        Workload workload = new Workload(world, desks);
        Operators operators = new Operators(world, desks);
        workload.schedule();
        operators.schedule();
        new Wishes(world, desks).schedule();
        Instant calm = SimTime.START.plus(world.setting.length());
        world.schedule.rest(calm, MOST_STEPS);
        world.time.to(calm);
        world.calm();
        world.line("simulation", "no more faults");
        // Some operators take days, so that more than one time limit is over when contacts go on.
        if (!world.setting.patient()) {
            operators.liftEverything();
            world.schedule.at(world.now().plus(Duration.ofHours(10)), operators::liftEverything);
        }
        world.schedule.at(world.now().plus(Duration.ofHours(60)), operators::liftEverything);
        world.schedule.at(world.now().plus(Duration.ofHours(90)), operators::liftEverything);
        world.nodes.forEach(SimNode::nudge);
        boolean rests = world.schedule.rest(calm.plus(world.setting.rest()), MOST_STEPS);
        world.oracle.require(rests, Invariant.I22, "it goes on and on, " + MOST_STEPS + " steps after the last fault");
        if (!world.schedule.hasEnded()) {
            new RestCheck(world).check();
        }
        return world;
    }
}

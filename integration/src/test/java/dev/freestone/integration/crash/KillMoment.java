package dev.freestone.integration.crash;

import dev.freestone.testkit.Faults.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * When a process is killed: in the place right before or after a call of a port, or, where no call is named, when a
 * share of the time of an undisturbed run has passed.
 *
 * @param number from 1 on
 * @param keeping where the files of the run are kept
 * @param call which call, from 1 on; 0 for none
 * @param moment before or after its effect
 * @param what the call's name, or the share in words
 * @param share of an undisturbed run's time
 */
record KillMoment(int number, Keeping keeping, int call, Moment moment, String what, double share) {
    /** Writes to a file are many and alike: they get one place in so many. */
    private static final int WRITES_GET_ONE_IN = 5;

    /** A process that is not stopped in a place. */
    static KillMoment never(Keeping keeping) {
        return new KillMoment(0, keeping, 0, Moment.AFTER, "never", 1);
    }

    /** The first call of a name. */
    static KillMoment before(String name, List<String> calls) {
        return new KillMoment(0, Keeping.FOLDER, calls.indexOf(name) + 1, Moment.BEFORE, name, 0);
    }

    /** Half of the moments are in a place, half are in time, both spread over the whole run. */
    static List<KillMoment> spread(int count, List<String> calls, long seed) {
        Random random = new Random(seed);
        List<Integer> steps = new ArrayList<>();
        List<Integer> writes = new ArrayList<>();
        for (int call = 1; call <= calls.size(); call++) {
            (calls.get(call - 1).startsWith("OutputStream.") ? writes : steps).add(call);
        }
        int exact = count / 2;
        int inWrites = exact / WRITES_GET_ONE_IN;
        List<KillMoment> moments = new ArrayList<>();
        moments.addAll(placed(exact - inWrites, steps, calls, random));
        moments.addAll(placed(inWrites, writes, calls, random));
        shares(count - exact, random).forEach(share -> moments.add(timed(share)));
        Collections.shuffle(moments, random);
        List<KillMoment> numbered = new ArrayList<>();
        for (KillMoment moment : moments) {
            int number = numbered.size() + 1;
            Keeping keeping = number % 2 == 0 ? Keeping.FOLDER : Keeping.TABLES;
            numbered.add(new KillMoment(number, keeping, moment.call, moment.moment, moment.what, moment.share));
        }
        return List.copyOf(numbered);
    }

    /** One in each of so many equal parts of the whole run. */
    static List<KillMoment> inPlace(int count, List<String> calls, long seed) {
        return spread(count * 2, calls, seed).stream()
                .filter(KillMoment::isExact)
                .toList();
    }

    private static List<KillMoment> placed(int count, List<Integer> among, List<String> calls, Random random) {
        return shares(count, random).stream()
                .map(share -> {
                    int call = among.get((int) (share * among.size()));
                    Moment moment = random.nextBoolean() ? Moment.BEFORE : Moment.AFTER;
                    return new KillMoment(0, Keeping.FOLDER, call, moment, calls.get(call - 1), 0);
                })
                .toList();
    }

    private static KillMoment timed(double share) {
        return new KillMoment(0, Keeping.FOLDER, 0, Moment.AFTER, Math.round(share * 100) + " % of the time", share);
    }

    /** One at random in each of so many equal parts of a whole. */
    private static List<Double> shares(int count, Random random) {
        IntToDoubleFunction share = part -> (part + random.nextDouble()) / count;
        List<Double> shares = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            shares.add(share.applyAsDouble(part));
        }
        return shares;
    }

    KillMoment in(Keeping other) {
        return new KillMoment(number, other, call, moment, what, share);
    }

    boolean isExact() {
        return call > 0;
    }

    /** What a {@link DoomedNode} is told. */
    List<String> arguments() {
        return isExact() ? List.of(moment.name(), String.valueOf(call)) : List.of();
    }

    @Override
    public String toString() {
        return "kill " + number + " " + (isExact() ? moment + " call " + call + " " : "at ") + what + ", files in "
                + keeping;
    }
}

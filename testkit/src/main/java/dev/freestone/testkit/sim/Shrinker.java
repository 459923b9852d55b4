package dev.freestone.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Looks for less that shows the same: leaves out faults and items of the workload, many at once at first, one by one in the end,
 * as long as the failure stays. Static.
 */
final class Shrinker {
    private static final int MOST_RUNS = 5_000;

    private Shrinker() {}

    /** The least that it finds, beginning with all; each trial is one run. */
    static Kept least(Kept all, Predicate<Kept> shows) {
        Budget budget = new Budget(shows);
        Kept kept = all;
        Kept before;
        do {
            before = kept;
            kept = part(kept, kept.items().orElseThrow(), Shrinker::withItems, budget);
            kept = part(kept, kept.faults().orElseThrow(), Shrinker::withFaults, budget);
        } while (!kept.equals(before) && budget.left > 0);
        return kept;
    }

    private static Kept part(
            Kept from, Set<Integer> numbers, BiFunction<Kept, Set<Integer>, Kept> with, Budget budget) {
        List<Integer> left = new ArrayList<>(numbers);
        for (int size = left.size(); size > 0; size /= 2) {
            for (int at = 0; at < left.size(); ) {
                List<Integer> fewer = new ArrayList<>(left);
                fewer.subList(at, Math.min(at + size, fewer.size())).clear();
                if (budget.shows(with.apply(from, new TreeSet<>(fewer)))) {
                    left = fewer;
                } else {
                    at += size;
                }
            }
        }
        return with.apply(from, new TreeSet<>(left));
    }

    private static Kept withItems(Kept kept, Set<Integer> items) {
        return new Kept(kept.faults(), Optional.of(items));
    }

    private static Kept withFaults(Kept kept, Set<Integer> faults) {
        return new Kept(Optional.of(faults), kept.items());
    }

    /** So that a failure that takes long to show does not take the whole day to shrink. */
    private static final class Budget {
        private final Predicate<Kept> shows;
        private int left = MOST_RUNS;

        Budget(Predicate<Kept> shows) {
            this.shows = shows;
        }

        boolean shows(Kept kept) {
            if (left == 0) {
                return false;
            }
            left--;
            return shows.test(kept);
        }
    }
}

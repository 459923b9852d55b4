package dev.freestone.engine.runs;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.DryRunBucket;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.model.common.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts how the rows of a worker would end, with the first numbers of each end. Used by one thread. */
final class DryRows implements RowEnds {
    private static final int EXAMPLES = 5;

    private final RunWorkerKind worker;
    private final RunComparison comparison;
    private final Map<RowEnd, Tally> tallies = new TreeMap<>(RowLines.ORDER);
    private long row;

    private static final class Tally {
        private final List<Long> first = new ArrayList<>();
        private long count;
    }

    DryRows(RunWorkerKind worker, RunComparison comparison) {
        this.worker = worker;
        this.comparison = comparison;
    }

    @Override
    public void add(RowEnd end, Optional<PersonId> person, Instant now) {
        row++;
        Tally tally = tallies.computeIfAbsent(end, none -> new Tally());
        tally.count++;
        if (tally.first.size() < EXAMPLES) {
            tally.first.add(row);
        }
        if (person.isPresent()) {
            comparison.add(RunComparison.Side.NOW, worker, person.get(), end);
        }
    }

    @Override
    public long rows() {
        return row;
    }

    List<DryRunBucket> buckets() {
        List<DryRunBucket> buckets = new ArrayList<>();
        tallies.forEach(
                (end, tally) -> buckets.add(new DryRunBucket(BucketCount.of(worker, end, tally.count), tally.first)));
        return buckets;
    }
}

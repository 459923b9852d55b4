package dev.freestone.engine.runs;

import dev.freestone.campaign.ChangeCount;
import dev.freestone.campaign.ChangeKind;
import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.PersonChange;
import dev.freestone.campaign.PersonTally;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.engine.seen.SortedEntries;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares how people end in two runs, in bounded memory: what is said of each person comes together in sorted files. Used by one
 * thread. Source: docs/spec/outreach-campaigns.md 4.8.
 */
final class RunComparison implements AutoCloseable {
    private static final int LOOK = 1_000;
    private static final RowReason[] REASONS = RowReason.values();
    private static final Comparator<ChangeCount> ORDER = Comparator.comparing(ChangeCount::worker)
            .thenComparing(ChangeCount::kind)
            .thenComparing(count -> text(count.then()))
            .thenComparing(count -> text(count.now()));

    private final SortedEntries entries;
    private boolean open = true;

    /** Which run is spoken of. */
    enum Side {
        THEN,
        NOW
    }

    RunComparison(Path folder, int inMemory) {
        this.entries = new SortedEntries(folder, inMemory);
    }

    /** Forgets everything: there is nothing to compare with. */
    void drop() {
        entries.close();
        open = false;
    }

    /** A row of a person ended. */
    void add(Side side, RunWorkerKind worker, PersonId person, RowEnd end) {
        if (open && PersonTally.of(end).isPresent()) {
            char[] head = {
                (char) ('A' + worker.ordinal()),
                (char) ('A' + side.ordinal()),
                (char) ('A' + end.reason().ordinal())
            };
            entries.add(person.value(), new String(head) + end.ruleId().orElse(""));
        }
    }

    /** What is counted of people, beside who they are. */
    private final class Counting {
        private final Consumer<PersonChange> listener;
        private final Map<ChangeCount, Long> counts = new TreeMap<>(ORDER);
        private final Map<RunWorkerKind, Long> reappearing = new EnumMap<>(RunWorkerKind.class);
        private final Map<RunWorkerKind, @Nullable PersonTally[]> tallies = new EnumMap<>(RunWorkerKind.class);
        private @Nullable String person;

        Counting(Consumer<PersonChange> listener) {
            this.listener = listener;
        }

        void take(String key, String text) {
            if (!key.equals(person)) {
                finish();
                person = key;
            }
            RunWorkerKind worker = RunWorkerKind.values()[text.charAt(0) - 'A'];
            int side = text.charAt(1) - 'A';
            String rule = text.substring(3);
            RowEnd end =
                    new RowEnd(REASONS[text.charAt(2) - 'A'], rule.isEmpty() ? Optional.empty() : Optional.of(rule));
            PersonTally tally = PersonTally.of(end).orElseThrow();
            @Nullable PersonTally[] both = tallies.computeIfAbsent(worker, none -> new @Nullable PersonTally[2]);
            PersonTally before = both[side];
            both[side] = before == null ? tally : before.and(tally);
        }

        /** All of a person is known. */
        void finish() {
            String who = person;
            if (who != null) {
                tallies.forEach((worker, both) ->
                        compare(worker, PersonId.of(who), Optional.ofNullable(both[0]), Optional.ofNullable(both[1])));
                tallies.clear();
            }
        }

        private void compare(
                RunWorkerKind worker, PersonId who, Optional<PersonTally> before, Optional<PersonTally> after) {
            Optional<RowEnd> then = before.map(PersonTally::best);
            Optional<RowEnd> now = after.map(PersonTally::best);
            boolean reappears =
                    after.isPresent() && before.filter(after.get()::reappears).isPresent();
            Optional<ChangeKind> kind = kind(then, now);
            kind.ifPresent(how -> counts.merge(new ChangeCount(worker, how, then, now, 1), 1L, Long::sum));
            if (reappears) {
                reappearing.merge(worker, 1L, Long::sum);
            }
            if (kind.isPresent() || reappears) {
                listener.accept(new PersonChange(worker, who, kind, then, now, reappears));
            }
        }
    }

    private static Optional<ChangeKind> kind(Optional<RowEnd> then, Optional<RowEnd> now) {
        if (then.isEmpty()) {
            return Optional.of(ChangeKind.ENTERED);
        }
        if (now.isEmpty()) {
            return Optional.of(ChangeKind.LEFT);
        }
        return then.equals(now) ? Optional.empty() : Optional.of(ChangeKind.CHANGED);
    }

    /** The difference to a run, told person by person as well. */
    DryRunDifference difference(RunId last, long unresolved, Consumer<PersonChange> listener, Runnable each) {
        Counting counting = new Counting(listener);
        long[] done = {0};
        entries.forEach((key, text) -> {
            counting.take(key, text);
            done[0]++;
            if (done[0] % LOOK == 0) {
                each.run();
            }
        });
        counting.finish();
        List<ChangeCount> changes = new ArrayList<>();
        counting.counts.forEach(
                (one, count) -> changes.add(new ChangeCount(one.worker(), one.kind(), one.then(), one.now(), count)));
        return new DryRunDifference(Optional.of(last), Optional.empty(), changes, unresolved, counting.reappearing);
    }

    private static String text(Optional<RowEnd> end) {
        return end.map(it ->
                        "%02d %s".formatted(it.reason().ordinal(), it.ruleId().orElse("")))
                .orElse("");
    }

    @Override
    public void close() {
        entries.close();
    }
}

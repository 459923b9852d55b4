package dev.freestone.engine.runs;

import dev.freestone.campaign.ChangeCount;
import dev.freestone.campaign.ChangeKind;
import dev.freestone.campaign.DryRunDifference;
import dev.freestone.campaign.PersonChange;
import dev.freestone.campaign.PersonTally;
import dev.freestone.campaign.RowEnd;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts how people differ between two runs; all that is said of a person comes in one piece. Used by one thread. */
final class PersonChanges {
    private static final Comparator<Optional<RowEnd>> ENDS = (a, b) -> a.isPresent() && b.isPresent()
            ? RowLines.ORDER.compare(a.get(), b.get())
            : Boolean.compare(a.isPresent(), b.isPresent());
    private static final Comparator<ChangeCount> ORDER = Comparator.comparing(ChangeCount::worker)
            .thenComparing(ChangeCount::kind)
            .thenComparing(ChangeCount::then, ENDS)
            .thenComparing(ChangeCount::now, ENDS);

    private final Consumer<PersonChange> listener;
    private final Map<ChangeCount, Long> counts = new TreeMap<>(ORDER);
    private final Map<RunWorkerKind, Long> reappearing = new EnumMap<>(RunWorkerKind.class);
    private final Map<RunWorkerKind, Both> ofPerson = new EnumMap<>(RunWorkerKind.class);
    private @Nullable String person;

    /** What is said of a person in both runs. */
    private record Both(Optional<PersonTally> then, Optional<PersonTally> now) {
        static final Both NONE = new Both(Optional.empty(), Optional.empty());

        Both with(RunComparison.Side side, PersonTally row) {
            return switch (side) {
                case THEN -> new Both(Optional.of(then.map(row::and).orElse(row)), now);
                case NOW -> new Both(then, Optional.of(now.map(row::and).orElse(row)));
            };
        }

        boolean reappears() {
            return then.isPresent() && now.isPresent() && now.get().reappears(then.get());
        }
    }

    PersonChanges(Consumer<PersonChange> listener) {
        this.listener = listener;
    }

    void add(String who, RunComparison.Said said) {
        if (!who.equals(person)) {
            finish();
            person = who;
        }
        Both before = ofPerson.getOrDefault(said.worker(), Both.NONE);
        PersonTally.of(said.end()).ifPresent(row -> ofPerson.put(said.worker(), before.with(said.side(), row)));
    }

    DryRunDifference difference(RunId last, long unresolved) {
        finish();
        List<ChangeCount> changes = new ArrayList<>();
        counts.forEach(
                (one, count) -> changes.add(new ChangeCount(one.worker(), one.kind(), one.then(), one.now(), count)));
        return new DryRunDifference(Optional.of(last), Optional.empty(), changes, unresolved, reappearing);
    }

    /** All of a person is known. */
    private void finish() {
        String who = person;
        if (who != null) {
            ofPerson.forEach((worker, both) -> compare(worker, PersonId.of(who), both));
            ofPerson.clear();
            person = null;
        }
    }

    private void compare(RunWorkerKind worker, PersonId who, Both both) {
        Optional<RowEnd> then = both.then().map(PersonTally::best);
        Optional<RowEnd> now = both.now().map(PersonTally::best);
        Optional<ChangeKind> kind = kind(then, now);
        kind.ifPresent(how -> counts.merge(new ChangeCount(worker, how, then, now, 1), 1L, Long::sum));
        if (both.reappears()) {
            reappearing.merge(worker, 1L, Long::sum);
        }
        if (kind.isPresent() || both.reappears()) {
            listener.accept(new PersonChange(worker, who, kind, then, now, both.reappears()));
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
}

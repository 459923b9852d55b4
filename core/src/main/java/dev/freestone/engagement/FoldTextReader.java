package dev.freestone.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link FoldText} wrote, and nothing else. Source: docs/spec/engagement-behaviors.md 6.1. */
final class FoldTextReader {
    private final String text;
    private int at;

    private FoldTextReader(String text) {
        this.text = text;
    }

    static RunningFold read(String text) {
        FoldTextReader reader = new FoldTextReader(text);
        RunningFold fold = reader.fold();
        // Another way to write the same numbers would be another text of an equal fold.
        if (reader.at != text.length() || !FoldText.of(fold).equals(text)) {
            throw reader.damaged();
        }
        return fold;
    }

    private RunningFold fold() {
        if (!word().equals(FoldText.VERSION)) {
            throw damaged();
        }
        Instant horizon = instant(word());
        Optional<Position> prerequisite = position();
        long behavior = number(word());
        List<Long> goals = new ArrayList<>();
        for (long left = number(word()); left > 0; left--) {
            goals.add(number(word()));
        }
        return new RunningFold(horizon, mark(), mark(), prerequisite, new EmittedOrdinals(behavior, goals));
    }

    private FoldMark mark() {
        Optional<Position> first = position();
        Optional<Position> last = position();
        return new FoldMark(state(), first, last);
    }

    private BehaviorState state() {
        String kind = word();
        if (kind.equals(FoldText.LEAF)) {
            return new BehaviorState.Leaf(leaf());
        } else if (!kind.equals(FoldText.COMPOSITE)) {
            throw damaged();
        }
        Tally tally = tally();
        Optional<DayMark> open = day();
        List<GoalState> goals = new ArrayList<>();
        for (long left = number(word()); left > 0; left--) {
            goals.add(goal());
        }
        return new BehaviorState.Composite(tally, open, goals);
    }

    private GoalState goal() {
        long earned = number(word());
        boolean completed = number(word()) == 1;
        long completions = number(word());
        return new GoalState(leaf(), earned, completed, completions);
    }

    private LeafState leaf() {
        return new LeafState(tally(), number(word()), day(), day(), bucket(), keys());
    }

    private HeldKeys keys() {
        List<String> keys = new ArrayList<>();
        for (long left = number(word()); left > 0; left--) {
            int length = at < text.length() ? text.charAt(at) - FoldText.END : -1;
            if (length < 0 || at + 1 + length > text.length()) {
                throw damaged();
            }
            keys.add(text.substring(at + 1, at + 1 + length));
            at += 1 + length;
        }
        return keys.isEmpty() ? HeldKeys.NONE : new HeldKeys(keys);
    }

    private Tally tally() {
        return new Tally(number(word()), bucket());
    }

    private Optional<BucketUse> bucket() {
        String word = word();
        return absent(word) ? Optional.empty() : Optional.of(new BucketUse(number(word), number(word())));
    }

    private Optional<DayMark> day() {
        String word = word();
        return absent(word) ? Optional.empty() : Optional.of(new DayMark(instant(word), number(word())));
    }

    private Optional<Position> position() {
        String word = word();
        return absent(word) ? Optional.empty() : Optional.of(new Position(instant(word), number(word())));
    }

    private static boolean absent(String word) {
        return word.equals(FoldText.ABSENT);
    }

    private Instant instant(String word) {
        return Instant.ofEpochMilli(number(word));
    }

    private long number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private String word() {
        int end = text.indexOf(FoldText.END, at);
        if (end < 0) {
            throw damaged();
        }
        String word = text.substring(at, end);
        at = end + 1;
        return word;
    }

    /** Says where and not what: a key can be personal. */
    private IllegalArgumentException damaged() {
        return new IllegalArgumentException("text: no running fold, damaged before character " + at + ": rebuild it");
    }
}

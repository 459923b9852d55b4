package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * The canonical text of a fold: equal folds have equal texts, and a text reads back as the fold that it was written from. Words and
 * numbers are each followed by a blank, what is absent is a dash, and a key is its length as one letter and then the key itself.
 *
 * <p>A simple state has at most 256 bytes, each goal 256 more, each key 66 more. Source: docs/spec/engagement-behaviors.md 6.1.
 */
public final class FoldText {
    static final String VERSION = "f1";
    static final String LEAF = "l";
    static final String COMPOSITE = "c";
    static final String ABSENT = "-";
    static final char END = ' ';

    private final StringBuilder text = new StringBuilder();

    private FoldText() {}

    /**
     * The text of a running fold, to be stored.
     *
     * @param fold the fold
     * @return its text
     */
    public static String of(RunningFold fold) {
        FoldText text = new FoldText();
        text.word(VERSION).instant(fold.horizon()).position(fold.prerequisite());
        text.number(fold.emitted().behavior()).number(fold.emitted().goals().size());
        fold.emitted().goals().forEach(text::number);
        return text.mark(fold.base()).mark(fold.head()).text.toString();
    }

    /**
     * The text of a state alone, to be compared.
     *
     * @param state the state
     * @return its text
     */
    public static String of(BehaviorState state) {
        return new FoldText().state(state).text.toString();
    }

    /**
     * Reads the text of a running fold.
     *
     * @param text what was stored
     * @return the fold
     * @throws IllegalArgumentException when it is not the text of a fold, from the first to the last letter
     */
    public static RunningFold parse(String text) {
        return FoldTextReader.read(text);
    }

    private FoldText mark(FoldMark mark) {
        return position(mark.first()).position(mark.last()).state(mark.state());
    }

    private FoldText state(BehaviorState state) {
        if (state instanceof BehaviorState.Leaf leaf) {
            return word(LEAF).leaf(leaf.state());
        }
        BehaviorState.Composite composite = (BehaviorState.Composite) state;
        word(COMPOSITE).tally(composite.tally()).day(composite.open());
        number(composite.goals().size());
        composite.goals().forEach(this::goal);
        return this;
    }

    private void goal(GoalState goal) {
        number(goal.earned()).number(goal.completed() ? 1 : 0).number(goal.completions());
        leaf(goal.leaf());
    }

    private FoldText leaf(LeafState leaf) {
        tally(leaf.tally()).number(leaf.current());
        day(leaf.open()).day(leaf.last()).bucket(leaf.rate());
        number(leaf.keys().size());
        for (String key : leaf.keys().texts()) {
            text.append((char) (END + key.length())).append(key);
        }
        return this;
    }

    private FoldText tally(Tally tally) {
        return number(tally.achieved()).bucket(tally.cap());
    }

    private FoldText bucket(Optional<BucketUse> use) {
        return use.isEmpty()
                ? word(ABSENT)
                : number(use.get().bucket()).number(use.get().used());
    }

    private FoldText day(Optional<DayMark> mark) {
        return mark.isEmpty()
                ? word(ABSENT)
                : instant(mark.get().at()).number(mark.get().day());
    }

    private FoldText position(Optional<Position> position) {
        return position.isEmpty()
                ? word(ABSENT)
                : instant(position.get().date()).number(position.get().seq());
    }

    private FoldText instant(Instant instant) {
        return number(instant.toEpochMilli());
    }

    private FoldText number(long number) {
        return word(Long.toString(number));
    }

    private FoldText word(String word) {
        text.append(word).append(END);
        return this;
    }
}

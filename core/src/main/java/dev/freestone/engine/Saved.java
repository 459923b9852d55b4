package dev.freestone.engine;

import dev.freestone.targeting.TargetingWarning;
import java.util.List;
import java.util.function.Function;

/**
 * What was saved or read of an engagement campaign. Immutable. Source: docs/spec/engagement-campaigns.md 1, 4.5.
 *
 * @param <T> the campaign or a part of it
 * @param value as it stands now
 * @param revision the revision of the campaign, to be given with the next change so that it does not undo another one
 * @param warnings what looks wrong in a targeting that was saved, by its place in the query; of the tags of the campaign and of
 *     behaviors by the place of the attribute, such as {@code /qualify_tag}. None when nothing was saved
 */
public record Saved<T>(T value, long revision, List<TargetingWarning> warnings) {
    /**
     * Copies the components.
     *
     * @param value as it stands now
     * @param revision the revision of the campaign
     * @param warnings what looks wrong in a targeting that was saved
     */
    public Saved {
        warnings = List.copyOf(warnings);
    }

    <R> Saved<R> map(Function<T, R> change) {
        return new Saved<>(change.apply(value), revision, warnings);
    }
}

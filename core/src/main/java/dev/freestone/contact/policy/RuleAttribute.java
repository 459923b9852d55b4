package dev.freestone.contact.policy;

import java.util.Optional;
import java.util.function.Function;

/**
 * An attribute of rules that can be compared. Immutable.
 *
 * @param path where it stands in the rule
 * @param value what a rule says
 * @param text the same in the words of the pack; two values with one text that bind alike are one value
 * @param tightness which of two values binds more
 * @param <T> the values
 */
record RuleAttribute<T>(
        String path, Function<PackRule, T> value, Function<T, Optional<String>> text, Tightness<? super T> tightness) {
    Optional<AttributeChange> change(PackRule before, PackRule after) {
        T old = value.apply(before);
        T now = value.apply(after);
        Optional<String> oldText = text.apply(old);
        Optional<String> newText = text.apply(now);
        ChangeEffect effect = ChangeEffect.of(tightness.isAsTight(now, old), tightness.isAsTight(old, now));
        return oldText.equals(newText) && effect == ChangeEffect.NEUTRAL
                ? Optional.empty()
                : Optional.of(new AttributeChange(path, oldText, newText, effect));
    }
}

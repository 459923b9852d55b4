package dev.freestone.engine;

import dev.freestone.model.common.Texts;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Decides {@link MaxCodePoints}; null is left to other constraints. */
final class MaxCodePointsValidator implements ConstraintValidator<MaxCodePoints, Object> {
    private int max;

    @Override
    public void initialize(MaxCodePoints constraint) {
        max = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || Texts.length(ConstrainedText.of(value)) <= max;
    }
}

package dev.freestone.engine;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Decides {@link NotEmptyText}; null is left to other constraints. */
final class NotEmptyTextValidator implements ConstraintValidator<NotEmptyText, Object> {

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || !ConstrainedText.of(value).isEmpty();
    }
}

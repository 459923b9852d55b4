package dev.freestone.engine;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Decides {@link AllowedCharacters}; null is left to other constraints. */
final class AllowedCharactersValidator implements ConstraintValidator<AllowedCharacters, Object> {
    private CharacterSet allowed = CharacterSet.NO_CONTROLS;

    @Override
    public void initialize(AllowedCharacters constraint) {
        allowed = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || allowed.allows(ConstrainedText.of(value));
    }
}

package dev.freestone.engine;

import dev.freestone.campaign.SftpRules;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Decides {@link PrivateKeyText}; null is left to other constraints. */
final class PrivateKeyTextValidator implements ConstraintValidator<PrivateKeyText, Object> {

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null
                || ConstrainedText.of(value).isEmpty()
                || SftpRules.keyProblem(ConstrainedText.of(value)).isEmpty();
    }
}

package dev.freestone.engine;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the validators of this package itself, so that they need not be public; all others come from the engine. */
final class DraftConstraints implements ConstraintValidatorFactory {
    private static final Map<Class<?>, Supplier<ConstraintValidator<?, ?>>> OWN = Map.of(
            RequiredValidator.class, RequiredValidator::new,
            NotEmptyTextValidator.class, NotEmptyTextValidator::new,
            MaxCodePointsValidator.class, MaxCodePointsValidator::new,
            AllowedCharactersValidator.class, AllowedCharactersValidator::new,
            PrivateKeyTextValidator.class, PrivateKeyTextValidator::new);

    private final ConstraintValidatorFactory others;

    DraftConstraints(ConstraintValidatorFactory others) {
        this.others = others;
    }

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
        Supplier<ConstraintValidator<?, ?>> own = OWN.get(type);
        return own == null ? others.getInstance(type) : type.cast(own.get());
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> validator) {
        others.releaseInstance(validator);
    }
}

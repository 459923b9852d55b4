package dev.freestone.engine;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text or secret holds allowed characters only; the message is the violation's code. */
@Documented
@Constraint(validatedBy = AllowedCharactersValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface AllowedCharacters {
    CharacterSet value();

    String message() default "bad_format";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

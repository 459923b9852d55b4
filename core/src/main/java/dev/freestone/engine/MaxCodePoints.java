package dev.freestone.engine;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text or secret has at most so many Unicode code points; the message is the violation's code. */
@Documented
@Constraint(validatedBy = MaxCodePointsValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface MaxCodePoints {
    int value();

    String message() default "too_long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

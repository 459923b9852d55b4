package dev.freestone.engine;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text or secret that is given has at least one character; the message is the violation's code. */
@Documented
@Constraint(validatedBy = NotEmptyTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@interface NotEmptyText {

    String message() default "bad_format";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

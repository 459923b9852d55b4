package dev.freestone.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which acceptance facts of docs/spec a test or benchmark shows, such as {@code @Fact("OUT-31")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Fact {
    /**
     * The facts' numbers.
     *
     * @return such as {@code {"OUT-31", "OUT-32"}}
     */
    String[] value();
}

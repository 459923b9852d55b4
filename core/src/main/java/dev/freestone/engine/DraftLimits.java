package dev.freestone.engine;

import dev.freestone.campaign.SftpRules;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Texts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The limits of single attributes, as the annotations of drafts state them. The message of an annotation is the code of
 * the violation; the text for people is made here and never repeats a value. Thread-safe. Source:
 * docs/spec/conventions.md 9.
 */
final class DraftLimits {
    private static final Validator VALIDATOR = validator();

    private DraftLimits() {}

    /** Without expression language, and in one language whatever the machine's. */
    @SuppressWarnings("resource") // lives as long as the class
    private static Validator validator() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        return configuration
                .constraintValidatorFactory(new DraftConstraints(configuration.getDefaultConstraintValidatorFactory()))
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ROOT), Locale.ROOT, context -> Locale.ROOT, false))
                .buildValidatorFactory()
                .getValidator();
    }

    static List<Violation> violations(Object draft) {
        List<Violation> found = new ArrayList<>();
        for (ConstraintViolation<Object> each : VALIDATOR.validate(draft)) {
            String path = each.getPropertyPath().toString().replace(".<list element>", "");
            found.add(Violation.of(path, code(each.getMessageTemplate()), message(each)));
        }
        found.sort(Comparator.comparing(Violation::path)
                .thenComparing(v -> v.code().code()));
        return found;
    }

    private static ViolationCode code(String text) {
        return Arrays.stream(ViolationCode.values())
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no violation code " + text));
    }

    private static String message(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        Object value = violation.getInvalidValue();
        if (annotation instanceof MaxCodePoints max) {
            return Texts.length(ConstrainedText.of(value)) + " characters, give at most " + max.value();
        }
        if (annotation instanceof Size size && value instanceof Collection<?> elements) {
            return elements.size() + " elements, give "
                    + (size.max() == Integer.MAX_VALUE ? "at least " + size.min() : size.min() + " to " + size.max());
        }
        if (annotation instanceof NotEmptyText) {
            return "empty, give a text or leave it out";
        }
        if (annotation instanceof AllowedCharacters allowed) {
            return "holds " + allowed.value();
        }
        return annotation instanceof PrivateKeyText
                ? SftpRules.keyProblem(ConstrainedText.of(value))
                : "missing, give it";
    }
}

package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which code a refusal of an engagement call has. */
class JudgementPrecedenceTest {
    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource({
        "VALIDATION,VALIDATION",
        "VALIDATION NOT_FOUND,NOT_FOUND",
        "VALIDATION NOT_FOUND MISSING_DATA,MISSING_DATA",
        "NOT_FOUND MISSING_DATA,MISSING_DATA",
        "VALIDATION NOT_FOUND MISSING_DATA ARGUMENT_ERROR,ARGUMENT_ERROR",
        "VALIDATION ARGUMENT_ERROR,ARGUMENT_ERROR"
    })
    void violations_of_several_kinds_are_refused_with_the_first_of_the_order(String kinds, ErrorCode code) {
        Judgement judgement = new Judgement();
        for (String kind : kinds.split(" ", -1)) {
            judgement.add(Violation.of("/campaign/" + kind, ViolationCode.BAD_FORMAT, "give another")
                    .as(ErrorCode.valueOf(kind)));
        }

        FreestoneException refused = catchThrowableOfType(FreestoneException.class, () -> judgement.refuse("campaign"));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.violations()).hasSize(kinds.split(" ", -1).length);
    }
}

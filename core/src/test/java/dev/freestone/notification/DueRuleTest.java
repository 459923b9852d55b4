package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.contact.Template;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a due interaction of a type that fires on {@code processing}. */
class DueRuleTest {
    private static final TriggerLevel LEVEL = TriggerLevel.of(Trigger.on(CaseStatus.PROCESSING));
    private static final Template SPANISH = new Template("documents-es", "bankruptcyDocuments", Set.of("name"));

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            gone       | watched   | disabled | CANCEL   | case_deleted
            gone       | unwatched | enabled  | CANCEL   | case_deleted
            processing | watched   | disabled | SUPPRESS | template_disabled
            processing | unwatched | disabled | SUPPRESS | template_disabled
            completed  | watched   | disabled | CANCEL   | condition_no_longer_holds
            completed  | watched   | enabled  | CANCEL   | condition_no_longer_holds
            completed  | unwatched | disabled | SUPPRESS | template_disabled
            completed  | unwatched | enabled  | PROCEED  | -
            processing | watched   | enabled  | PROCEED  | -
            processing | unwatched | enabled  | PROCEED  | -
            """)
    void the_case_comes_before_the_match_and_the_match_before_the_template(
            String present, String flag, String template, DueVerdict.Outcome outcome, String reason) {
        DueVerdict verdict = DueRule.judge(
                CaseStatus.parse(present).map(CaseState::of).map(CaseLook::at).orElse(CaseLook.GONE),
                Optional.of(LEVEL).filter(level -> flag.equals("watched")),
                TemplateLook.of(Optional.of(SPANISH).filter(found -> template.equals("enabled"))));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason().map(why -> why.code())).isEqualTo(Optional.ofNullable(reason));
        if (outcome == DueVerdict.Outcome.PROCEED) {
            assertThat(verdict.template()).contains("documents-es");
            assertThat(verdict.required()).containsExactly("name");
        }
    }
}

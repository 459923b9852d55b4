package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.testkit.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeachyCrontabRejectionTest {
    private static final String DAYS_OF_WEEK = "not a number 0-7 or one of sun mon tue wed thu fri sat";
    private static final String MONTHS = "not a number 1-12 or one of jan feb mar apr may jun jul aug sep oct nov dec";

    @Test
    @Fact("OUT-34")
    void every_input_of_the_rejection_table_is_refused_with_field_text_and_column() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("P P * *", "schedule: expected 5 fields but found 4");
        table.put("P P * * * *", "schedule: expected 5 fields but found 6");
        table.put("0 P * * *", "schedule: minute \"0\" at column 1: must be P, Freestone chooses the time of day");
        table.put("p P * * *", "schedule: minute \"p\" at column 1: P must be upper case");
        table.put("P 5 * * *", "schedule: hour \"5\" at column 3: must be P, Freestone chooses the time of day");
        table.put("P p * * *", "schedule: hour \"p\" at column 3: P must be upper case");
        table.put("P P P * *", "schedule: day-of-month \"P\" at column 5: P is allowed only as minute and hour");
        table.put("P P * P *", "schedule: month \"P\" at column 7: P is allowed only as minute and hour");
        table.put("P P * * P", "schedule: day-of-week \"P\" at column 9: P is allowed only as minute and hour");
        table.put("P P 32 * *", "schedule: day-of-month \"32\" at column 5: outside 1-31");
        table.put("P P 0 * *", "schedule: day-of-month \"0\" at column 5: outside 1-31");
        table.put("P P * 0 *", "schedule: month \"0\" at column 7: outside 1-12");
        table.put("P P * * 8", "schedule: day-of-week \"8\" at column 9: outside 0-7");
        table.put(
                "P P 5/10 * *",
                "schedule: day-of-month \"5/10\" at column 5: a step needs * or a range before it, write 5-31/10");
        table.put(
                "P P * nov-feb *",
                "schedule: month \"nov-feb\" at column 7: range runs backwards, write nov-dec,jan-feb");
        table.put("P P * * tues", "schedule: day-of-week \"tues\" at column 9: " + DAYS_OF_WEEK);
        table.put("P P * janu *", "schedule: month \"janu\" at column 7: " + MONTHS);
        table.put("P P */0 * *", "schedule: day-of-month \"*/0\" at column 5: step must be at least 1");
        table.put("P P 1-5/000 * *", "schedule: day-of-month \"1-5/000\" at column 5: step must be at least 1");
        table.put("P P 1,,2 * *", "schedule: day-of-month \"1,,2\" at column 5: empty list item");
        table.put("P P 1, * *", "schedule: day-of-month \"1,\" at column 5: empty list item");
        table.put("P P ,1 * *", "schedule: day-of-month \",1\" at column 5: empty list item");
        for (String text : List.of("99999", "-1", "1.5", "1-5-9", "*-3", "?", "L", "W", "#", "H", "~", "$", "15W")) {
            table.put(
                    "P P " + text + " * *",
                    "schedule: day-of-month \"" + text + "\" at column 5: not part of crontab(5)");
            table.put("P P * * " + text, "schedule: day-of-week \"" + text + "\" at column 9: not part of crontab(5)");
        }
        table.put("@daily", "schedule: \"@daily\" is not supported, write P P * * *");
        table.put("", "schedule: empty");
        table.put(" \t ", "schedule: empty");
        for (String space : List.of("\n", "\r", "\f", "\u000b", "\u00a0", "\u0085", "\u2028", "\u3000")) {
            table.put("P P *" + space + "* *", "schedule: only spaces and tabs may separate fields");
            table.put("P P * * *" + space, "schedule: only spaces and tabs may separate fields");
        }
        // Arabic-Indic one, full-width one, Devanagari two.
        for (String digit : List.of("\u0661", "\uff11", "\u0968")) {
            table.put(
                    "P P " + digit + " * *",
                    "schedule: day-of-month \"" + digit + "\" at column 5: not part of crontab(5)");
        }
        table.forEach(PeachyCrontabRejectionTest::assertRefused);
    }

    @Test
    void names_the_item_of_a_list_and_its_column() {
        assertRefused("  P\tP 1,2,32 * *", "schedule: day-of-month \"32\" at column 11: outside 1-31");
        assertRefused("P P * 1-13/20 *", "schedule: month \"1-13/20\" at column 7: outside 1-12");
        assertRefused("P P * * mon,fry,sat", "schedule: day-of-week \"fry\" at column 13: " + DAYS_OF_WEEK);
        assertRefused("P P * * mon-tues", "schedule: day-of-week \"mon-tues\" at column 9: " + DAYS_OF_WEEK);
        assertRefused("P P * dec,, *", "schedule: month \"dec,,\" at column 7: empty list item");
    }

    @Test
    void counts_columns_in_code_points_and_shows_what_could_not_be_seen() {
        assertRefused(
                "P P 1,\ud83c\udf51,32 * *",
                "schedule: day-of-month \"\ud83c\udf51\" at column 7: not part of crontab(5)");
        assertRefused(
                "\ud83c\udf51 P * * *",
                "schedule: minute \"\ud83c\udf51\" at column 1: must be P, Freestone chooses the time of day");
        assertRefused("P P \u200b1 * *", "schedule: day-of-month \"\\u{200b}1\" at column 5: not part of crontab(5)");
        assertRefused("P P \ud800 * *", "schedule: day-of-month \"\\u{d800}\" at column 5: not part of crontab(5)");
        assertRefused("P P \0 * *", "schedule: day-of-month \"\\u{0}\" at column 5: not part of crontab(5)");
    }

    @Test
    void never_takes_a_name_as_step_or_part_of_a_name() {
        for (String text :
                List.of("*/mon", "1-5/tue", "mon5", "5mon", "mon#2", "friL#", "1-", "-", "/", "/2", "*/", "1-5/")) {
            assertRefused(
                    "P P * * " + text, "schedule: day-of-week \"" + text + "\" at column 9: not part of crontab(5)");
        }
        for (String text : List.of("su", "sunday", "m\u0131n", "mon-fr", "x-fri")) {
            boolean words = text.chars().allMatch(c -> c < 0x80) && !text.startsWith("x");
            assertRefused(
                    "P P * * " + text,
                    "schedule: day-of-week \"" + text + "\" at column 9: "
                            + (words ? DAYS_OF_WEEK : "not part of crontab(5)"));
        }
        assertRefused("P P mon * *", "schedule: day-of-month \"mon\" at column 5: not part of crontab(5)");
    }

    @Test
    void takes_255_characters_and_no_more() {
        String longest = "P P " + "0".repeat(255 - "P P 1 * *".length()) + "1 * *";
        assertThat(longest).hasSize(255);
        assertThat(PeachyCrontab.problem(longest)).isEmpty();
        assertRefused(longest + " ", "schedule: longer than 255 characters");
        assertRefused("1".repeat(10_000_000), "schedule: longer than 255 characters");
        assertRefused("\ud83c\udf51".repeat(255), "schedule: expected 5 fields but found 1");
    }

    @Test
    void advice_is_itself_a_schedule_of_the_days_that_were_meant() {
        assertAdvice("P P * * %s", "fri-mon", "fri-sun,mon");
        assertAdvice("P P * * %s", "6-2", "6-7,1-2");
        assertAdvice("P P * * %s", "7-2", "7,1-2");
        assertAdvice("P P * * %s", "sat-2", "sat-sun,1-2");
        assertAdvice("P P * * %s", "sat-tue/2", "sat,mon");
        assertAdvice("P P * * %s", "mon/2", "mon-sun/2");
        assertAdvice("P P * * %s", "sun/2", "sun-sat/2");
        assertAdvice("P P * * %s", "0/2", "0-7/2");
        assertAdvice("P P * %s *", "dec-feb", "dec,jan-feb");
        assertAdvice("P P * %s *", "12-1", "12,1");
        assertAdvice("P P * %s *", "oct-feb/3", "oct,jan");
        assertAdvice("P P * %s *", "apr/4", "apr-dec/4");
        assertAdvice("P P %s * *", "25-5", "25-31,1-5");
        assertAdvice("P P %s * *", "25-5/2", "25,27,29,31,2,4");
        assertAdvice("P P %s * *", "31-1/1", "31,1");
    }

    @Test
    void a_nickname_gets_advice_of_the_same_frequency() {
        Map.of(
                        "@yearly", "P P 1 1 *",
                        "@Annually", "P P 1 1 *",
                        "@monthly", "P P 1 * *",
                        "@weekly", "P P * * 0",
                        "@midnight", "P P * * *",
                        "@reboot", "P P * * *")
                .forEach((nickname, instead) ->
                        assertRefused(nickname, "schedule: \"" + nickname + "\" is not supported, write " + instead));
    }

    private static void assertAdvice(String form, String refused, String advised) {
        assertThat(PeachyCrontab.problem(form.formatted(refused)).orElseThrow()).endsWith(", write " + advised);
        assertThat(PeachyCrontab.problem(form.formatted(advised))).isEmpty();
    }

    private static void assertRefused(String text, String message) {
        assertThat(PeachyCrontab.problem(text)).as(text).contains(message);
        assertThatExceptionOfType(FreestoneException.class)
                .isThrownBy(() -> PeachyCrontab.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(refusal.violations())
                            .containsExactly(Violation.of("schedule", ViolationCode.SCHEDULE_INVALID, message));
                });
    }
}

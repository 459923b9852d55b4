package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PeachyCrontabFuzzTest {
    private static final long SEED = 971_203L;
    private static final int TEXTS = 60_000;
    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);
    private static final String[] PARTS = {
        "P",
        "P",
        "p",
        " ",
        " ",
        " ",
        "\t",
        "*",
        "*",
        "/",
        "-",
        ",",
        "0",
        "1",
        "7",
        "31",
        "32",
        "2",
        "13",
        "99999",
        "mon",
        "SUN",
        "jan",
        "Feb",
        "tues",
        "L",
        "W",
        "#",
        "?",
        "@daily",
        "~",
        "\n",
        "\u00a0",
        "\u0661",
        "\0",
        "\ud83c\udf51",
        "\ud800",
        "\u200b",
        "\"",
        "\\"
    };
    private static final Pattern FORMS =
            Pattern.compile("schedule: (?:empty|only spaces and tabs may separate fields|longer than 255 characters"
                    + "|expected 5 fields but found \\d+"
                    + "|\".+\" is not supported, write P P [1*] [1*] [0*]"
                    + "|(?:minute|hour|day-of-month|month|day-of-week) \".+\" at column \\d+: .+)");

    @Test
    void no_text_whatever_causes_more_than_the_validation_error_in_a_known_form() {
        System.out.println("crontab fuzz: seed " + SEED + ", " + TEXTS + " texts");
        SplittableRandom random = new SplittableRandom(SEED);
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = random.nextBoolean() ? garbage(random) : damaged(random);
            Optional<String> problem = PeachyCrontab.problem(text);
            if (problem.isPresent()) {
                assertRefused(text, problem.get());
            } else {
                accepted++;
                assertAnswers(PeachyCrontab.parse(text));
            }
        }
        assertThat(accepted).as("texts that were accepted").isBetween(TEXTS / 100, TEXTS / 2);
    }

    private static void assertRefused(String text, String problem) {
        if (!FORMS.matcher(problem).matches()) {
            assertThat(problem).as(text).matches(FORMS);
        }
        FreestoneException refusal = catchThrowableOfType(FreestoneException.class, () -> PeachyCrontab.parse(text));
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.violations().get(0).message()).isEqualTo(problem);
    }

    private static void assertAnswers(PeachyCrontab crontab) {
        Optional<LocalDate> next = crontab.nextDate(MON_2024_01_01);
        assertThat(next.isEmpty()).as(crontab.toString()).isEqualTo(crontab.neverMatches());
        if (next.isPresent()) {
            assertThat(crontab.matches(next.get())).as(crontab.toString()).isTrue();
        }
        assertThat(crontab.describe()).endsWith(", at a time chosen by Freestone");
    }

    private static String garbage(SplittableRandom random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "P P ");
        int parts = random.nextInt(random.nextInt(50) == 0 ? 400 : 20);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    /** A valid schedule with one character exchanged, which reaches deeper than garbage. */
    private static String damaged(SplittableRandom random) {
        StringBuilder text = new StringBuilder(new RandomSchedule(random).text());
        int at = random.nextInt(text.length());
        return text.replace(at, at + 1, PARTS[random.nextInt(PARTS.length)]).toString();
    }
}

package dev.freestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrontabDescriptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * *          | every day",
                "1,* * mon      | every day",
                "1-31 * fri     | every day",
                "13 * 0-7       | every day",
                "1,15 * *       | on day 1 and 15 of the month",
                "1,8,15 * *     | on day 1, 8 and 15 of the month",
                "1-7 * *        | on day 1 to 7 of the month",
                "1-2,20-31 * *  | on day 1, 2 and 20 to 31 of the month",
                "31 * *         | on day 31 of the month",
                "* * wed        | every Wednesday",
                "* * 0,6        | every Saturday and Sunday",
                "* * mon-fri    | every Monday, Tuesday, Wednesday, Thursday and Friday",
                "13 * fri       | on day 13 of the month and every Friday",
                "1-7 * */7      | every Sunday that is day 1 to 7 of the month",
                "*/15 * mon     | every Monday that is day 1, 16 or 31 of the month",
                "* 10,12 *      | every day in October and December",
                "13 1-3 fri     | on day 13 of the month and every Friday in January, February and March",
                "30 2 *         | never in February"
            })
    void says_in_english(String days, String described) {
        assertThat(PeachyCrontab.parse("P P " + days).describe())
                .isEqualTo(described + ", at a time chosen by Freestone");
    }
}

package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "TEstt0714441 Campaign Action 1, t_estt0714441 campaign action 1",
        "super user 12, super user 12",
        "HTMLPage, html_page",
        "camelCase, camel_case",
        "Day2Day, day2_day",
        "2Nd Try, 2_nd try",
        "Admin::Users, admin/users",
        "two-words, two_words",
        "ABC, abc",
        "A, a",
    })
    void a_key_shows_where_words_begin(String name, String key) {
        assertThat(NameKeys.of(name)).isEqualTo(key);
    }

    @Test
    void the_second_of_a_kind_gets_a_number() {
        assertThat(NameKeys.distinct(List.of("x", "y", "x", "x"))).containsExactly("x", "y", "x_2", "x_3");
    }

    @Test
    void a_number_never_takes_the_name_of_another() {
        assertThat(NameKeys.distinct(List.of("x", "x", "x_2"))).containsExactly("x", "x_3", "x_2");
    }
}

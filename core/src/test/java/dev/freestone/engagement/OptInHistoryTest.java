package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.OptInInterval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptInHistoryTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void says_nothing_before_an_explicit_opt_in_or_opt_out() {
        assertThat(OptInHistory.NONE.optedIn()).isEmpty();
        assertThat(OptInHistory.NONE.isIn()).isFalse();
        assertThat(OptInHistory.NONE.isOut()).isFalse();
    }

    @Test
    void each_change_ends_the_interval_before_it() {
        OptInHistory history = OptInHistory.NONE.in(at(0)).out(at(10)).in(at(30));

        assertThat(history.intervals())
                .containsExactly(
                        new OptInInterval(true, at(0), Optional.of(at(10))),
                        new OptInInterval(false, at(10), Optional.of(at(30))),
                        new OptInInterval(true, at(30), Optional.empty()));
        assertThat(history.optedIn()).contains(true);
    }

    @Test
    void a_repetition_changes_nothing() {
        OptInHistory in = OptInHistory.NONE.in(at(0));
        OptInHistory out = OptInHistory.NONE.out(at(0));

        assertThat(in.in(at(5))).isSameAs(in);
        assertThat(out.out(at(5))).isSameAs(out);
    }

    @Test
    void what_lasted_no_time_was_never_so() {
        OptInHistory history = OptInHistory.NONE.in(at(0)).out(at(10)).in(at(10));

        assertThat(history).isEqualTo(OptInHistory.NONE.in(at(0)));
        assertThat(OptInHistory.NONE.in(at(0)).out(at(0))).isEqualTo(OptInHistory.NONE.out(at(0)));
    }

    @Test
    void a_clock_that_steps_back_makes_no_interval_that_ends_before_it_begins() {
        OptInHistory history = OptInHistory.NONE.in(at(0)).out(at(10)).in(at(7)).out(at(12));

        assertThat(history.intervals())
                .isEqualTo(List.of(
                        new OptInInterval(true, at(0), Optional.of(at(12))),
                        new OptInInterval(false, at(12), Optional.empty())));
    }

    @ParameterizedTest(name = "at {0}, opt-in required: {1}, counts: {2}")
    @CsvSource({
        "-1, true,  false",
        "-1, false, true",
        "0,  true,  true",
        "9,  true,  true",
        "10, true,  false",
        "10, false, false",
        "29, false, false",
        "30, true,  true",
        "30, false, true",
        "99, true,  true",
    })
    void an_event_counts_by_the_interval_in_which_it_lies(long second, boolean required, boolean counts) {
        OptInHistory history = OptInHistory.NONE.in(at(0)).out(at(10)).in(at(30));

        assertThat(history.counts(at(second), required)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void without_a_word_of_the_customer_an_event_counts_where_no_opt_in_is_required(boolean required, boolean counts) {
        assertThat(OptInHistory.NONE.counts(at(0), required)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_customer_who_is_opted_out_when_an_event_arrives_counts_nothing(boolean required) {
        OptInHistory history = OptInHistory.NONE.in(at(0)).out(at(10));

        assertThat(history.counts(at(5), required)).isFalse();
    }

    private static Instant at(long seconds) {
        return WED_2024_05_01.plusSeconds(seconds);
    }
}

package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T12:00:00Z");
    private static final OptionalLong COUNTER = OptionalLong.empty();

    @ParameterizedTest
    @ValueSource(strings = {"a", "Gold", "two words", "état", "\uD83D\uDE00", "a/b:c-d_e.f,g"})
    void takes_any_name_of_plain_text(String name) {
        assertThat(TagRules.name("/tags/0", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a;b", "a\tb", "a\u0000", "\u007F", "\u0085", "\u2003a"})
    void refuses_blanks_at_the_ends_semicolons_and_control_characters(String name) {
        assertThat(TagRules.name("/tags/0", name)).map(Violation::code).contains(ViolationCode.BAD_FORMAT);
    }

    @Test
    void a_name_has_up_to_255_code_points() {
        assertThat(TagRules.name("/tags/0", "\uD83D\uDE00".repeat(255))).isEmpty();
        assertThat(TagRules.name("/tags/0", "a".repeat(256)))
                .map(Violation::code)
                .contains(ViolationCode.TOO_LONG);
    }

    @Test
    void a_call_carries_up_to_100_tags() {
        assertThat(TagRules.call(Collections.nCopies(100, "a"), COUNTER)).isEmpty();
        assertThat(TagRules.call(Collections.nCopies(101, "a"), COUNTER))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/tags", ViolationCode.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "315360000, true", "315360001, false"})
    void an_expiring_tag_lives_one_second_to_ten_years(long ttl, boolean good) {
        assertThat(TagRules.call(List.of("a"), OptionalLong.of(ttl)).isEmpty()).isEqualTo(good);
    }

    @Test
    void reports_every_bad_name_of_a_call() {
        assertThat(TagRules.call(List.of("a", " b", "c", "d;"), OptionalLong.of(0)))
                .extracting(Violation::path)
                .containsExactly("/tags/1", "/tags/3", "/ttl");
    }

    @Test
    void counts_each_assignment_of_a_counter_tag() {
        assertThat(assign(List.of(), COUNTER)).containsExactly(CustomerTag.counter("x", 1));
        assertThat(assign(List.of(CustomerTag.counter("x", 2)), COUNTER)).containsExactly(CustomerTag.counter("x", 3));
    }

    @Test
    void assigns_a_name_that_a_call_carries_twice_once() {
        assertThat(TagRules.assign(List.of(), List.of("x", "x"), COUNTER, WED_2024_05_01)
                        .tags())
                .containsExactly(CustomerTag.counter("x", 1));
    }

    @ParameterizedTest(name = "ends in {0}, assigned for {1}: ends in {2}")
    @CsvSource({"10, 5, 10", "10, 10, 10", "10, 20, 20", "0, 5, 5", "-1, 5, 5"})
    void an_expiring_tag_ends_with_the_later_of_both_ends(long old, long ttl, long end) {
        CustomerTag stored = CustomerTag.expiring("x", WED_2024_05_01.plusSeconds(old));

        assertThat(assign(List.of(stored), OptionalLong.of(ttl)))
                .containsExactly(CustomerTag.expiring("x", WED_2024_05_01.plusSeconds(end)));
    }

    @Test
    void a_live_tag_keeps_its_kind() {
        List<CustomerTag> stored =
                List.of(CustomerTag.counter("x", 1), CustomerTag.expiring("y", WED_2024_05_01.plusSeconds(1)));

        TagAssignment asExpiring = TagRules.assign(stored, List.of("z", "x", "y"), OptionalLong.of(5), WED_2024_05_01);
        TagAssignment asCounter = TagRules.assign(stored, List.of("z", "x", "y"), COUNTER, WED_2024_05_01);

        assertThat(asExpiring.tags()).isEmpty();
        assertThat(asExpiring.conflicts())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("/tags/1", ViolationCode.TAG_KIND_CONFLICT));
        assertThat(asCounter.conflicts()).extracting(Violation::path).containsExactly("/tags/2");
    }

    @Test
    void the_name_of_a_tag_that_has_ended_is_free_for_either_kind() {
        CustomerTag ended = CustomerTag.expiring("x", WED_2024_05_01);

        assertThat(assign(List.of(ended), COUNTER)).containsExactly(CustomerTag.counter("x", 1));
    }

    @ParameterizedTest(name = "{0} seconds before its end it lives: {1}")
    @CsvSource({"1, true", "0, false", "-1, false"})
    void a_tag_ends_exactly_at_its_end(long before, boolean lives) {
        CustomerTag tag = new CustomerTag("x", COUNTER, Optional.of(WED_2024_05_01.plusSeconds(before)));

        assertThat(tag.lives(WED_2024_05_01)).isEqualTo(lives);
    }

    @Test
    void lists_what_lives_by_name() {
        List<CustomerTag> stored = List.of(
                CustomerTag.counter("b", 1), CustomerTag.expiring("c", WED_2024_05_01), CustomerTag.counter("a", 4));

        assertThat(TagRules.live(stored, WED_2024_05_01))
                .extracting(CustomerTag::name)
                .containsExactly("a", "b");
    }

    private static List<CustomerTag> assign(List<CustomerTag> stored, OptionalLong ttl) {
        return TagRules.assign(stored, List.of("x"), ttl, WED_2024_05_01).tags();
    }
}

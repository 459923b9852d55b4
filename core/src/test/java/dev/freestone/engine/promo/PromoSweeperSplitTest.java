package dev.freestone.engine.promo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.spi.NumberRange;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the numbers of a sweep are divided into parts. */
class PromoSweeperSplitTest {
    @ParameterizedTest(name = "{0} programs in pages of {1} and {2} parts: {3} parts, {4} pages")
    @CsvSource({
        "1000000, 1000, 4, 4, 1000",
        "20000, 1000, 4, 4, 20",
        "10000, 1000, 4, 4, 10",
        "3000, 1000, 64, 3, 3",
        "1001, 1000, 4, 2, 2",
        "1000, 1000, 4, 1, 1",
        "1, 1000, 4, 1, 1",
        "7, 1, 4, 4, 7",
    })
    void parts_of_numbers_without_gaps_cost_no_page_more_than_one_would(
            long programs, int page, int partitions, int parts, long pages) {
        NumberRange active = new NumberRange(0, programs);

        List<NumberRange> ranges = PromoSweeper.split(active, page, partitions);

        assertThat(ranges).hasSize(parts);
        assertThat(pages(ranges, active, page)).isEqualTo(pages);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_number_is_lost_or_stands_in_two_parts(int seed) {
        Random random = new Random(seed);
        long after = random.nextLong(1L << (1 + random.nextInt(61)));
        NumberRange active = new NumberRange(after, after + 1 + random.nextLong(1L << (1 + random.nextInt(61))));
        int page = 1 + random.nextInt(1_000);
        int partitions = 1 + random.nextInt(64);

        List<NumberRange> ranges = PromoSweeper.split(active, page, partitions);

        assertThat(ranges).hasSizeBetween(1, partitions);
        assertThat(ranges.get(0).after()).isZero();
        assertThat(ranges.get(ranges.size() - 1).through()).isEqualTo(Long.MAX_VALUE);
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).after())
                    .isEqualTo(ranges.get(i - 1).through())
                    .isGreaterThan(ranges.get(i - 1).after())
                    .isBetween(active.after(), active.through());
        }
        long whole = (active.through() - active.after() - 1) / page + 1;
        assertThat(pages(ranges, active, page)).isEqualTo(whole);
    }

    @Test
    void a_company_without_programs_has_one_part_for_those_that_come() {
        assertThat(PromoSweeper.split(new NumberRange(0, 0), 1_000, 4)).containsExactly(NumberRange.ALL);
    }

    /** How many pages the parts have, when every number of the range is a program. */
    private static long pages(List<NumberRange> ranges, NumberRange active, int page) {
        return ranges.stream()
                .mapToLong(
                        range -> Math.min(range.through(), active.through()) - Math.max(range.after(), active.after()))
                .map(numbers -> (numbers + page - 1) / page)
                .sum();
    }
}

package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | 0
            abc             | 3
            a{3}            | 3
            a{2,5}          | 5
            a{4,}           | 4
            a{0}            | 1
            a{,5}           | 5
            a{x}            | 4
            a{              | 2
            (abc){10}       | 30
            (a(b{10}){10}){10}  | 1010
            (){10}          | 10
            [abc]{10}       | 10
            []]{10}         | 10
            [^]a]{10}       | 10
            [[:alpha:]]{10} | 10
            [\\]a]{10}      | 10
            \\p{Greek}{10}  | 10
            \\x{41}{10}     | 10
            \\d{10}         | 10
            \\{10}          | 4
            \\Qa{9}\\E      | 4
            \\Qab           | 2
            a{10}{10}       | 100
            a){10}          | 10
            """)
    void repetitions_are_written_out(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ((a{100}){100}){100}
            (((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9})
            (a{999999}){999999}
            (abcdefghijk){1000}
            """)
    void repetitions_that_would_fill_the_memory_are_too_many(String pattern) {
        assertThat(PatternSize.of(pattern)).isGreaterThan(PatternSize.MOST);
    }
}

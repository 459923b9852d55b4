package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.InboundText.Meaning;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundTextTest {
    private static final Set<String> WORDS =
            Set.of("stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe");

    @ParameterizedTest
    @ValueSource(strings = {"stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"})
    void a_word_revokes_in_any_case_with_blanks_and_punctuation_around_it(String word) {
        assertThat(word).satisfies(InboundTextTest::revokes);
        assertThat(word.toUpperCase(Locale.ROOT)).satisfies(InboundTextTest::revokes);
        assertThat("  \t" + word + " \n").satisfies(InboundTextTest::revokes);
        assertThat("\"" + word + "\"!!").satisfies(InboundTextTest::revokes);
        assertThat(word + ".").satisfies(InboundTextTest::revokes);
    }

    private static void revokes(String text) {
        assertThat(InboundText.meaning(text, WORDS)).isEqualTo(Meaning.REVOCATION);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "please stop calling me at lunch, POSSIBLE_REVOCATION",
        "STOP please, POSSIBLE_REVOCATION",
        "I want to opt out now, POSSIBLE_REVOCATION",
        "opt-out, REVOCATION",
        "Opt   OUT, REVOCATION",
        "the bus stops here, NOTHING",
        "I opt to go out, NOTHING",
        "weekend, NOTHING",
        "thank you, NOTHING",
        "'', NOTHING",
        "..., NOTHING"
    })
    void a_longer_text_with_such_a_word_may_revoke(String text, Meaning meaning) {
        assertThat(InboundText.meaning(text, WORDS)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "please stop", ""})
    void without_words_nothing_revokes(String text) {
        assertThat(InboundText.meaning(text, Set.of())).isEqualTo(Meaning.NOTHING);
        assertThat(InboundText.meaning(text, Set.of("", "!"))).isEqualTo(Meaning.NOTHING);
    }
}

package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.InboundText.Meaning;
import dev.freestone.testkit.Fact;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundTextTest {
    /** Those of the rule that is shipped, us-tcpa/revocation. */
    private static final Set<String> WORDS = Packs.THIRD_PARTY.revocationWords(Scene.ny("03-03T10:00"));

    @Fact("POL-42")
    @Test
    void the_rule_that_is_shipped_names_seven_words() {
        assertThat(WORDS)
                .containsExactlyInAnyOrder("stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe");
    }

    @Fact("POL-42")
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

package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtraCallsTest {
    private static final Instant GIVEN = Instant.parse("2026-03-03T15:00:00Z");
    private static final FactTerms EXTRA = terms(ConsentKind.EXTRA_CALLS);

    @ParameterizedTest(name = "{0}: given {2} it ends {3}")
    @CsvSource({
        "the day of the consent is the first, America/New_York, 2026-03-03T15:00:00Z, 2026-03-10T04:00:00Z",
        "given at the first instant of a day, America/New_York, 2026-03-03T05:00:00Z, 2026-03-10T04:00:00Z",
        "given at the last one of the day before, America/New_York, 2026-03-03T04:59:59Z, 2026-03-09T04:00:00Z",
        "where clocks do not change, Pacific/Honolulu, 2026-03-03T15:00:00Z, 2026-03-10T10:00:00Z",
        "over the night with an hour more, America/New_York, 2026-10-30T15:00:00Z, 2026-11-06T05:00:00Z",
        "in two zones it ends in the first, America/New_York America/Los_Angeles, 2026-03-03T15:00:00Z, 2026-03-10T04:00:00Z",
        "given on two dates the earlier counts, America/New_York America/Los_Angeles, 2026-03-03T06:00:00Z, 2026-03-09T07:00:00Z"
    })
    void ends_with_its_seventh_day_wherever_that_is_first(String when, String zones, Instant given, Instant end) {
        List<ZoneId> all = Arrays.stream(zones.split(" ", -1)).map(ZoneId::of).toList();

        assertThat(ZoneDays.instant(ExtraCalls.end(ZoneDays.micros(given), all)))
                .as(when)
                .isEqualTo(end);
    }

    @Test
    void where_nobody_knows_the_zone_it_ends_as_it_begins() {
        assertThat(ExtraCalls.end(ZoneDays.micros(GIVEN), List.of())).isEqualTo(ZoneDays.micros(GIVEN));
    }

    @ParameterizedTest(name = "a call at {0}: {1}")
    @CsvSource({
        "2026-03-03T14:59:59.999999Z, false",
        "2026-03-03T15:00:00Z, true",
        "2026-03-10T03:59:59.999999Z, true",
        "2026-03-10T04:00:00Z, false"
    })
    void excludes_calls_from_its_beginning_to_the_end_of_its_seventh_day(Instant at, boolean excluded) {
        assertThat(ExtraCalls.exclude(consent(EXTRA), call(), Packs.THIRD_PARTY, at))
                .isEqualTo(excluded);
    }

    static Stream<Arguments> consents() {
        Optional<Instant> noon = Optional.of(Instant.parse("2026-03-05T17:00:00Z"));
        Optional<KeyedHash> none = Optional.empty();
        return Stream.of(
                Arguments.of("of the number", fact(Scene.P, Optional.of(Scene.NUMBER), none, EXTRA), true),
                Arguments.of("of another number", fact(Scene.P, Optional.of(hash("other")), none, EXTRA), false),
                Arguments.of("of another person", fact(Scene.Q, none, none, EXTRA), false),
                Arguments.of("for the debt", fact(Scene.P, none, Optional.of(Scene.loan("LN-1")), EXTRA), true),
                Arguments.of("for another debt", fact(Scene.P, none, Optional.of(Scene.loan("LN-2")), EXTRA), false),
                Arguments.of("to something else", fact(Scene.P, none, none, terms(ConsentKind.AUTODIALED_CALL)), false),
                Arguments.of("no consent", fact(Scene.P, none, none, new FactTerms.MediumRefused("text")), false),
                Arguments.of(
                        "for another purpose",
                        fact(
                                Scene.P,
                                none,
                                none,
                                new FactTerms.Consent(
                                        ConsentKind.EXTRA_CALLS, Optional.empty(), Set.of(Purpose.MARKETING))),
                        false),
                Arguments.of("that expires as the call begins", until(noon, Optional.empty()), false),
                Arguments.of("withdrawn as the call begins", until(Optional.empty(), noon), false));
    }

    @ParameterizedTest(name = "a consent {0}: {2}")
    @MethodSource("consents")
    void a_consent_excludes_what_it_covers(String what, ContactFact consent, boolean excluded) {
        Instant noon = Instant.parse("2026-03-05T17:00:00Z");

        assertThat(ExtraCalls.exclude(consent, call(), Packs.THIRD_PARTY, noon)).isEqualTo(excluded);
    }

    @Test
    void a_number_that_is_nowhere_in_particular_excludes_nothing() {
        assertThat(ExtraCalls.exclude(consent(EXTRA), call(Optional.of("800")), Packs.THIRD_PARTY, GIVEN))
                .isFalse();
        assertThat(ExtraCalls.exclude(consent(EXTRA), call(Optional.empty()), Packs.THIRD_PARTY, GIVEN))
                .isFalse();
    }

    private static ContactQuestion call() {
        return call(Optional.of("404"));
    }

    private static ContactQuestion call(Optional<String> areaCode) {
        return new ContactQuestion(
                Scene.COMPANY,
                Scene.P,
                "voice",
                Purpose.COLLECTION,
                Optional.empty(),
                "",
                List.of(Scene.loan("LN-1")),
                Optional.of(Scene.NUMBER),
                areaCode,
                ContactTraits.PLAIN);
    }

    private static FactTerms terms(ConsentKind kind) {
        return new FactTerms.Consent(kind, Optional.empty(), Set.of());
    }

    private static KeyedHash hash(String text) {
        return KeyedHash.of("k1:" + text);
    }

    private static ContactFact consent(FactTerms terms) {
        return fact(Scene.P, Optional.empty(), Optional.empty(), terms);
    }

    private static ContactFact fact(
            KeyedHash person, Optional<KeyedHash> destination, Optional<KeyedHash> debt, FactTerms terms) {
        return new ContactFact(
                FactId.of("LE-1"),
                Optional.of(person),
                destination,
                debt,
                terms,
                GIVEN,
                Optional.empty(),
                Optional.empty());
    }

    private static ContactFact until(Optional<Instant> expires, Optional<Instant> withdrawn) {
        return new ContactFact(
                FactId.of("LE-1"),
                Optional.of(Scene.P),
                Optional.empty(),
                Optional.empty(),
                EXTRA,
                GIVEN,
                expires,
                withdrawn);
    }
}

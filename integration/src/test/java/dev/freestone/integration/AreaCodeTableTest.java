package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import dev.freestone.contact.policy.AreaCodes;
import dev.freestone.engine.policy.AreaCodeTable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped table of area codes beside libphonenumber, which collects the same from numbering plans and carriers. */
class AreaCodeTableTest {
    /**
     * New codes that overlay older ones, which have numbers in a second zone. libphonenumber knows no numbers of the new code
     * there; it may be given to one any day, so the table takes both zones.
     */
    private static final Map<String, String> OVERLAYS = Map.of("364", "270", "448", "850", "458", "541", "930", "812");

    /** Lies in Alaska alone, with two zones. libphonenumber gives the time of Hawaii as well, where no number of it is. */
    private static final String ALASKA = "907";

    private static final Set<String> REGIONS = Set.of("US", "AS", "GU", "MP", "PR", "VI");
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

    private static final AreaCodes OURS = AreaCodeTable.read();
    private static final Map<String, List<PhoneNumber>> THEIRS = new TreeMap<>();

    /** A number of each exchange of each area code, where it is one that belongs to a place. */
    @BeforeAll
    static void ask_for_every_exchange() {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        for (int code = 200; code < 1_000; code++) {
            List<PhoneNumber> numbers = new ArrayList<>();
            for (int exchange = 200; exchange < 1_000; exchange++) {
                PhoneNumber number = new PhoneNumber()
                        .setCountryCode(1)
                        .setNationalNumber((code * 1_000L + exchange) * 10_000 + 1_234);
                if (plan.getNumberType(number) == PhoneNumberType.FIXED_LINE_OR_MOBILE
                        && REGIONS.contains(String.valueOf(plan.getRegionCodeForNumber(number)))) {
                    numbers.add(number);
                }
            }
            if (!numbers.isEmpty()) {
                THEIRS.put(String.valueOf(code), numbers);
            }
        }
    }

    @Test
    void knows_the_codes_that_belong_to_a_place_and_no_others() {
        assertThat(codes(code -> OURS.state(code).isPresent())).isEqualTo(THEIRS.keySet());
        assertThat(codes(code -> !OURS.zones(code).isEmpty())).isEqualTo(THEIRS.keySet());
    }

    @Test
    void gives_the_same_times_of_day_but_for_overlays_and_alaska() {
        Set<String> others = new TreeSet<>();
        THEIRS.forEach((code, numbers) -> {
            if (!clocks(OURS.zones(code)).equals(clocks(zones(numbers)))) {
                others.add(code);
            }
        });
        Set<String> listed = new TreeSet<>(OVERLAYS.keySet());
        listed.add(ALASKA);
        assertThat(others).isEqualTo(listed);
    }

    @Test
    void gives_an_overlay_the_zones_that_both_tables_give_the_older_code() {
        assertThat(OVERLAYS).allSatisfy((code, older) -> {
            assertThat(OURS.zones(code)).isEqualTo(OURS.zones(older));
            assertThat(clocks(OURS.zones(code))).isEqualTo(clocks(zones(numbers(older))));
            assertThat(clocks(OURS.zones(code))).containsAll(clocks(zones(numbers(code))));
        });
    }

    @Test
    void gives_alaska_both_of_its_zones() {
        Set<List<Integer>> more = clocks(zones(numbers(ALASKA)));
        more.removeAll(clocks(OURS.zones(ALASKA)));

        assertThat(more).isEqualTo(clocks(Set.of(ZoneId.of("Pacific/Honolulu"))));
    }

    @Test
    void places_each_code_in_a_state_in_which_towns_have_its_numbers() {
        Map<String, Set<String>> elsewhere = new TreeMap<>();
        THEIRS.forEach((code, numbers) -> {
            Set<String> states = states(numbers);
            if (!states.isEmpty() && OURS.state(code).filter(states::contains).isEmpty()) {
                elsewhere.put(code, states);
            }
        });
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void gives_each_state_the_zones_of_its_codes_and_no_others() {
        Map<String, Set<ZoneId>> ofCodes = new TreeMap<>();
        THEIRS.keySet()
                .forEach(code -> ofCodes.computeIfAbsent(OURS.state(code).orElseThrow(), state -> new HashSet<>())
                        .addAll(OURS.zones(code)));

        assertThat(ofCodes)
                .hasSize(56)
                .allSatisfy((state, zones) ->
                        assertThat(zones).containsExactlyInAnyOrderElementsOf(OURS.stateZones(state)));
    }

    private static Set<String> codes(Predicate<String> known) {
        return IntStream.range(0, 1_000)
                .mapToObj(code -> "%03d".formatted(code))
                .filter(known)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<PhoneNumber> numbers(String code) {
        return THEIRS.getOrDefault(code, List.of());
    }

    private static Set<ZoneId> zones(List<PhoneNumber> numbers) {
        PhoneNumberToTimeZonesMapper mapper = PhoneNumberToTimeZonesMapper.getInstance();
        return numbers.stream()
                .flatMap(number -> mapper.getTimeZonesForNumber(number).stream())
                .distinct()
                .map(ZoneId::of)
                .collect(Collectors.toSet());
    }

    /** The states of towns, such as of "Macon, GA". */
    private static Set<String> states(List<PhoneNumber> numbers) {
        PhoneNumberOfflineGeocoder places = PhoneNumberOfflineGeocoder.getInstance();
        return numbers.stream()
                .map(number -> places.getDescriptionForNumber(number, Locale.ENGLISH))
                .filter(place -> place.contains(", "))
                .map(place -> place.substring(place.lastIndexOf(", ") + 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the clocks of zones show from day to day: zones of other names may show the same. */
    private static Set<List<Integer>> clocks(Iterable<ZoneId> zones) {
        Set<List<Integer>> clocks = new HashSet<>();
        zones.forEach(zone -> clocks.add(offsets(zone.getRules())));
        return clocks;
    }

    private static List<Integer> offsets(ZoneRules rules) {
        List<Integer> offsets = new ArrayList<>();
        for (Instant at = FROM; at.isBefore(TO); at = at.plus(Duration.ofHours(12))) {
            offsets.add(rules.getOffset(at).getTotalSeconds());
        }
        return offsets;
    }
}

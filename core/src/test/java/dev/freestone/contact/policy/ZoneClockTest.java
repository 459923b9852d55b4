package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneClockTest {
    private static final Instant Y1990 = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant Y2110 = Instant.parse("2110-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Phoenix",
                "America/Adak",
                "Pacific/Apia",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "Asia/Kathmandu"
            })
    void shows_what_the_rules_of_the_zone_show_before_at_and_after_every_change(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneOffsetTransition change = zone.getRules().nextTransition(Y1990);
        while (change != null && change.getInstant().isBefore(Y2110)) {
            long at = ZoneDays.micros(change.getInstant());
            agree(zone, List.of(at - ZoneDays.DAY, at - 1, at, at + 1));
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59.999999Z", "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"})
    void shows_it_at_the_edges_of_the_century_as_well(String edge) {
        long at = ZoneDays.micros(Instant.parse(edge));

        agree(
                ZoneId.of("America/Chicago"),
                LongStream.of(at - 1, at, at + 1).boxed().toList());
    }

    @Test
    void a_zone_without_changes_has_one_offset() {
        agree(ZoneOffset.ofHours(-5), List.of(0L, ZoneDays.micros(Instant.parse("2026-03-08T07:00:00Z"))));
    }

    private static void agree(ZoneId zone, List<Long> instants) {
        assertThat(instants)
                .allSatisfy(at -> assertThat(ZoneClock.of(zone).offset(at))
                        .isEqualTo(
                                zone.getRules().getOffset(ZoneDays.instant(at)).getTotalSeconds() * ZoneDays.SECOND));
    }
}

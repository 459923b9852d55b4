package dev.freestone.testkit.sim;

import dev.freestone.model.contact.IntentPlan;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where people really are, and whether they may be reached there at an instant. Used by one thread. */
final class Whereabouts {
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    private final Optional<Map<String, Set<ZoneId>>> zones;

    private Whereabouts(Optional<Map<String, Set<ZoneId>>> zones) {
        this.zones = zones;
    }

    static Whereabouts draw(Setting setting, Xoshiro256 random) {
        if (!setting.placed()) {
            return new Whereabouts(Optional.empty());
        }
        Map<String, Set<ZoneId>> zones = new HashMap<>();
        for (int company = 0; company < setting.companies(); company++) {
            for (int person = 0; person < setting.persons(); person++) {
                zones.put(Workload.company(company).value() + "/BO-" + person, zones(random));
            }
        }
        return new Whereabouts(Optional.of(zones));
    }

    /** One is far behind the time of the company, one ahead of it, one keeps no summer time. */
    private static Set<ZoneId> zones(Xoshiro256 random) {
        ZoneId first =
                ZoneId.of(random.one("America/New_York", "Pacific/Honolulu", "America/Phoenix", "Europe/Berlin"));
        ZoneId second = ZoneId.of(random.one("America/Chicago", "Europe/London", "Europe/Berlin"));
        int known = random.below(100);
        return known < 30 ? Set.of() : known < 80 || first.equals(second) ? Set.of(first) : Set.of(first, second);
    }

    /** What the host tells the ledger. */
    Optional<ContactHours> hours() {
        return zones.map(known -> new ContactHours(
                FROM,
                UNTIL,
                (company, person) -> known.getOrDefault(company.value() + '/' + person.value(), Set.of())));
    }

    /** Whether a contact may be made. */
    boolean allow(IntentPlan plan, Instant now) {
        return zones.map(known -> known(known, plan))
                .map(its -> !its.isEmpty() && its.stream().allMatch(zone -> isDay(zone, now)))
                .orElse(true);
    }

    private static Set<ZoneId> known(Map<String, Set<ZoneId>> zones, IntentPlan plan) {
        return zones.getOrDefault(plan.company().value() + '/' + Workload.person(plan.occurrence()), Set.of());
    }

    private static boolean isDay(ZoneId zone, Instant now) {
        LocalTime there = now.atZone(zone).toLocalTime();
        return !there.isBefore(FROM) && there.isBefore(UNTIL);
    }
}

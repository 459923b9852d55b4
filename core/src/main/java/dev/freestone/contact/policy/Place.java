package dev.freestone.contact.policy;

import dev.freestone.model.contact.ConfirmedZone;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Residence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is, by all that is known: a set of zones, and the states whose rules may apply. Immutable. Source:
 * docs/spec/contact-policy.md 2, 3.
 */
final class Place {
    private static final long CONFIRMED_DAYS = 180;

    final List<ZoneId> zones;
    /** By what each zone is known, for explanations. */
    final List<ZoneSignal> signals;
    /** The state, when just one is known. */
    final @Nullable String onlyState;

    private final List<Residence> residences;
    private final @Nullable String numberState;

    private Place(Located located, List<Residence> residences, @Nullable String numberState) {
        this.signals = located.signals();
        this.zones = located.zones();
        this.residences = residences;
        this.numberState = numberState;
        this.onlyState = only(residences, numberState);
    }

    private static @Nullable String only(List<Residence> residences, @Nullable String numberState) {
        String only = numberState;
        for (int i = 0; i < residences.size(); i++) {
            String state = residences.get(i).state();
            if (only != null && !only.equals(state)) {
                return null;
            }
            only = state;
        }
        return only;
    }

    static Place of(ContactQuestion question, PolicyFacts facts, AreaCodes codes, long at) {
        PersonFacts host = facts.host();
        String state = question.areaCode().flatMap(codes::state).orElse(null);
        if (at < facts.sureUntil()) {
            Located confirmed = facts.confirmed();
            if (confirmed != null) {
                return new Place(confirmed, host.residences(), state);
            }
        }
        List<ZoneSignal> signals = new ArrayList<>(4);
        boolean mail = question.channel().equals("mail");
        for (Residence residence : host.residences()) {
            add(signals, ZoneSignal.Kind.RESIDENCE, codes.stateZones(residence.state()));
        }
        if (mail && !signals.isEmpty()) {
            return new Place(Located.by(signals), host.residences(), state);
        }
        boolean called =
                question.channel().equals("voice") || question.channel().equals("text");
        if (called) {
            question.areaCode().ifPresent(code -> add(signals, ZoneSignal.Kind.NUMBER, codes.zones(code)));
        } else {
            host.areaCodes().forEach(code -> add(signals, ZoneSignal.Kind.NUMBER, codes.zones(code)));
        }
        host.zones().forEach(zone -> signals.add(new ZoneSignal(ZoneSignal.Kind.HINT, zone)));
        return new Place(Located.by(signals), host.residences(), state);
    }

    private static void add(List<ZoneSignal> signals, ZoneSignal.Kind kind, List<ZoneId> zones) {
        for (ZoneId zone : zones) {
            signals.add(new ZoneSignal(kind, zone));
        }
    }

    /** When a place that a person has confirmed is no longer taken for sure. */
    static long confirmedUntil(ConfirmedZone confirmed) {
        ZoneClock clock = ZoneClock.of(confirmed.zone());
        return ZoneDays.midnight(clock, ZoneDays.date(clock, ZoneDays.micros(confirmed.at())) + CONFIRMED_DAYS + 1);
    }

    private boolean knowsNoState() {
        return residences.isEmpty() && numberState == null;
    }

    boolean lives(String state) {
        if (onlyState != null && !residences.isEmpty()) {
            return state.equals(onlyState);
        }
        for (Residence residence : residences) {
            if (residence.state().equals(state)) {
                return true;
            }
        }
        return knowsNoState();
    }

    boolean hasNumberOf(String state) {
        return state.equals(numberState) || knowsNoState();
    }

    boolean livesIn(String state, String city) {
        for (Residence residence : residences) {
            if (residence.state().equals(state)
                    && residence
                            .city()
                            .filter(other -> !other.equalsIgnoreCase(city))
                            .isEmpty()) {
                return true;
            }
        }
        return residences.isEmpty() && hasNumberOf(state);
    }

    /** The states that are known, each once. */
    List<String> states() {
        List<String> states = new ArrayList<>();
        residences.forEach(each -> states.add(each.state()));
        if (numberState != null) {
            states.add(numberState);
        }
        return states.stream().distinct().sorted().toList();
    }
}

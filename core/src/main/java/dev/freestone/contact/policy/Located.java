package dev.freestone.contact.policy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The zones in which a person may be, and by what each is known. Immutable.
 *
 * @param signals by what, for explanations
 * @param zones each once
 */
record Located(List<ZoneSignal> signals, List<ZoneId> zones) {
    static Located by(List<ZoneSignal> signals) {
        List<ZoneId> zones = new ArrayList<>(2);
        for (ZoneSignal signal : signals) {
            if (!zones.contains(signal.zone())) {
                zones.add(signal.zone());
            }
        }
        return new Located(signals, zones);
    }
}

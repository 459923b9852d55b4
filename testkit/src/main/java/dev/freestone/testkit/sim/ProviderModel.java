package dev.freestone.testkit.sim;

import java.time.Duration;
import java.util.Optional;

/**
 * How a provider behaves. Chances are in percent. Immutable.
 *
 * @param dedupes delivers a key at most once within this time
 * @param answers can be asked by key
 * @param honors takes nothing after the deadline of a request
 * @param batch how many messages a call takes; 1 = the form for one
 * @param rate its limit, if it has one
 * @param refuses chance to refuse
 * @param defers chance to ask for another try
 * @param throttles chance to fail as a whole
 * @param times chance of no usable answer, taken or not
 * @param lags chance that a message without an answer arrives later
 * @param vague chance that a question is not answered
 */
record ProviderModel(
        Optional<Duration> dedupes,
        boolean answers,
        boolean honors,
        int batch,
        Optional<SenderPlug.Rate> rate,
        int refuses,
        int defers,
        int throttles,
        int times,
        int lags,
        int vague) {
    static ProviderModel draw(Setting.Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED -> mixed(random);
            case DUEL -> mixed(random).opaque(random.percent(75));
            case CROWD -> mixed(random).narrow();
            case RUSH -> mixed(random).wide();
        };
    }

    /** One that often gives no answer. */
    private ProviderModel opaque(boolean dedupe) {
        Optional<Duration> window = dedupe ? Optional.of(Duration.ofDays(2)) : Optional.empty();
        return new ProviderModel(window, true, honors, batch, Optional.empty(), refuses, 20, 0, 50, lags, 35);
    }

    /** One that takes little at a time. */
    private ProviderModel narrow() {
        return new ProviderModel(
                dedupes, answers, honors, 1, Optional.of(new SenderPlug.Rate(1, 1)), refuses, 0, 0, 1, lags, vague);
    }

    /** One that takes what it is given. */
    private ProviderModel wide() {
        return new ProviderModel(dedupes, answers, honors, batch, Optional.empty(), refuses, 0, 0, 1, lags, vague);
    }

    private static ProviderModel mixed(Xoshiro256 random) {
        boolean hard = random.percent(60);
        return new ProviderModel(
                random.percent(30) ? Optional.of(Duration.ofHours(random.between(24, 72))) : Optional.empty(),
                random.percent(75),
                random.percent(30),
                random.percent(35) ? random.between(2, 5) : 1,
                random.percent(20) ? Optional.of(new SenderPlug.Rate(1, random.between(1, 3))) : Optional.empty(),
                random.between(0, 10),
                hard ? random.between(0, 30) : 2,
                hard ? random.between(0, 15) : 0,
                hard ? random.between(0, 40) : 3,
                random.between(0, 50),
                10);
    }

    /** One without moods. */
    ProviderModel calm() {
        return new ProviderModel(dedupes, answers, honors, batch, rate, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public String toString() {
        return "Provider[" + dedupes.map(window -> "dedupes " + window + ", ").orElse("")
                + (answers ? "answers, " : "") + (honors ? "honors deadlines, " : "")
                + rate.map(limit -> limit + ", ").orElse("") + "batch " + batch + ", refuses " + refuses + ", defers "
                + defers + ", throttles " + throttles + ", times out " + times + ", lags " + lags + "]";
    }
}

package dev.freestone.testkit.sim;

import java.time.Duration;

/**
 * How large and how rough one run is. Immutable.
 *
 * @param nodes processes
 * @param companies companies
 * @param persons persons of each company
 * @param intents identities that are planned
 * @param senders providers
 * @param claimBatch how many intents are claimed at once
 * @param faultRate faults in 10,000 moments
 * @param commands what operators do
 * @param rough whether nodes freeze, die and lose answers; else only providers are difficult
 * @param length how long faults go on
 * @param rest how long it may take after that to come to rest
 */
record Setting(
        int nodes,
        int companies,
        int persons,
        int intents,
        int senders,
        int claimBatch,
        int faultRate,
        int commands,
        boolean rough,
        Duration length,
        Duration rest) {
    private static final int[] RATES = {10, 40, 80, 160};

    static Setting draw(Xoshiro256 random) {
        boolean large = random.percent(4);
        boolean rough = random.percent(85);
        return new Setting(
                large ? random.between(4, 8) : random.between(1, 3),
                random.between(1, 3),
                random.between(1, 4),
                large ? random.between(15, 40) : random.between(3, 9),
                random.between(1, 2),
                random.one(1, 2, 5, 200),
                rough ? RATES[random.below(RATES.length)] : 0,
                random.between(0, 6),
                rough,
                Duration.ofMinutes(random.between(10, 180)),
                Duration.ofDays(random.percent(10) ? 45 : 9));
    }
}

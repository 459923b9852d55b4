package dev.freestone.testkit.sim;

/**
 * The generators of one run, apart from each other, so that a new kind of fault does not shift the workload.
 *
 * @param data what is planned by whom
 * @param schedule who goes on when
 * @param faults what fails
 * @param provider what providers do
 * @param clock how wrong clocks are
 * @param policy what counters allow, and which debts contacts have
 * @param places where people are
 * @param exports what is handed to dialers
 * @param facts what people refuse and agree to
 */
record Streams(
        Xoshiro256 data,
        Xoshiro256 schedule,
        Xoshiro256 faults,
        Xoshiro256 provider,
        Xoshiro256 clock,
        Xoshiro256 policy,
        Xoshiro256 places,
        Xoshiro256 exports,
        Xoshiro256 facts) {
    static Streams of(long seed) {
        return new Streams(
                Xoshiro256.stream(seed, 0),
                Xoshiro256.stream(seed, 1),
                Xoshiro256.stream(seed, 2),
                Xoshiro256.stream(seed, 3),
                Xoshiro256.stream(seed, 4),
                Xoshiro256.stream(seed, 5),
                Xoshiro256.stream(seed, 6),
                Xoshiro256.stream(seed, 7),
                Xoshiro256.stream(seed, 8));
    }
}

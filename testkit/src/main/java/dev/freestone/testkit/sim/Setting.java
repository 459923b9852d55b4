package dev.freestone.testkit.sim;

import java.time.Duration;
import java.util.Optional;

/**
 * How large and how rough one run is. Immutable.
 *
 * @param kind what it is about
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
 * @param patient whether operators take days to let things go on
 * @param rest how long it may take after that to come to rest
 * @param debts debts of each company; 0 = contacts are about none
 * @param cap what the policy counts, if it counts
 * @param placed whether the policy asks for the time where people are
 */
record Setting(
        Kind kind,
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
        boolean patient,
        Duration rest,
        int debts,
        Optional<DebtCap> cap,
        boolean placed) {
    private static final int[] RATES = {10, 40, 80, 160};

    /** What runs are about. */
    enum Kind {
        /** Everything. */
        MIXED,
        /** Few contacts, and nodes that lose sight of them. */
        DUEL,
        /** Many contacts at once to providers that take little, and little that fails. */
        CROWD,
        /** Many contacts at once about few debts, whose counters have little room, and little that fails. */
        RUSH;

        /** Everything is planned at about the same time, and nobody is slow. */
        boolean isCrowded() {
            return this == CROWD || this == RUSH;
        }
    }

    static Setting draw(Streams streams) {
        Xoshiro256 random = streams.data();
        Xoshiro256 policy = streams.policy();
        int draw = random.below(100);
        Kind kind = draw < 70 ? Kind.MIXED : draw < 90 ? Kind.DUEL : draw < 95 ? Kind.RUSH : Kind.CROWD;
        boolean rough = kind != Kind.MIXED || random.percent(85);
        return new Setting(
                kind,
                nodes(kind, random),
                random.between(1, 3),
                kind.isCrowded() ? random.between(6, 20) : random.between(1, 4),
                intents(kind, random),
                kind == Kind.MIXED ? random.between(1, 2) : 1,
                kind == Kind.RUSH ? random.one(1, 1, 2, 5) : random.one(1, 2, 5, 200),
                rough ? rate(kind, random) : 0,
                kind == Kind.MIXED ? random.between(0, 6) : random.between(0, 1),
                rough,
                Duration.ofMinutes(random.between(10, 180)),
                random.percent(20),
                Duration.ofDays(random.percent(10) ? 45 : 9),
                debts(kind, policy),
                cap(kind, policy),
                kind == Kind.MIXED && streams.places().percent(20));
    }

    /** Whether a contact without debts takes a slot all the same, since the policy looks back at contacts. */
    boolean counts() {
        return cap.isPresent();
    }

    private static int debts(Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED, DUEL -> random.percent(60) ? random.between(1, 3) : 0;
            case CROWD -> 0;
            case RUSH -> random.between(1, 2);
        };
    }

    private static Optional<DebtCap> cap(Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED, DUEL -> random.percent(70) ? Optional.of(cap(random)) : Optional.empty();
            case CROWD -> Optional.empty();
            case RUSH -> Optional.of(cap(random));
        };
    }

    private static DebtCap cap(Xoshiro256 random) {
        return new DebtCap(random.between(1, 3), Duration.ofHours(random.one(1, 3, 24)));
    }

    private static int nodes(Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED -> random.percent(4) ? random.between(4, 8) : random.between(1, 3);
            case DUEL -> random.between(2, 3);
            case CROWD, RUSH -> random.between(2, 5);
        };
    }

    private static int intents(Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED -> random.between(3, 9);
            case DUEL -> random.between(2, 6);
            case CROWD, RUSH -> random.between(15, 30);
        };
    }

    private static int rate(Kind kind, Xoshiro256 random) {
        return switch (kind) {
            case MIXED -> RATES[random.below(RATES.length)];
            case DUEL -> 120;
            case CROWD, RUSH -> 3;
        };
    }
}

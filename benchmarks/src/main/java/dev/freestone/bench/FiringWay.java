package dev.freestone.bench;

/** One way to fire schedules that are due in a database. */
interface FiringWay {
    /**
     * What it is called in the table.
     *
     * @return such as {@code db-scheduler, no-op}
     */
    String name();

    /**
     * Works until none is due, and stops.
     *
     * @param due how many are due
     * @param threads how many threads work
     * @throws Exception when that fails
     */
    void fire(int due, int threads) throws Exception;
}

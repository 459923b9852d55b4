package dev.freestone.bench;

/** One way to work through messages that wait in a database. */
interface SendingWay {
    /**
     * What it is called in the table.
     *
     * @return such as {@code ledger, batch of 500}
     */
    String name();

    /**
     * Puts messages into the database.
     *
     * @param messages how many
     * @throws Exception when that fails
     */
    void fill(int messages) throws Exception;

    /**
     * Works until none is left.
     *
     * @param threads how many threads work
     * @throws Exception when that fails
     */
    void drain(int threads) throws Exception;

    /**
     * How many messages were worked through, counted in the database.
     *
     * @return the number
     * @throws Exception when that fails
     */
    long done() throws Exception;
}

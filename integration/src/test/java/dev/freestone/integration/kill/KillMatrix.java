package dev.freestone.integration.kill;

/**
 * Every row of the kill matrix, and every side of it that the row lists, named after the row. Source:
 * docs/spec/contact-ledger.md 14.
 */
public abstract class KillMatrix extends ErasureKills {}

package dev.freestone.jdbc.storage;

/** A number that is to be added. */
record TallyRow(TallyKey key, TallyCount count) {}

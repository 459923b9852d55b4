package dev.freestone.jdbc.storage;

/** How many contacts there are more, less when negative, and between which places in the order of planning they lie. */
record TallyCount(long contacts, long first, long last) {
    TallyCount plus(TallyCount other) {
        return new TallyCount(contacts + other.contacts, Math.min(first, other.first), Math.max(last, other.last));
    }
}

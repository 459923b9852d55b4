package dev.freestone.jdbc.storage;

/** Places in the order of planning, the first and the last among them. */
record PlaceRange(long first, long last) {
    static final PlaceRange ALL = new PlaceRange(Long.MIN_VALUE, Long.MAX_VALUE);
}

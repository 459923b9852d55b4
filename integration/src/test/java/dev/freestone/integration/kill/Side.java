package dev.freestone.integration.kill;

/** On which side of an effect, such as a commit, something happens. */
enum Side {
    BEFORE,
    AFTER
}

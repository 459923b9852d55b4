package dev.freestone.promo;

/** How far a sweep is. Source: docs/spec/promo-programs.md 12. */
public enum PromoSweepState {
    /** There are programs left to visit. */
    RUNNING,
    /** It waits until it is resumed. */
    PAUSED,
    /** It was canceled; what it has done stays. */
    CANCELED,
    /** Every program was visited. */
    FINISHED
}

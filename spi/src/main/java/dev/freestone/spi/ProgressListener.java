package dev.freestone.spi;

/**
 * Hears of progress, on the thread that works, after every batch and at least each second while rows flow. It cannot
 * change an outcome: its exceptions are dropped. It must return quickly.
 */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Called with the state of a step.
     *
     * @param progress how far it is
     */
    void onProgress(RunProgress progress);

    /**
     * Called after each page of a sweep over promo programs. Does nothing unless it is overridden.
     *
     * @param progress how far a part of the sweep is
     */
    default void onSweep(PromoSweepProgress progress) {}

    /**
     * Called after each step of the delivery of a scheduled message. Does nothing unless it is overridden.
     *
     * @param progress how far the delivery is
     */
    default void onAudience(AudienceProgress progress) {}
}

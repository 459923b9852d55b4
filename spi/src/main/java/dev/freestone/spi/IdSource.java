package dev.freestone.spi;

/**
 * Makes public ids. Called by the engine from any thread. An id that is taken is asked for again, so the source may
 * repeat itself, rarely. <b>Conformance suite:</b> {@code dev.freestone.testkit.IdSourceConformance}.
 */
public interface IdSource {
    /**
     * A new id.
     *
     * @param prefix two characters, such as {@code CG}
     * @return {@code prefix-XXXX-XXXX} over {@code A-Z0-9}
     */
    String next(String prefix);
}

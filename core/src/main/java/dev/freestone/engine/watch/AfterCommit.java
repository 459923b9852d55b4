package dev.freestone.engine.watch;

import dev.freestone.spi.Tx;
import java.util.function.Consumer;

/** Leaves in a transaction what is to be told once it is committed. Static. */
public final class AfterCommit {
    private AfterCommit() {}

    /**
     * Tells after the commit. Where nobody watches, where the transaction is undone, or where it is one of the host, which ends
     * later and perhaps otherwise, nothing is told.
     *
     * @param tx the transaction
     * @param news what to tell; must use values only, since the transaction is over then
     */
    public static void tell(Tx tx, Consumer<Watch> news) {
        if (tx instanceof WatchedTx watched) {
            watched.later(news);
        }
    }
}

package dev.freestone.engine.dispatch;

import java.util.List;

/** One step of the dispatcher: at most one call of a port. Source: docs/spec/contact-ledger.md 4.2. */
public interface DispatchStep {
    /**
     * What it does, for traces.
     *
     * @return such as {@code claim}
     */
    String name();

    /**
     * Does it.
     *
     * @return what is to be done next, in order, before anything else
     */
    List<DispatchStep> run();
}

package dev.freestone.testkit.sim;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Storage;

/** A ledger whose nodes and commands run in a simulation. */
public interface LedgerUnderTest {
    /**
     * What all nodes share. The simulation hands each of them a view of it that fails.
     *
     * @return the storage, on the S that the ledger was opened with
     */
    Storage storage();

    /**
     * A new process.
     *
     * @param setup what it works with
     * @return its dispatcher
     */
    DispatchEngine node(NodeSetup setup);

    /**
     * The commands of a company.
     *
     * @param setup what the process works with that gives them
     * @param company the company
     * @param actor who gives them
     * @return the commands
     */
    LedgerDesk desk(NodeSetup setup, CompanyId company, ActorId actor);
}

/** The simulation of the contact ledger: many nodes, faults and providers in one thread on virtual time. */
@NullMarked
package dev.freestone.testkit.sim;

import org.jspecify.annotations.NullMarked;

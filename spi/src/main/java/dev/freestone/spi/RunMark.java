package dev.freestone.spi;

import dev.freestone.model.common.Lease;

/**
 * What a holder of a run looks at between two batches, without its document. Immutable.
 *
 * @param version the stored version; another one than last seen means that the run was changed
 * @param lease who works on it
 */
public record RunMark(long version, Lease lease) {}

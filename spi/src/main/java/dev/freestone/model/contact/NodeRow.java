package dev.freestone.model.contact;

import dev.freestone.model.common.NodeId;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of the host. Immutable. Source: docs/spec/contact-ledger.md 4.3.
 *
 * @param node its name
 * @param incarnation which life of it, from 1 on
 * @param startedAt when that life began, on S
 * @param until when its last heartbeat ends, on S
 * @param endedAt when that life ended, declared or closed, on S
 */
public record NodeRow(NodeId node, long incarnation, Instant startedAt, Instant until, Optional<Instant> endedAt) {}

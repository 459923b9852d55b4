package dev.freestone.model.common;

import java.time.Instant;
import java.util.Optional;

/**
 * Who works on an object. The fence only grows; a write that carries an older one changes nothing. Immutable.
 *
 * @param owner the node, empty when nobody holds it
 * @param until when it ends on the storage's clock S; meaningful only with an owner
 * @param fence grows by one with each claim, at first 0
 */
public record Lease(Optional<NodeId> owner, Instant until, long fence) {
    /** Nobody has ever held it. */
    public static final Lease NONE = new Lease(Optional.empty(), Instant.EPOCH, 0);

    /**
     * Whether somebody holds it at an instant of S.
     *
     * @param now S
     * @return true when it has an owner and has not ended
     */
    public boolean isLive(Instant now) {
        return owner.isPresent() && now.isBefore(until);
    }

    /**
     * The lease given back.
     *
     * @return without owner, with the same fence
     */
    public Lease released() {
        return new Lease(Optional.empty(), Instant.EPOCH, fence);
    }
}

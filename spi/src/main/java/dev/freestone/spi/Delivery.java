package dev.freestone.spi;

import dev.freestone.model.campaign.DeliveryTarget;

/**
 * Reaches folders on servers of others, where files of runs are dropped. It speaks a protocol and decides nothing: which
 * file is written, compared and renamed when, and what is tried again, is the engine's.
 *
 * <p><b>Caller and thread:</b> the engine, once per attempt to deliver, on a working thread; many at once, also to one
 * server. <b>Order:</b> {@link #open}, then the folder, which is always closed. <b>Trust:</b> the identity of the server
 * is checked before any credential is sent. <b>Retry:</b> none inside; the engine tries again. <b>Time:</b> every call
 * ends within a bound of its own, also when the server is silent. <b>Errors:</b> {@code delivery_…} of
 * docs/spec/errors.md 3; messages hold neither secrets nor texts of the server. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.DeliveryConformance}. Source: docs/spec/outreach-campaigns.md 5.4.
 */
@FunctionalInterface
public interface Delivery {
    /**
     * Connects, checks the server, says who asks, and goes to the folder.
     *
     * @param target server, account and folder
     * @return the folder, to be closed by the caller
     * @throws dev.freestone.error.FreestoneException {@code delivery_unreachable}, {@code delivery_host_key_rejected},
     *     {@code delivery_auth_failed}, {@code delivery_directory_missing}, {@code delivery_permission_denied}
     */
    RemoteFolder open(DeliveryTarget target);
}

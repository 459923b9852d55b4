package dev.freestone.engagement;

import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import java.util.Optional;

/**
 * A message, how it looks and how it is delivered; {@code creative} on the wire. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param id its id, also {@code creative_id}
 * @param group whom it is for; a group has at most one unit
 * @param name 1 to 255 characters
 * @param type what it is
 * @param tile how it looks; of tiles only
 * @param contact what is sent; of contact types only
 * @param delivery when it is shown or sent; empty = through the window of the campaign
 */
public record AdUnit(
        AdUnitId id,
        AdGroupId group,
        String name,
        AdType type,
        Optional<TileLook> tile,
        Optional<ContactTerms> contact,
        Optional<UnitDelivery> delivery) {}

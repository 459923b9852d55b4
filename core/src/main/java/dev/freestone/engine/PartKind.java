package dev.freestone.engine;

import dev.freestone.engagement.CampaignParts;
import dev.freestone.error.Violation;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.targeting.TargetingWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What is special about one kind of parts of a campaign. Stateless. */
abstract class PartKind<P> {
    /** What it is. */
    abstract EngagementKind kind();

    /** The parts of this kind. */
    abstract List<P> of(CampaignParts parts);

    /** The id of a part. */
    abstract long id(P part);

    /** Reads a part; asked for the part only when nothing is wrong with it. */
    abstract LongFunction<P> read(CampaignEdit edit, BodyReader body, Optional<P> current);

    /** The campaign with other parts of this kind. */
    abstract CampaignParts with(CampaignParts parts, List<P> changed);

    /** The campaign without a part and all that belongs to it. */
    abstract CampaignParts without(CampaignParts parts, P part);

    /** Why another part cannot be made. */
    abstract List<Violation> creationViolations(String path, CampaignEdit edit);

    /** Why a part cannot be deleted. */
    abstract List<Violation> deletionViolations(String path, CampaignEdit edit, P part);

    /** Writes what is kept of a part besides its campaign; empty before it is made, and after it is deleted. */
    void follow(CampaignEdit edit, Optional<P> before, Optional<P> after) {}

    /** What looks wrong in a part, such as in its targeting. */
    List<TargetingWarning> warnings(CampaignEdit edit, P part) {
        return List.of();
    }
}

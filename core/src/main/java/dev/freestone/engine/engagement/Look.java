package dev.freestone.engine.engagement;

import dev.freestone.model.common.CompanyProfile;
import java.time.Instant;
import java.util.Set;

/**
 * One question of a customer. Of one thread.
 *
 * @param now the instant of the question
 * @param profile the owner of the campaigns
 * @param onlooker the customer
 * @param views what the customer is told
 */
record Look(Instant now, CompanyProfile profile, Onlooker onlooker, CampaignViews views) {
    boolean isMultiOrg() {
        return profile.engagement().isMultiOrg();
    }

    /** Of which divisions campaigns are wanted; of all while multi-org is off. */
    Set<String> divisions(Set<String> asked) {
        return isMultiOrg() ? asked : Set.of();
    }
}

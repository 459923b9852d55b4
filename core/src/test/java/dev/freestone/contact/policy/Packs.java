package dev.freestone.contact.policy;

import dev.freestone.engine.policy.AreaCodeTable;
import dev.freestone.engine.policy.ShippedPacks;
import java.util.List;

/** The shipped packs under the profiles of the tests. */
final class Packs {
    static final PolicySet THIRD_PARTY = of(PolicyProfile.US_THIRD_PARTY_COLLECTOR);
    static final PolicySet FIRST_PARTY = of(PolicyProfile.US_FIRST_PARTY_CONSERVATIVE);
    static final PolicySet MARKETING = of(PolicyProfile.US_MARKETING);
    static final PolicySet NONE = of(PolicyProfile.NONE);

    /** Collects its own debts and has adopted nothing. */
    static final PolicySet FIRST_PARTY_PLAIN = of(new PolicyProfile(
            "FIRST_PARTY_WITHOUT_ADOPTION",
            java.util.Set.of(PolicyRole.FIRST_PARTY_CREDITOR),
            java.util.Set.of(),
            java.util.Set.of(),
            PolicyProfile.US_THIRD_PARTY_COLLECTOR.purposes()));

    private Packs() {}

    static PolicySet of(PolicyProfile profile, RulePack... host) {
        return PolicySet.of(profile, ShippedPacks.all(), List.of(host), List.of(), AreaCodeTable.read());
    }
}

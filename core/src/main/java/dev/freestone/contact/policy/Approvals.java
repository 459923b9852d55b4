package dev.freestone.contact.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which packs counsel has approved. Static and pure. Source: docs/spec/contact-policy.md 7, 10. */
public final class Approvals {
    private static final int REVIEW_MONTHS = 12;

    private Approvals() {}

    /**
     * The packs without an approval of their version.
     *
     * @param packs the packs
     * @param approvals the approvals
     * @return names and versions, such as {@code us-tcpa 2026.01.1}
     */
    public static List<String> missing(Collection<RulePack> packs, Collection<PackApproval> approvals) {
        return packs.stream()
                .filter(pack -> approvals.stream().noneMatch(each -> isOf(each, pack)))
                .map(RulePack::nameAndVersion)
                .toList();
    }

    /**
     * The packs whose approval is more than 12 months old: {@code policy.review.due}.
     *
     * @param packs the packs
     * @param approvals the approvals
     * @param today the day
     * @return names and versions
     */
    public static List<String> reviewDue(
            Collection<RulePack> packs, Collection<PackApproval> approvals, LocalDate today) {
        return packs.stream()
                .filter(pack -> approvals.stream()
                        .filter(each -> isOf(each, pack))
                        .map(PackApproval::approvedOn)
                        .max(LocalDate::compareTo)
                        .filter(on -> on.plusMonths(REVIEW_MONTHS).isBefore(today))
                        .isPresent())
                .map(RulePack::nameAndVersion)
                .toList();
    }

    private static boolean isOf(PackApproval approval, RulePack pack) {
        return approval.pack().equals(pack.name()) && approval.version().equals(pack.version());
    }
}

package dev.freestone.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.Approvals;
import dev.freestone.contact.policy.PackApproval;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackApprovalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static List<PackApproval> approvals(String version) {
        return ShippedPacks.all().stream()
                .map(pack ->
                        new PackApproval(pack.name(), version.isEmpty() ? pack.version() : version, "counsel", DAY))
                .toList();
    }

    private static FreestoneException refused(List<PackApproval> approvals) {
        return catchThrowableOfType(
                FreestoneException.class,
                () -> PolicyReading.of(ContactPolicy.usFirstParty().requireApproved(approvals))
                        .compiled());
    }

    @Fact("POL-10")
    @Test
    void every_shipped_pack_is_refused_until_its_version_is_approved() {
        String[] names =
                ShippedPacks.all().stream().map(RulePack::nameAndVersion).toArray(String[]::new);

        assertThat(refused(List.of()).code()).isEqualTo(ErrorCode.RULE_PACK_NOT_APPROVED);
        assertThat(refused(List.of()).getMessage()).contains(names);
        assertThat(refused(approvals("2025.01.1")).getMessage()).contains(names);
        assertThat(PolicyReading.of(ContactPolicy.usFirstParty().requireApproved(approvals("")))
                        .compiled()
                        .set()
                        .packVersions())
                .containsExactlyInAnyOrder(names);
    }

    @Test
    void a_review_is_due_after_twelve_months() {
        List<RulePack> packs = ShippedPacks.all();

        assertThat(Approvals.reviewDue(packs, approvals(""), DAY.plusMonths(12)))
                .isEmpty();
        assertThat(Approvals.reviewDue(packs, approvals(""), DAY.plusMonths(12).plusDays(1)))
                .hasSize(packs.size());
    }

    @Test
    void a_pack_of_the_host_has_a_name_of_its_own() {
        String shipped = PolicyResource.text("us-tx.json");

        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> PolicyReading.of(ContactPolicy.usFirstParty().adding(shipped))
                        .compiled());

        assertThat(refused.code()).isEqualTo(ErrorCode.RULE_PACK_INVALID);
        assertThat(refused.getMessage()).contains("us-tx", "host-");
    }
}

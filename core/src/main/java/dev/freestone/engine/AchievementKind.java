package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.NeverCompletes;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.spi.WriteResult;
import dev.freestone.targeting.TargetingWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Behaviors of a campaign. */
final class AchievementKind extends PartKind<Achievement> {
    @Override
    EngagementKind kind() {
        return EngagementKind.ACHIEVEMENT;
    }

    @Override
    List<Achievement> of(CampaignParts parts) {
        return parts.achievements();
    }

    @Override
    long id(Achievement part) {
        return part.id().value();
    }

    @Override
    LongFunction<Achievement> read(CampaignEdit edit, BodyReader body, Optional<Achievement> current) {
        WantedAchievement wanted = new WantedAchievement(edit, body, current);
        return id -> wanted.achievement(AchievementId.of(id));
    }

    @Override
    CampaignParts with(CampaignParts parts, List<Achievement> changed) {
        return parts.withAchievements(changed);
    }

    @Override
    CampaignParts without(CampaignParts parts, Achievement part) {
        return parts.withAchievements(parts.achievements().stream()
                .filter(each -> !each.id().equals(part.id()))
                .toList());
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        return Limits.full(path, edit.current().parts().achievements(), CampaignRules.MAX_ACHIEVEMENTS);
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, Achievement part) {
        CampaignParts parts = edit.current().parts();
        List<Violation> found = new ArrayList<>();
        if (edit.isUsed(part.id())) {
            found.add(Violation.of(
                    path, ViolationCode.NOT_ALLOWED_IN_STATUS, "it has counted an event, leave it where it is"));
        }
        if (parts.units().stream().anyMatch(unit -> triggers(part, unit))) {
            found.add(Wants.notWith(path, "an ad unit is triggered by it, delete the unit first"));
        }
        if (parts.achievements().stream().anyMatch(each -> waits(each, part))) {
            found.add(Wants.notWith(path, "it is a prerequisite of another achievement, delete that one first"));
        }
        return found;
    }

    @Override
    void follow(CampaignEdit edit, Optional<Achievement> before, Optional<Achievement> after) {
        if (before.map(Achievement::externalId).equals(after.map(Achievement::externalId))) {
            return;
        }
        CompanyId company = edit.current().company();
        before.ifPresent(each -> edit.tx().behaviors().releaseExternalId(company, each.id()));
        after.ifPresent(each -> claim(edit, company, each));
    }

    @Override
    List<TargetingWarning> warnings(CampaignEdit edit, Achievement part) {
        return NeverCompletes.warnings(part);
    }

    private void claim(CampaignEdit edit, CompanyId company, Achievement part) {
        WriteResult claimed = edit.tx().behaviors().claimExternalId(company, part.externalId(), part.id());
        if (claimed != WriteResult.SAVED) {
            String envelope = kind().code();
            new Judgement()
                    .add(Violation.of(
                            "/" + envelope + "/external_behavior_id",
                            ViolationCode.DUPLICATE,
                            "another achievement of the company has it, give another one"))
                    .refuse(envelope);
        }
    }

    private static boolean triggers(Achievement achievement, AdUnit unit) {
        return unit.delivery()
                .filter(delivery -> delivery instanceof UnitDelivery.Triggered triggered
                        && triggered.achievement().equals(achievement.id()))
                .isPresent();
    }

    private static boolean waits(Achievement one, Achievement other) {
        return one.prerequisite()
                .filter(before -> before.behavior().equals(other.id()))
                .isPresent();
    }
}

package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is opted in to a campaign of a company, and who has completed its behaviors. Thread-safe. */
final class EngagementCustomers {
    private static final int MOST = 1_000;

    private final Storage storage;
    private final CompanyId company;

    EngagementCustomers(Storage storage, CompanyId company) {
        this.storage = storage;
        this.company = company;
    }

    List<OptedInCustomer> optedIn(String campaign, Optional<String> after, int limit) {
        Optional<KeyedHash> last = checked(after, limit);
        return storage.read(tx -> {
            EngagementCampaignRow row = EngagementRows.require(tx, company, campaign);
            return tx.customers().optedIn(company, row.id(), last, limit);
        });
    }

    List<CompletedCustomer> completed(String campaign, String achievement, Optional<String> after, int limit) {
        Optional<KeyedHash> last = checked(after, limit);
        return storage.read(tx -> {
            EngagementCampaignRow row = EngagementRows.require(tx, company, campaign);
            AchievementId behavior = behavior(EngagementRows.campaign(row), achievement);
            return tx.behaviors().completedBy(company, behavior, last, limit);
        });
    }

    private static AchievementId behavior(EngagementCampaign campaign, String id) {
        return campaign.parts().achievements().stream()
                .map(Achievement::id)
                .filter(each -> each.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND, "the campaign has no such achievement, give the id of one of its own"));
    }

    private static Optional<KeyedHash> checked(Optional<String> after, int limit) {
        List<Violation> problems = new ArrayList<>();
        Optional<KeyedHash> last = Optional.empty();
        try {
            last = after.map(KeyedHash::of);
        } catch (IllegalArgumentException none) {
            problems.add(CursorList.unknownCursor("after"));
        }
        if (limit < 1 || limit > MOST) {
            problems.add(Violation.of("limit", ViolationCode.OUT_OF_RANGE, limit + ", give 1 to " + MOST));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
        return last;
    }
}

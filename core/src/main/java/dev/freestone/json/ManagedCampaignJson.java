package dev.freestone.json;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The management object of engagement campaigns and of their simple parts. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 2.2, 3.2.
 */
public final class ManagedCampaignJson {
    private ManagedCampaignJson() {}

    /**
     * A campaign: what is always there, and what differs from its default.
     *
     * @param campaign the campaign, with the status that callers are to see
     * @param multiOrg whether the company has divisions; without them none is printed
     * @return its members
     */
    public static Map<String, @Nullable Object> toMap(EngagementCampaign campaign, boolean multiOrg) {
        CampaignTerms terms = campaign.terms();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", campaign.id().value());
        out.put("external_id", terms.permalink());
        out.put("name", terms.name());
        out.put("status", terms.status().code());
        out.put("starts_at", InstantText.of(terms.startsAt()));
        out.put("ends_at", InstantText.of(terms.endsAt()));
        out.put("campaign_type", terms.kind().code());
        out.put("template", terms.kind().code());
        out.put("metadata", terms.extras().metadata());
        out.put("total_budget", terms.extras().totalBudget());
        out.put("weight", terms.extras().weight());
        if (multiOrg) {
            out.put("division_id", terms.divisionId().orElse(null));
        }
        if (terms.optIn().required()) {
            out.put("optin_required", true);
        }
        terms.optIn().startsAt().ifPresent(at -> out.put("opt_in_starts_at", InstantText.of(at)));
        terms.optIn().endsAt().ifPresent(at -> out.put("opt_in_ends_at", InstantText.of(at)));
        terms.optIn().limit().ifPresent(limit -> out.put("opt_in_limit", limit));
        terms.reportingEndsAt().ifPresent(at -> out.put("reporting_ends_at", InstantText.of(at)));
        AdBundle bundle = campaign.parts().bundle();
        if (!bundle.targeting().isEmpty()) {
            out.put("targeting", bundle.targeting());
        }
        bundle.qualifyTag().ifPresent(tag -> out.put("qualify_tag", tag));
        bundle.disqualifyTag().ifPresent(tag -> out.put("disqualify_tag", tag));
        terms.extras().ssapName().ifPresent(name -> out.put("ssap_name", name));
        return out;
    }

    static Map<String, @Nullable Object> toMap(AdBundle bundle) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", bundle.id().value());
        out.put("targeting", bundle.targeting());
        out.put("qualify_tag", bundle.qualifyTag().orElse(null));
        out.put("disqualify_tag", bundle.disqualifyTag().orElse(null));
        return out;
    }

    static Map<String, @Nullable Object> toMap(LineItem item) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", item.id().value());
        out.put("name", item.name());
        return out;
    }

    static Map<String, @Nullable Object> toMap(AdGroup group) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", group.id().value());
        out.put("line_item_id", group.lineItem().value());
        out.put("name", group.name());
        out.put("targeting", group.targeting());
        out.put("weight", group.weight());
        out.put("status", group.status().code());
        return out;
    }
}

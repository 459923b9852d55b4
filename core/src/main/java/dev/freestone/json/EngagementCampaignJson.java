package dev.freestone.json;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engagement.Pause;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of engagement campaigns: one document with all parts. What answers print has forms of its own. Static and
 * thread-safe. Source: docs/spec/engagement-campaigns.md 2, 3.
 */
public final class EngagementCampaignJson {
    private static final String TARGETING = "targeting";
    private static final String STATUS = "status";
    private static final String WEIGHT = "weight";

    private EngagementCampaignJson() {}

    /**
     * Writes a campaign.
     *
     * @param campaign the campaign
     * @return what a store keeps
     */
    public static Document document(EngagementCampaign campaign) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", campaign.id().value());
        out.put("company", campaign.company().value());
        terms(campaign.terms(), out);
        out.put("created_at", InstantText.of(campaign.life().createdAt()));
        out.put("launched_at", campaign.life().launchedAt().map(InstantText::of).orElse(null));
        out.put("pauses", each(campaign.life().pauses(), EngagementCampaignJson::pause));
        out.put(
                "intake_ends_at",
                campaign.life().intakeEndsAt().map(InstantText::of).orElse(null));
        out.put("ad_bundle", bundle(campaign.parts().bundle()));
        out.put(
                "line_items",
                each(campaign.parts().lineItems(), item -> named(item.id().value(), item.name())));
        out.put("ad_groups", each(campaign.parts().groups(), EngagementCampaignJson::group));
        out.put("ad_units", each(campaign.parts().units(), StoredUnitJson::toMap));
        out.put("achievements", each(campaign.parts().achievements(), StoredAchievementJson::toMap));
        out.put("offers", each(campaign.parts().offers(), StoredOfferJson::toMap));
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads what {@link #document} wrote.
     *
     * @param document the document
     * @return the campaign
     */
    public static EngagementCampaign read(Document document) {
        StoredObject in = new StoredObject("engagement campaign", JsonText.parseObject(document.json()));
        return new EngagementCampaign(
                EngagementCampaignId.of(in.number("id")),
                CompanyId.of(in.text("company")),
                readTerms(in),
                new CampaignParts(
                        readBundle(in.object("ad_bundle")),
                        read(in, "line_items", one -> new LineItem(LineItemId.of(one.number("id")), one.text("name"))),
                        read(in, "ad_groups", EngagementCampaignJson::readGroup),
                        read(in, "ad_units", StoredUnitJson::read),
                        read(in, "achievements", StoredAchievementJson::read),
                        read(in, "offers", StoredOfferJson::read)),
                new CampaignLife(
                        in.instant("created_at"),
                        in.optionalInstant("launched_at"),
                        read(in, "pauses", one -> new Pause(one.instant("from"), one.optionalInstant("until"))),
                        in.optionalInstant("intake_ends_at")));
    }

    private static void terms(CampaignTerms terms, Map<String, @Nullable Object> out) {
        out.put("name", terms.name());
        out.put("external_id", terms.permalink());
        out.put(STATUS, terms.status().code());
        out.put("starts_at", InstantText.of(terms.startsAt()));
        out.put("ends_at", InstantText.of(terms.endsAt()));
        out.put("campaign_type", terms.kind().code());
        out.put("optin_required", terms.optIn().required());
        out.put(
                "opt_in_starts_at",
                terms.optIn().startsAt().map(InstantText::of).orElse(null));
        out.put("opt_in_ends_at", terms.optIn().endsAt().map(InstantText::of).orElse(null));
        out.put("opt_in_limit", StoredNumbers.orNull(terms.optIn().limit()));
        out.put(
                "reporting_ends_at",
                terms.reportingEndsAt().map(InstantText::of).orElse(null));
        out.put("division_id", terms.divisionId().orElse(null));
        out.put("metadata", terms.extras().metadata());
        out.put("total_budget", terms.extras().totalBudget());
        out.put(WEIGHT, terms.extras().weight());
        out.put("ssap_name", terms.extras().ssapName().orElse(null));
    }

    private static CampaignTerms readTerms(StoredObject in) {
        return new CampaignTerms(
                in.text("name"),
                in.text("external_id"),
                in.code(STATUS, EngagementStatus::parse),
                in.instant("starts_at"),
                in.instant("ends_at"),
                in.code("campaign_type", CampaignKind::parse),
                new OptInTerms(
                        in.truth("optin_required"),
                        in.optionalInstant("opt_in_starts_at"),
                        in.optionalInstant("opt_in_ends_at"),
                        StoredNumbers.optional(in, "opt_in_limit")),
                in.optionalInstant("reporting_ends_at"),
                in.optionalText("division_id"),
                new CampaignExtras(
                        StoredNumbers.map(in, "metadata"),
                        in.number("total_budget"),
                        Math.toIntExact(in.number(WEIGHT)),
                        in.optionalText("ssap_name")));
    }

    private static Map<String, @Nullable Object> bundle(AdBundle bundle) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", bundle.id().value());
        out.put(TARGETING, bundle.targeting());
        out.put("qualify_tag", bundle.qualifyTag().orElse(null));
        out.put("disqualify_tag", bundle.disqualifyTag().orElse(null));
        return out;
    }

    private static AdBundle readBundle(StoredObject in) {
        return new AdBundle(
                AdBundleId.of(in.number("id")),
                StoredNumbers.map(in, TARGETING),
                in.optionalText("qualify_tag"),
                in.optionalText("disqualify_tag"));
    }

    private static Map<String, @Nullable Object> group(AdGroup group) {
        Map<String, @Nullable Object> out = named(group.id().value(), group.name());
        out.put("line_item_id", group.lineItem().value());
        out.put(TARGETING, group.targeting());
        out.put(WEIGHT, group.weight());
        out.put(STATUS, group.status().code());
        return out;
    }

    private static AdGroup readGroup(StoredObject in) {
        return new AdGroup(
                AdGroupId.of(in.number("id")),
                LineItemId.of(in.number("line_item_id")),
                in.text("name"),
                StoredNumbers.map(in, TARGETING),
                Math.toIntExact(in.number(WEIGHT)),
                in.code(STATUS, EngagementStatus::parse));
    }

    private static Map<String, @Nullable Object> pause(Pause pause) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("from", InstantText.of(pause.from()));
        out.put("until", pause.until().map(InstantText::of).orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> named(long id, String name) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("name", name);
        return out;
    }

    private static <T> List<?> each(List<T> all, Function<T, Map<String, @Nullable Object>> writer) {
        return all.stream().map(writer).toList();
    }

    private static <T> List<T> read(StoredObject in, String name, Function<StoredObject, T> reader) {
        return in.objects(name).stream().map(reader).toList();
    }
}

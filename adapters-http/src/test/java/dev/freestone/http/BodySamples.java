package dev.freestone.http;

import dev.freestone.json.text.JsonText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies that are taken, one for each operation that a small house can be asked. */
final class BodySamples {
    /**
     * A body that is taken.
     *
     * @param id the operation
     * @param path where it is sent
     * @param json {@code #} stands for a number that is another one each time
     */
    record Sample(String id, String path, String json) {
        Route route() {
            return Routes.ALL.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** The attributes with a number of their own. */
        Map<String, @Nullable Object> body(int number) {
            return JsonText.parseObject(json.replace("#", Integer.toString(number)));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static final List<Sample> PEACH = List.of(
            new Sample("createCampaign", "/campaigns", "{\"schedule\":\"P P * * wed\"}"),
            new Sample(
                    "createContactExporter",
                    "/campaign-workers/contact-exporters",
                    "{\"columnSettings\":[{\"field\":\"person.id\"}]}"),
            new Sample(
                    "createBulkSender",
                    "/campaign-workers/bulk-senders",
                    "{\"interactionSubject\":\"autopayEnableReminder\",\"interactionTheme\":\"opsServicing\","
                            + "\"interactionChannel\":\"text\"}"),
            new Sample(
                    "createPromoProgramType",
                    "/companies/default/promo-program-types",
                    "{\"promoType\":\"sameAsCash\",\"displayName\":\"90 days\"}"),
            new Sample("createNotificationType", "/notification-types", "{\"onStatus\":\"initiated\"}"),
            new Sample("createDoNotInteractType", "/do-not-interact-types", "{\"onStatus\":\"initiated\"}"),
            new Sample("createCaseType", "/case-types", "{\"name\":\"Type #\"}"),
            new Sample(
                    "checkContact",
                    "/contacts/check",
                    "{\"personId\":\"BO-1\",\"channel\":\"voice\",\"purpose\":\"collection\"}"),
            new Sample("pauseContacts", "/operations/stops/pause", "{\"kind\":\"all\",\"reason\":\"maintenance\"}"),
            new Sample("resumeContacts", "/operations/stops/resume", "{\"kind\":\"all\"}"));

    static final List<Sample> ENGAGEMENT = Stream.of(
                    new Sample(
                            "createEngagementCampaign",
                            "/campaigns",
                            "{\"campaign\":{\"name\":\"Campaign #\",\"status\":\"draft\",\"starts_at\":"
                                    + "\"2026-05-01T00:00:00Z\",\"ends_at\":\"2026-06-01T00:00:00Z\"}}"),
                    new Sample("createLineItem", "/campaigns/1/line_items", "{\"line_item\":{\"name\":\"Item #\"}}"),
                    new Sample(
                            "createAdGroup",
                            "/campaigns/1/ad_groups",
                            "{\"ad_group\":{\"line_item_id\":3,\"name\":\"Group #\"}}"),
                    new Sample(
                            "createOffer",
                            "/campaigns/1/offers",
                            "{\"offer\":{\"name\":\"Offer #\",\"type\":\"trigger\"}}"),
                    new Sample(
                            "createAchievement",
                            "/campaigns/1/achievements",
                            "{\"achievement\":{\"name\":\"Visit #\",\"type\":\"count\"}}"),
                    new Sample(
                            "updateBundleOfCampaign", "/campaigns/1/ad_bundle", "{\"ad_bundle\":{\"targeting\":{}}}"),
                    new Sample("warnOfSegment", "/segments/warnings", "{\"targeting\":{}}"),
                    new Sample("assignTagsForUser", "/users/CU-17/tags", "{\"tags\":[\"trial-#\"]}"),
                    new Sample(
                            "changePointsForUser",
                            "/users/CU-17/points/changes",
                            "{\"request_id\":\"r-#\",\"amount\":5,\"reason\":\"goodwill\"}"),
                    new Sample("postEventsForUser", "/users/CU-17/events", "{\"events\":{\"visit\":{}}}"))
            .map(each -> new Sample(each.id(), EngagementApiHouse.APP + each.path(), each.json()))
            .toList();

    private BodySamples() {}
}

package dev.freestone.http;

import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engine.EngagementDeliveries;
import dev.freestone.json.DeliveryReportJson;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.ApiPermission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Deliveries of scheduled messages. Source: docs/spec/engagement-campaigns.md 5.2, docs/spec/rest.md 5. */
final class DeliveryRoutes {
    private static final String DELIVERY = EngagementPath.APP + "/ad_units/{ad_unit_id}/deliveries/{deliver_at}";
    private static final AnswerRule ANSWER = AnswerRule.bare("DeliveryAnswer");

    static final List<Route> ALL = List.of(
            Route.get(EngagementPath.CAMPAIGN + "/deliveries")
                    .named(
                            "listDeliveries",
                            "Lists the latest deliveries of a campaign and the next one of each message.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_READ)
                    .answers(AnswerRule.bare("DeliveryList"))
                    .by(call -> Call.answer(DeliveryReportJson.answer(
                            call.campaigns().deliveries().list(EngagementPath.campaignOrPermalink(call))))),
            Route.get(DELIVERY)
                    .named("getDelivery", "Tells how far one delivery of a message is.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_READ)
                    .answers(ANSWER)
                    .by(call -> answer(call, EngagementDeliveries::get)),
            command("cancel", "Ends a delivery after the batch in hand.", EngagementDeliveries::cancel),
            command("pause", "Lets a delivery wait after the batch in hand.", EngagementDeliveries::pause),
            command("resume", "Lets a delivery that waits go on where it stopped.", EngagementDeliveries::resume));

    private DeliveryRoutes() {}

    /** What is done with one delivery. */
    @FunctionalInterface
    private interface Step {
        DeliveryReport on(EngagementDeliveries deliveries, AdUnitId unit, Instant instant);
    }

    private static Route command(String name, String says, Step step) {
        return Route.post(DELIVERY + "/" + name)
                .named(name + "Delivery", says)
                .engagement()
                .needs(ApiPermission.ENGAGEMENT_WRITE)
                .answers(ANSWER)
                .by(call -> answer(call, step));
    }

    private static ApiResponse answer(Call call, Step step) {
        AdUnitId unit = EngagementPath.id(call, "ad_unit_id", AdUnitId::parse);
        return Call.answer(DeliveryReportJson.answer(
                step.on(call.campaigns().deliveries(), unit, instant(call.variable("deliver_at")))));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw EngagementPath.unknown();
        }
    }
}

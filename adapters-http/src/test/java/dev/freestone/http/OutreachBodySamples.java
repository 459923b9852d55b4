package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import java.util.List;
import java.util.function.BiFunction;

/** Bodies of outreach campaigns, their workers and runs. */
final class OutreachBodySamples {
    private static final String EXPORTERS = "/campaign-workers/contact-exporters";
    private static final String SENDERS = "/campaign-workers/bulk-senders";
    private static final String CAMPAIGN = "{\"redashQueryUrl\":\"query:due\",\"schedule\":\"P P * * wed\","
            + "\"sftpSettings\":{\"host\":\"files.example\",\"username\":\"us\",\"password\":\"secret\"}}";
    private static final String EXPORTER = "{\"columnSettings\":[{\"field\":\"person.id\"}],"
            + "\"contactMatchingCriteria\":{\"contactType\":[\"phone\"]},"
            + "\"checkCompliance\":{\"channel\":\"text\",\"theme\":\"opsServicing\"},"
            + "\"csvSettings\":{\"delimiter\":\";\"}}";
    private static final String SENDER = "{\"interactionSubject\":\"autopayEnableReminder\","
            + "\"interactionTheme\":\"opsServicing\",\"interactionChannel\":\"text\"}";

    static final List<BodySample> ALL = List.of(
            BodySample.of("createCampaign", CAMPAIGN, at("/campaigns")),
            BodySample.of("updateCampaign", CAMPAIGN, at(OutreachHouse.CAMPAIGN)),
            BodySample.of("dryRunCampaign", "{\"comparison\":false}", at(OutreachHouse.CAMPAIGN + "/dry-run")),
            BodySample.of("runCampaign", "{}", plan((house, number) -> campaign(house, number) + "/runs")),
            BodySample.of("updateRun", "{\"status\":\"processing\"}", plan(OutreachBodySamples::run)),
            BodySample.of("createContactExporter", EXPORTER, at(EXPORTERS)),
            BodySample.of("updateContactExporter", EXPORTER, at(EXPORTERS + "/CE-0000-0001")),
            BodySample.of("createBulkSender", SENDER, at(SENDERS)),
            BodySample.of("updateBulkSender", SENDER, plan((house, number) -> {
                OutreachHouse.ok(house.http.post(SENDERS, SENDER.replace("}", ",\"externalId\":\"s" + number + "\"}")));
                return SENDERS + "/ext-s" + number;
            })));

    private OutreachBodySamples() {}

    /** A campaign of its own; its path. */
    private static String campaign(OutreachHouse house, int number) {
        OutreachHouse.ok(house.http.post(
                "/campaigns",
                "{\"redashQueryUrl\":\"query:due\",\"contactExporterId\":\"CE-0000-0001\",\"externalId\":\"c" + number
                        + "\"}"));
        return "/campaigns/ext-c" + number;
    }

    /** A run of a campaign of its own; its path. */
    private static String run(OutreachHouse house, int number) {
        String runs = campaign(house, number) + "/runs";
        return runs + "/" + PromoBodySamples.text(OutreachHouse.ok(house.http.post(runs, "{}")), "id");
    }

    private static BodyHouse.Plan at(String path) {
        return plan((house, number) -> path);
    }

    private static BodyHouse.Plan plan(BiFunction<OutreachHouse, Integer, String> path) {
        return () -> {
            OutreachHouse house = new OutreachHouse().withCampaign();
            return BodyHouse.of(house, house.http.api, number -> Target.of(path.apply(house, number)));
        };
    }
}

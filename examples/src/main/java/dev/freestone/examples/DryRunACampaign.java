package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.campaign.PersonChange;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Change;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.DryRunRequest;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryQuerySource;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody has changed the query of a campaign: a dry run tells what would become of it before anybody is called. */
public final class DryRunACampaign {
    private DryRunACampaign() {}

    /**
     * Makes a dry run and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static DryRunReport run(PrintStream out) {
        try (Freestone freestone = SmallHouse.builder(out, "dry-run")
                .querySource(
                        "one-borrower", InMemoryQuerySource.of(List.of("id"), () -> Stream.of(List.<Object>of(1L))))
                .build()) {
            Campaign campaign = campaignThatHasRun(freestone);
            freestone
                    .campaigns()
                    .update(
                            campaign.id().value(),
                            CampaignChange.builder()
                                    .redashQueryUrl(Change.set("query:one-borrower"))
                                    .build());
            // guide:dry-run:begin
            List<PersonChange> changes = new ArrayList<>(); // or written to a file, one by one
            DryRunReport report = freestone
                    .campaigns()
                    .dryRun(
                            campaign.id().value(),
                            DryRunRequest.guardedBy(DryRunGuards.DEFAULT.movingAtMost(10))
                                    .tellingChanges(changes::add));
            if (report.isStop()) {
                report.stops().forEach(out::println); // somebody looks before anybody is called
            } else {
                freestone.campaigns().run(campaign.id());
            }
            // guide:dry-run:end
            report.rows().buckets().forEach(out::println);
            report.difference().changes().forEach(out::println);
            out.println("people who differ: " + changes.size());
            return report;
        }
    }

    private static Campaign campaignThatHasRun(Freestone freestone) {
        ContactExporter dialer = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id", "BorrowerId")
                        .column("contact.value", "Phone")
                        .build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:past-due-30-60")
                        .contactExporterId(dialer.id())
                        .build());
        freestone.campaigns().run(campaign.id());
        freestone.tick();
        return campaign;
    }
}

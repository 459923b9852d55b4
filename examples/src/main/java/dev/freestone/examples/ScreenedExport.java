package dev.freestone.examples;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.io.PrintStream;

/** A file for a dialer with only those contacts that may be called, each of which counts as a call from then on. */
public final class ScreenedExport {
    private ScreenedExport() {}

    /**
     * Exports and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static CampaignRun run(PrintStream out) {
        try (Freestone freestone = SmallHouse.builder(out, "screened-export")
                .contactPolicy(ContactPolicy.none())
                .build()) {
            // guide:screened-export:begin
            ContactExporter dialer = freestone
                    .contactExporters()
                    .create(ContactExporterDraft.builder()
                            .column("person.id", "BorrowerId")
                            .column("contact.value", "Phone")
                            .column("query.loanId", "LoanId")
                            .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT))
                            .build());
            Campaign campaign = freestone
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl("query:past-due-30-60")
                            .contactExporterId(dialer.id())
                            .build());
            CampaignRun run = freestone.campaigns().run(campaign.id());
            freestone.tick();
            // guide:screened-export:end
            CampaignRun ended = freestone.campaigns().getRun(run.id());
            for (BucketCount bucket : ended.totals().buckets()) {
                out.println(bucket.reasonCode() + ": " + bucket.count());
            }
            // guide:complete-results:begin
            long notCalled = freestone.contacts().imports().completeFor(run.id()); // their slots are free
            // guide:complete-results:end
            out.println("not called: " + notCalled);
            out.println("lines: " + ended.totals().contactRowCount().orElseThrow());
            return ended;
        }
    }
}

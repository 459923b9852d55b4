package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.Freestone;
import java.io.PrintStream;
import java.util.List;

/** One run is paused and resumed, the next is canceled. */
public final class CancelAndResume {
    private CancelAndResume() {}

    /**
     * Prints both runs.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<CampaignRun> run(PrintStream out) {
        try (Freestone freestone = SmallHouse.builder(out, "cancel-and-resume").build()) {
            Campaigns campaigns = freestone.campaigns();
            Campaign campaign = SmallHouse.campaign(freestone);
            // guide:cancel-and-resume:begin
            CampaignRun first = campaigns.run(campaign.id());
            campaigns.pause(first.id());
            freestone.tick(); // leaves the paused run alone
            out.println("paused: " + campaigns.getRun(first.id()));
            campaigns.resume(first.id());
            freestone.tick();
            out.println("resumed: " + campaigns.getRun(first.id()));

            CampaignRun second = campaigns.run(campaign.id());
            campaigns.cancel(second.id()); // asks; whoever works on the run ends it
            freestone.tick();
            out.println("canceled: " + campaigns.getRun(second.id()));
            // guide:cancel-and-resume:end
            return List.of(campaigns.getRun(first.id()), campaigns.getRun(second.id()));
        }
    }
}

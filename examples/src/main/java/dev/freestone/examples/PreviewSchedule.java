package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.schedule.PeachyCrontab;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** What a schedule means and when it fires, before anybody relies on it. Argument: the schedule. */
public final class PreviewSchedule {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private PreviewSchedule() {}

    /**
     * Prints the times of the next four weeks.
     *
     * @param args the schedule, {@code P P * * mon-fri} by default
     */
    public static void main(String[] args) {
        run(
                System.out,
                args.length > 0 ? args[0] : "P P * * mon-fri",
                InstantSource.system().instant());
    }

    static List<Instant> run(PrintStream out, String schedule, Instant now) {
        try (Freestone freestone = Freestone.builder().zone(ZONE).build()) {
            // guide:preview-schedule:begin
            out.println(PeachyCrontab.parse(schedule).describe());
            CampaignDraft draft = CampaignDraft.builder().schedule(schedule).build();
            Campaign campaign = freestone.campaigns().create(draft);
            List<Instant> times = freestone.campaigns().between(campaign, now, now.plus(Duration.ofDays(28)), 20);
            times.forEach(at -> out.println(at.atZone(ZONE)));
            // guide:preview-schedule:end
            return times;
        }
    }
}

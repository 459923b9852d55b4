package dev.freestone.examples;

import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.Severity;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Examination;
import dev.freestone.engine.Freestone;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A campaign whose schedule fires in vain, and the doctor who tells why. */
public final class ExamineTheEngine {
    private ExamineTheEngine() {}

    /**
     * Examines an engine with a campaign in order and one that was never finished, and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<Finding> run(PrintStream out) {
        List<Finding> urgent = new ArrayList<>();
        // guide:examine-the-engine:begin
        try (Freestone freestone = SmallHouse.builder(out, "examined")
                .doctor(DoctorSettings.DEFAULT.pausedFor(Duration.ofDays(2)))
                .build()) {
            SmallHouse.campaign(freestone);
            freestone
                    .campaigns()
                    .create(CampaignDraft.builder().schedule("P P * * mon-fri").build());

            Examination examination = freestone.doctor().examine(finding -> {
                out.println(finding); // problem campaign_cannot_fire default campaign CG-… {obstacles=…}: repair …
                if (finding.severity() == Severity.PROBLEM) {
                    urgent.add(finding);
                }
            });
            out.println(examination.objects() + " objects, " + examination.findings());
        }
        // guide:examine-the-engine:end
        return urgent;
    }
}

package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunUpdate;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** A worker of the host does a run and reports how far it is; the engine keeps the books and stays away. */
public final class ExternalWorker {
    private static final RunFileId CONTACTS = RunFileId.of("FI-2D9W-33KM");

    private ExternalWorker() {}

    /**
     * Prints the run after its end.
     *
     * @param args none
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static CampaignRun run(PrintStream out) throws IOException {
        RunFiles files = InMemoryRunFiles.create();
        try (Freestone freestone =
                SmallHouse.builder(out, "external-worker").runFiles(files).build()) {
            Campaigns campaigns = freestone.campaigns();
            Campaign campaign = SmallHouse.campaign(freestone);
            // guide:external-worker:begin
            CampaignRun started = campaigns.run(campaign.id());
            String owner = campaign.id().value();
            String id = started.id().value();
            campaigns.updateRun(owner, id, RunUpdate.none().status(RunStatus.PROCESSING)); // from here it is external
            freestone.tick(); // the engine leaves it alone
            publishContacts(files);
            RunUpdate done =
                    RunUpdate.none().file(RunFileName.CONTACTS, CONTACTS).status(RunStatus.SUCCESS);
            CampaignRun run = campaigns.updateRun(owner, id, done);
            // guide:external-worker:end
            out.println(run + " " + run.availableFiles(InstantSource.system().instant()));
            return run;
        }
    }

    private static void publishContacts(RunFiles files) throws IOException {
        try (RunFileDraft draft = files.create(CompanyId.DEFAULT, CONTACTS, RunFileName.CONTACTS.code())) {
            draft.content().write("BorrowerId,Phone\nBO-0000-0001,+15550000001\n".getBytes(StandardCharsets.UTF_8));
            draft.publish(InstantSource.system().instant());
        }
    }
}

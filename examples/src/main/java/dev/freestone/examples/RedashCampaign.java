package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.redash.AllowedOrigin;
import dev.freestone.redash.RedashQuerySource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A campaign whose people come from a saved query of Redash, which is played by the scripted server of the testkit. */
public final class RedashCampaign {
    private static final String KEY = "abcdefghijABCDEFGHIJ0123456789abcdefghij";
    private static final String DEFINITION =
            "{\"options\":{\"parameters\":[{\"name\":\"days\",\"type\":\"number\",\"value\":60},"
                    + "{\"name\":\"state\",\"type\":\"text\",\"value\":\"TX\"}]}}";
    private static final String RESULT =
            "{\"query_result\":{\"data\":{\"columns\":[{\"name\":\"id\"},{\"name\":\"loanId\"}],\"rows\":["
                    + "{\"id\":17,\"loanId\":\"LN-1\"},{\"id\":18,\"loanId\":\"LN-2\"},{\"id\":17,\"loanId\":\"LN-3\"}]}}}";

    private RedashCampaign() {}

    /**
     * Prints the calls and what became of the rows.
     *
     * @param args none
     * @throws IOException when there is no temporary directory
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static CampaignRun run(PrintStream out) throws IOException {
        Path spool = Files.createTempDirectory("redash-campaign");
        try (FakeRedash server = FakeRedash.start()) {
            server.yields(RESULT)
                    .answers(RedashCall.Kind.DEFINITION, RedashAnswer.json(DEFINITION))
                    .answers(RedashCall.Kind.JOB, FakeRedash.job(2, "", "null"), FakeRedash.job(3, "", "42"));
            CampaignRun run = run(server.origin(), spool, everybody());
            for (RedashCall call : server.calls()) {
                out.println(call.method() + " " + call.target() + " " + call.body());
            }
            out.println(run);
            run.totals().buckets().forEach(bucket -> out.println(bucket.reasonCode() + " " + bucket.count()));
            return run;
        } finally {
            Files.delete(spool);
        }
    }

    private static CampaignRun run(String server, Path spool, PersonDirectory people) {
        // guide:redash-campaign:begin
        RedashQuerySource redash = RedashQuerySource.builder(spool) // a directory of its own, it holds personal data
                .allow(AllowedOrigin.privateNetwork(server)) // or https("https://redash.example.com")
                .build();
        try (Freestone freestone =
                Freestone.builder().urlQuerySource(redash).people(people).build()) {
            ContactExporter dialer = freestone
                    .contactExporters()
                    .create(ContactExporterDraft.builder()
                            .column("contact.value", "Phone")
                            .column("query.loanId", "LoanId")
                            .build());
            Campaign campaign = freestone
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl(server + "/queries/7?p_days=30") // as the browser shows it
                            .redashApiKey(Secret.of(KEY))
                            .contactExporterId(dialer.id())
                            .build());
            CampaignRun run = freestone.campaigns().run(campaign.id());
            freestone.tick(); // executes the query anew, and waits until it is done
            return freestone.campaigns().getRun(run.id());
        }
        // guide:redash-campaign:end
    }

    /** Everybody is somebody with one phone. */
    private static PersonDirectory everybody() {
        return (company, refs) -> refs.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        ref -> Person.of(
                                PersonId.of("BO-" + ref.text()),
                                PersonName.EMPTY,
                                List.of(Contact.builder("1", ContactType.PHONE)
                                        .value("+155501000" + ref.text())
                                        .build()))));
    }
}

package dev.freestone.examples;

import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.RowError;
import dev.freestone.engine.ContactImport;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The result file of a dialer, twice, and what people did by themselves. */
public final class ImportCallResults {
    private static final String FILE = """
            external_call_id,run_id,person_id,loan_ids,number,direction,started_at,connected,conversation,ended_at,disposition,consent_code
            8801,,BO-77,LN-5,+15550100001,outbound,2024-03-04T09:00:00-06:00,Y,,,PROMISE TO PAY,
            8802,,BO-78,LN-6|LN-7,+15550100002,outbound,2024-03-04T09:01:00-06:00,Y,,,VOICEMAIL,
            8803,,BO-79,,+15550100003,outbound,yesterday,N,,,,
            """;

    private ImportCallResults() {}

    /**
     * Imports and prints.
     *
     * @param args none
     * @throws IOException never: the file is in memory
     */
    public static void main(String[] args) throws IOException {
        run(System.out);
    }

    static ImportReport run(PrintStream out) throws IOException {
        try (Freestone freestone = Freestone.builder().build();
                InputStream file = new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8))) {
            // guide:import-call-results:begin
            ContactImport dialer = freestone
                    .contacts()
                    .imports()
                    .dispositions(Dispositions.NONE.noConversation("VOICEMAIL", "NO ANSWER"));
            ImportReport report = dialer.calls("dialer-7", file); // a stream, read as it is imported
            for (RowError error : report.listed()) {
                out.println(
                        "line " + error.line() + ": " + error.fault().problem().code());
            }
            // guide:import-call-results:end
            out.println(report.imported() + " imported, " + report.errors() + " left out");
            inbound(freestone.contacts());
            return dialer.calls("dialer-7", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void inbound(ContactLedger contacts) {
        PersonId person = PersonId.of("BO-77");
        Instant at = Instant.parse("2024-03-04T15:00:00Z");
        Optional<Destination> from = Optional.of(Destination.of("+15550100001"));
        // guide:record-inbound:begin
        contacts.recordInbound(
                "switchboard",
                ReportedCall.inbound("5512", person, at)
                        .loans("LN-5")
                        .conversation(true)
                        .build());
        contacts.recordInbound("text-gateway", new InboundMessage("SM-1", person, "text", from, at, "STOP"));
        // guide:record-inbound:end
    }
}

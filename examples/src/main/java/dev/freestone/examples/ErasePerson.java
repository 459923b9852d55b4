package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ErasureReport;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** All that is kept of a person, told and then taken away. */
public final class ErasePerson {
    private static final SenderId TEXT = SenderId.of("text");

    private ErasePerson() {}

    /**
     * Tells, erases and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static ErasureReport run(PrintStream out) {
        PersonId person = PersonId.of("BO-77");
        try (Freestone freestone = Freestone.builder()
                .plainStorage()
                .contactPolicy(ContactPolicy.none())
                .sender(TEXT, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .build()) {
            ContactLedger contacts = freestone.contacts();
            contacts.plan(List.of(
                    NewIntent.builder(new Producer("outreach", "CG-4T2K-9QXD"), "CG-4T2K-9QXD:2026-03-02", person)
                            .sender(TEXT)
                            .about(Purpose.SERVICING, "autopayEnableReminder")
                            .destination(Destination.of("+15550100001"))
                            .build()));
            // guide:erase-person:begin
            contacts.export(person, record -> out.println(record.kind() + ": " + record.content()));
            ErasureReport report = contacts.erasePerson(person);
            // guide:erase-person:end
            out.println(report.contacts() + " contact without its content");
            return report;
        }
    }
}

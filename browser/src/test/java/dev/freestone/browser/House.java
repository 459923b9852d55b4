package dev.freestone.browser;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.CompanyScope;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.SftpDraft;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Secret;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.Customer;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An engine of two companies that does nothing by itself: what a test wants done is done by {@link #work}. */
final class House implements AutoCloseable {
    static final String PERSON = "BO-0000-0001";
    static final String LOAN = "LN-0000-0001";
    static final String APP = "app-of-the-test";

    /** What a careless page would run. */
    static final String HOSTILE = "<img src=x onerror=\"window.hostile=1\">";

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final SenderId SILENT = SenderId.of("silent");
    private static final Secret PASSWORD = Secret.of("password of the drop");
    private static final int MOST_TICKS = 100;

    final Freestone freestone = Freestone.builder()
            .companies(id -> Optional.of(new CompanyProfile(ZONE)))
            .contactPolicy(ContactPolicy.none())
            .runFiles(InMemoryRunFiles.create())
            .people(people())
            .loans(TestLoans.of(PERSON, LOAN))
            .customers(InMemoryCustomerDirectory.of(Customer.of(PersonId.of("CU-1"), Map.of())))
            .engagement(new EngagementProfile(Set.of(APP), Set.of(), Map.of(), Set.of()))
            .delivery(InMemoryDelivery.of(PASSWORD).withFolder("out"))
            .querySource("due", InMemoryQuerySource.of(List.of("id", "loanId"), () -> Stream.of(List.of(1L, LOAN))))
            .sender(SILENT, request -> new SendResult.Unknown(request.idempotencyKey(), "timeout"))
            .build();

    final PageHost host;
    private int planned;

    House() throws IOException {
        host = PageHost.over(freestone);
    }

    private static InMemoryPersonDirectory people() {
        Person person = Person.of(
                PersonId.of(PERSON),
                PersonName.of("Given", "Family"),
                List.of(Contact.builder("CO-1", ContactType.PHONE)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .receiveTextMessages(true)
                        .value("+15550100001")
                        .build()));
        return InMemoryPersonDirectory.create()
                .put(CompanyId.DEFAULT, person, PersonRef.number(1), PersonRef.publicId(PERSON));
    }

    CompanyScope own() {
        return freestone.company(CompanyId.DEFAULT);
    }

    CompanyScope others() {
        return freestone.company(PageHost.OTHER);
    }

    /** A campaign that makes a file each morning and drops it. */
    Campaign campaign(CompanyScope company, String name) {
        String exporter = company.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build())
                .id()
                .value();
        return company.campaigns()
                .create(CampaignDraft.builder()
                        .externalId(name)
                        .redashQueryUrl("query:due")
                        .schedule("P P * * *")
                        .contactExporterId(exporter)
                        .sftpSettings(SftpDraft.of("drop.example.org", "lender")
                                .withPassword(PASSWORD)
                                .withCdDir("out"))
                        .build());
    }

    /** A run that is about to begin. */
    CampaignRun run(Campaign campaign) {
        return own().campaigns().run(campaign.id());
    }

    /** Lets a run go on to its end. */
    CampaignRun work(RunId run) {
        for (int tick = 0; tick < MOST_TICKS; tick++) {
            freestone.tick();
            CampaignRun now = own().campaigns().getRun(run);
            if (!now.isLive()) {
                return now;
            }
        }
        throw new AssertionError(run + " does not end");
    }

    /** A contact that waits for its time. */
    String contact(CompanyScope company) {
        planned++;
        return company.contacts()
                .plan(List.of(
                        NewIntent.builder(new Producer("outreach", "CG-4T2K-9QXD"), "occasion-1", PersonId.of(PERSON))
                                .sender(SILENT)
                                .about(Purpose.SERVICING, "paymentDueDateReminder" + planned)
                                .destination(Destination.of("+15550100002"))
                                .build()))
                .get(0)
                .id()
                .value();
    }

    /** A contact of which nobody knows whether it arrived. */
    String unknown() {
        String id = contact(own());
        freestone.tick();
        return id;
    }

    /** What the journal has of an object, as the surface tells it. */
    String journal(String path) {
        return host.get(path + "/history");
    }

    @Override
    public void close() {
        host.close();
        freestone.close();
    }
}

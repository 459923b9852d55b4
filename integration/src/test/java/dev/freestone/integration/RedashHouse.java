package dev.freestone.integration;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.redash.AllowedOrigin;
import dev.freestone.redash.RedashQuerySource;
import dev.freestone.spi.PersonDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine whose campaigns take their people from a Redash server; everybody is somebody with one phone. */
final class RedashHouse {
    static final String KEY = "abcdefghijABCDEFGHIJ0123456789abcdefghij";

    private RedashHouse() {}

    static RedashQuerySource source(String origin, Path spool) {
        return RedashQuerySource.builder(spool)
                .allow(AllowedOrigin.privateNetwork(origin))
                .build();
    }

    static FreestoneBuilder builder(RedashQuerySource source) {
        return Freestone.builder().urlQuerySource(source).people(everybody());
    }

    /** People who are computed instead of kept. */
    static PersonDirectory everybody() {
        return (company, refs) -> {
            Map<PersonRef, Person> found = new HashMap<>();
            for (PersonRef ref : refs) {
                Contact phone = Contact.builder("1", ContactType.PHONE)
                        .value("+1555" + ref.text())
                        .build();
                found.put(ref, Person.of(PersonId.of("BO-" + ref.text()), PersonName.EMPTY, List.of(phone)));
            }
            return found;
        };
    }

    static Campaign campaign(Freestone freestone, String address) {
        ContactExporter exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .build());
        CampaignDraft.Builder draft =
                CampaignDraft.builder().redashQueryUrl(address).contactExporterId(exporter.id());
        return freestone
                .campaigns()
                .create((address.startsWith("query:") ? draft : draft.redashApiKey(Secret.of(KEY))).build());
    }

    static CampaignRun run(Freestone freestone, Campaign campaign) {
        CampaignRun started = freestone.campaigns().run(campaign.id());
        freestone.tick();
        return freestone.campaigns().getRun(started.id());
    }
}

package dev.freestone.examples;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.spi.ContactFacts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What is known of {@link SamplePeople} when a contact is judged: enough to reach most of them, and reasons not to for the others. */
final class SampleFacts implements ContactFacts {
    /** Nobody knows what time it is where these are: their contacts are held. */
    static final int NO_ZONE = 11;

    /** Nobody has checked whose number it is: texts about debts are denied. */
    static final int NO_CHECK = 7;

    private static final List<String> STATES = List.of("IL", "OH", "CO", "TN");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Chicago"));

    private final InstantSource clock;

    SampleFacts(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<PersonFacts> find(CompanyId company, List<FactsRequest> requests) {
        return requests.stream().map(this::of).toList();
    }

    private PersonFacts of(FactsRequest request) {
        int number = number(request);
        PersonFactsBuilder facts = PersonFacts.readAt(clock.instant())
                .check("email_procedure", true)
                .content(
                        "truthful_headers", "opt_out_notice", "physical_address", "opt_out_mechanism", "keepable_form");
        request.debts().forEach(debt -> facts.debt(DebtFacts.of(debt)));
        if (number % NO_CHECK != 0) {
            facts.check("text_number", clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        }
        if (number % NO_ZONE != 0) {
            int place = number % ZONES.size();
            facts.residence(STATES.get(place)).zone(ZONES.get(place));
        }
        return facts.build();
    }

    /** The number at the end of the id of a person or customer. */
    private static int number(FactsRequest request) {
        String id = request.person().value();
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}

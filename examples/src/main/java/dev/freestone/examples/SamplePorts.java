package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoSettings;
import dev.freestone.spi.Sender;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** The ports of {@link ReferenceHost}, where a service has its own tables: people who are samples. */
final class SamplePorts {
    /** Where the company is. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** Names the company in paths of engagement campaigns. */
    static final String APP = "sample-app";

    static final String PERSON = SamplePeople.person(1);
    static final String LOAN = SamplePeople.loan(1);
    static final String CUSTOMER = SamplePeople.customer(1);

    private SamplePorts() {}

    /** @param begun the day on which the demo data were made */
    static FreestoneBuilder builder(InstantSource clock, LocalDate begun, Sender sender) {
        FreestoneBuilder builder = Freestone.builder()
                .clock(clock)
                .zone(ZONE)
                .people(SamplePeople.directory())
                .contactFacts(new SampleFacts(clock))
                .loans(SampleLoans.source(begun))
                .promos(PromoSettings.DEFAULT.withReminders(PromoReminders.defaults()))
                .customers(SamplePeople.customers())
                .engagement(new EngagementProfile(Set.of(APP), Set.of(), Map.of(), Set.of()))
                .sender(Channel.EMAIL, sender)
                .sender(Channel.TEXT, sender)
                .contactPolicy(ContactPolicy.usFirstParty());
        return SampleQueries.into(builder, clock);
    }
}

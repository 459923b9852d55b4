package dev.freestone.examples;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactIntent;
import dev.freestone.engine.ContactQuery;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine in memory with the demo data, at a time that stands still. */
record SampleHouse(Freestone freestone) implements AutoCloseable {
    private static final ListRequest ALL = ListRequest.parse(Map.of("limit", List.of("100")));

    static SampleHouse at(Instant end) {
        SampleClock clock = new SampleClock();
        clock.moveTo(end);
        try {
            SampleStore store = SampleStore.open(Optional.empty(), clock);
            SampleEngine.fill(store, clock);
            clock.moveTo(end);
            return new SampleHouse(store.keep(SamplePorts.builder(clock, store.begun(), SampleSender.silent()))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read in memory", e);
        }
    }

    List<CampaignRun> runs() {
        return freestone.campaigns().list(ALL).data().stream()
                .flatMap(campaign -> freestone.campaigns().runs(campaign.id().value(), ALL).data().stream())
                .toList();
    }

    List<ContactIntent> contacts() {
        return freestone.contacts().list(ContactQuery.parse(Map.of("limit", List.of("1000"))));
    }

    List<ContactIntent> contacts(String state) {
        return freestone.contacts().list(ContactQuery.parse(Map.of("limit", List.of("1000"), "state", List.of(state))));
    }

    List<PromoProgram> programs() {
        return SamplePeople.all()
                .boxed()
                .flatMap(number ->
                        freestone.promoPrograms().list(SamplePeople.person(number), SamplePeople.loan(number)).stream())
                .map(PromoView::program)
                .toList();
    }

    @Override
    public void close() {
        freestone.close();
    }
}

package dev.freestone.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Something that happened, which can be posted as often as one likes. */
record EventFact(String key, String name, long qty, Optional<Instant> date, Map<String, @Nullable Object> context) {
    private static final List<String> VALUES = List.of("k1", "k2", "k3", " ");

    static EventFact random(Random random, String key, Optional<Instant> date) {
        return new EventFact(
                key,
                RandomCampaign.NAMES.get(random.nextInt(RandomCampaign.NAMES.size())),
                random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 1,
                date,
                Map.of("k", VALUES.get(random.nextInt(VALUES.size()))));
    }

    /** So many within six days, no two at one moment. */
    static List<EventFact> distinct(Random random, int many) {
        List<EventFact> facts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Instant date = RandomCampaign.START
                    .plus(Duration.ofMinutes(15L * random.nextInt(4 * 24 * 6)))
                    .plusMillis(i);
            facts.add(random(random, "key-" + i, Optional.of(date)));
        }
        return facts;
    }

    void addTo(EventRequest.Builder request) {
        request.event(name, event -> {
            event.transactionId(key).qty(qty);
            date.ifPresent(event::date);
            context.forEach(event::context);
        });
    }
}

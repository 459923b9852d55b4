package dev.freestone.engine.dispatch;

import dev.freestone.contact.SlotRule;
import dev.freestone.engine.seen.TextsByKey;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.SlotState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The slots that contacts nobody makes would have taken, in bounded memory: a later batch may hold another contact of the same
 * person or about the same debt. They are hashes, codes and instants. Used by one thread.
 */
final class PreviewSlots implements AutoCloseable {
    private final TextsByKey texts;

    PreviewSlots(Path folder, int inMemory) {
        this.texts = new TextsByKey(folder, inMemory);
    }

    void add(List<ContactEvent> slots) {
        for (ContactEvent slot : slots) {
            String text = write(slot);
            texts.put(person(slot.person()), text);
            slot.debt().ifPresent(debt -> texts.put(debt(debt), text));
        }
    }

    /** Those of the persons and of the debts of contacts, each once. */
    Set<ContactEvent> of(CompanyId company, Collection<IntentPlan> plans) {
        Set<String> keys = new LinkedHashSet<>();
        for (IntentPlan plan : plans) {
            keys.add(person(plan.person()));
            plan.topic().debts().forEach(debt -> keys.add(debt(debt)));
        }
        Set<ContactEvent> slots = new LinkedHashSet<>();
        keys.forEach(key -> texts.get(key).forEach(text -> slots.add(read(company, text))));
        return slots;
    }

    private static String person(KeyedHash person) {
        return "p" + person;
    }

    private static String debt(KeyedHash debt) {
        return "d" + debt;
    }

    private static String write(ContactEvent slot) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(slot.source().kind().code());
        cells.add(slot.source().id());
        cells.add(slot.person().value());
        cells.add(slot.debt().map(KeyedHash::value).orElse(null));
        cells.add(slot.channel());
        cells.add(slot.purpose().code());
        cells.add(slot.subject());
        cells.add(slot.at().toString());
        slot.marks().forEach(mark -> cells.add(mark.code()));
        return JsonText.write(cells);
    }

    private static ContactEvent read(CompanyId company, String text) {
        List<?> cells = JsonText.parse(text) instanceof List<?> all ? all : List.of();
        EventSource.Kind kind =
                EventSource.Kind.parse(String.valueOf(cells.get(0))).orElseThrow();
        Optional<KeyedHash> debt =
                cells.get(3) instanceof String hash ? Optional.of(KeyedHash.of(hash)) : Optional.empty();
        String channel = String.valueOf(cells.get(4));
        return new ContactEvent(
                new EventSource(company, kind, String.valueOf(cells.get(1))),
                KeyedHash.of(String.valueOf(cells.get(2))),
                debt,
                SlotRule.kind(channel).orElseThrow(),
                channel,
                Purpose.parse(String.valueOf(cells.get(5))).orElseThrow(),
                String.valueOf(cells.get(6)),
                Instant.parse(String.valueOf(cells.get(7))),
                SlotState.RESERVED,
                cells.stream()
                        .skip(8)
                        .flatMap(mark -> EventMark.parse(String.valueOf(mark)).stream())
                        .collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        texts.close();
    }
}

package dev.freestone.integration;

import dev.freestone.contact.CallField;
import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ImportReport;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.Storage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Result files of a made-up dialer, and what counters show when they are imported. */
final class ImportedFile {
    static final KeySource KEYS = KeySource.of(DataKey.of("2026", new byte[DataKey.LENGTH]));
    static final String HEADER = String.join(",", CallField.HEADER) + "\r\n";

    private static final int PERSONS = 20;
    private static final int LOANS = 12;

    private ImportedFile() {}

    static ImportReport load(Freestone freestone, List<String> rows) {
        InputStream file =
                new ByteArrayInputStream((HEADER + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8));
        return freestone
                .contacts()
                .imports()
                .dispositions(Dispositions.NONE.noConversation("VOICEMAIL"))
                .calls("dialer-7", file);
    }

    /** Calls 0 to {@code count - 1}, each once, with what chance makes of them. */
    static List<String> rows(Random random, int count) {
        List<String> rows = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            int loan = random.nextInt(LOANS - 1);
            rows.add(String.join(
                    ",",
                    "annabella-call-" + call,
                    "",
                    "annabella-" + random.nextInt(PERSONS),
                    List.of("", "annabella-loan-" + loan, "annabella-loan-" + loan + "|annabella-loan-" + (loan + 1))
                            .get(random.nextInt(3)),
                    "+15550100001",
                    List.of("outbound", "inbound", "").get(random.nextInt(3)),
                    "2024-03-04T10:00:" + (10 + random.nextInt(50)) + "Z",
                    List.of("Y", "N", "").get(random.nextInt(3)),
                    "",
                    "",
                    List.of("VOICEMAIL", "asked for Bertabella", "").get(random.nextInt(3)),
                    ""));
        }
        return rows;
    }

    static List<String> shuffled(Random random, List<String> rows) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Every event that counts, in a stable order. */
    static List<ContactEvent> counters(Storage storage) {
        PersonHashes hashes = PersonHashes.under(KEYS);
        CompanyId company = CompanyId.DEFAULT;
        Set<LaneKey> lanes = IntStream.range(0, PERSONS)
                .mapToObj(i -> new LaneKey(company, hashes.of(company, PersonId.of("annabella-" + i))))
                .collect(Collectors.toSet());
        Set<DebtKey> debts = IntStream.range(0, LOANS)
                .mapToObj(i -> new DebtKey(company, hashes.debt(company, "annabella-loan-" + i)))
                .collect(Collectors.toSet());
        return storage.read(tx -> tx.events().since(lanes, debts, Instant.EPOCH)).stream()
                .sorted(Comparator.comparing(ContactEvent::toString))
                .toList();
    }
}

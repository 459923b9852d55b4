package dev.freestone.engine;

import dev.freestone.contact.CallField;
import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ImportReport;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.JournalRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A ledger into which result files are imported, and what its counters show afterwards. */
final class ImportHouse {
    static final String SOURCE = "dialer-7";
    static final Dispositions WORDS = Dispositions.NONE.noConversation("VOICEMAIL", "NO ANSWER");

    /** More persons and loans than the files name. */
    private static final int NAMES = 50;

    final LedgerHouse ledger = new LedgerHouse();

    ImportReport load(String... rows) {
        return load(Arrays.asList(rows));
    }

    ImportReport load(List<String> rows) {
        String file = String.join(",", CallField.HEADER) + "\r\n" + String.join("\r\n", rows);
        return ledger.contacts()
                .imports()
                .dispositions(WORDS)
                .calls(SOURCE, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** A row about a call an hour before the ledger's time; what is not named is empty. */
    static String row(String call, String person, String loans, String connected) {
        return row(call, person, loans, connected, "");
    }

    static String row(String call, String person, String loans, String connected, String disposition) {
        return String.join(
                ",",
                call,
                "",
                person,
                loans,
                "+15550100001",
                "",
                "2026-03-02T09:00:00Z",
                connected,
                "",
                "",
                disposition,
                "");
    }

    /** Every event that counts, in a stable order. */
    List<ContactEvent> counters() {
        Set<LaneKey> lanes = Set.copyOf(
                IntStream.range(0, NAMES).mapToObj(i -> lane("BO-" + i)).toList());
        Set<DebtKey> debts = Set.copyOf(
                IntStream.range(0, NAMES).mapToObj(i -> debt("LN-" + i)).toList());
        return ledger.storage.read(tx -> tx.events().since(lanes, debts, Instant.EPOCH)).stream()
                .sorted(Comparator.comparing(ContactEvent::toString))
                .toList();
    }

    /** {@code kind debt}, without a debt {@code kind all}, of what counts for a person. */
    List<String> counted(String person) {
        return counters().stream()
                .filter(event -> event.lane().equals(lane(person)))
                .map(event ->
                        event.kind().code() + " " + event.debt().map(this::loan).orElse("all"))
                .sorted()
                .toList();
    }

    private String loan(KeyedHash hash) {
        return IntStream.range(0, NAMES)
                .mapToObj(i -> "LN-" + i)
                .filter(loan -> debt(loan).debt().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    long restrictions(String person) {
        LaneKey key = lane(person);
        return ledger.storage
                .<Lane>write(tx -> tx.contacts().lanes(Set.of(key)).get(key))
                .restrictionVersion();
    }

    List<JournalRecord> journal(String kind, String id) {
        return ledger.storage.read(tx -> tx.journal().page(CompanyId.DEFAULT, kind, id, 0, 100));
    }

    static LaneKey lane(String person) {
        return new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of(person)));
    }

    static DebtKey debt(String loan) {
        return new DebtKey(CompanyId.DEFAULT, PersonHashes.plain().debt(CompanyId.DEFAULT, loan));
    }
}

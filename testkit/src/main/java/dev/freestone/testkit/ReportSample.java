package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import java.time.Instant;
import java.util.Optional;

/** A reported contact that a test is about to change. */
final class ReportSample {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    long number;
    long version;
    ReportId id;
    CompanyId company = CompanyId.DEFAULT;
    ReportKind kind = ReportKind.CALL;
    CallDirection direction = CallDirection.OUTBOUND;
    String source = "dialer-7";
    Optional<String> run = Optional.empty();
    KeyedHash person = KeyedHash.of("k1:person");
    Optional<KeyedHash> destination = Optional.empty();
    Instant at = StoredSample.CREATED;
    ReportCount counted = new ReportCount(true, false, false);
    Instant recordedAt = StoredSample.CREATED;
    Document document = Document.of("{}");

    private ReportSample(ReportId id) {
        this.id = id;
    }

    /** Each number is another id; all else is alike until a test says otherwise. */
    static ReportSample report(int number) {
        return new ReportSample(id(number));
    }

    static ReportId id(int number) {
        StringBuilder text = new StringBuilder("fr1");
        int left = number;
        for (int digit = 0; digit < LETTERS.length(); digit++) {
            text.append(LETTERS.charAt(left % LETTERS.length()));
            left /= LETTERS.length();
        }
        return new ReportId(text.toString());
    }

    ReportSample of(KeyedHash other) {
        this.person = other;
        return this;
    }

    ReportSample of(CompanyId other) {
        this.company = other;
        return this;
    }

    ReportSample saying(String json) {
        this.document = Document.of(json);
        return this;
    }

    ReportRow row() {
        return new ReportRow(
                number,
                version,
                id,
                company,
                kind,
                direction,
                source,
                run,
                person,
                destination,
                at,
                counted,
                recordedAt,
                document);
    }

    /** The same as a store answers it. */
    ReportRow stored(long itsNumber, long itsVersion) {
        number = itsNumber;
        version = itsVersion;
        return row();
    }
}

package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import java.time.Instant;
import java.util.Optional;

/** A fact that a test is about to change. */
final class FactSample {
    FactId id;
    CompanyId company = CompanyId.DEFAULT;
    FactKind kind = FactKind.OPT_OUT;
    Optional<KeyedHash> person = Optional.of(KeyedHash.of("k1:person-1"));
    Optional<KeyedHash> destination = Optional.empty();
    Optional<KeyedHash> debt = Optional.empty();
    Document document = Document.of("{}");
    Instant from = StoredSample.CREATED;
    Optional<Instant> until = Optional.empty();
    Optional<Instant> ended = Optional.empty();
    Instant recordedAt = StoredSample.CREATED;
    Optional<Instant> endRecordedAt = Optional.empty();

    private FactSample(FactId id) {
        this.id = id;
    }

    /** Each number is another id; all else is alike until a test says otherwise. */
    static FactSample fact(int number) {
        return new FactSample(id(number));
    }

    static FactId id(int number) {
        return FactId.of("LE-0000-%04d".formatted(number));
    }

    FactSample of(int number) {
        this.person = Optional.of(person(number).person());
        return this;
    }

    FactSample of(CompanyId other) {
        this.company = other;
        return this;
    }

    /** The same about whoever has a destination. */
    FactSample at(int number) {
        this.person = Optional.empty();
        return with(number);
    }

    /** The same about a destination of the person. */
    FactSample with(int number) {
        this.destination = Optional.of(destination(number).person());
        return this;
    }

    FactSample saying(FactKind other) {
        this.kind = other;
        return this;
    }

    FactSample until(Instant end) {
        this.until = Optional.of(end);
        return this;
    }

    FactSample recordedAt(Instant now) {
        this.recordedAt = now;
        return this;
    }

    static LaneKey person(int number) {
        return new LaneKey(CompanyId.DEFAULT, KeyedHash.of("k1:person-" + number));
    }

    static LaneKey destination(int number) {
        return new LaneKey(CompanyId.DEFAULT, KeyedHash.of("k1:destination-" + number));
    }

    FactRow row() {
        return new FactRow(
                id, company, kind, person, destination, debt, document, from, until, ended, recordedAt, endRecordedAt);
    }
}

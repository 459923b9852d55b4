package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.spi.ObjectColumns;
import java.time.Instant;
import java.util.Optional;

/** What the suites store of an object of any kind: the id's last part, the common columns, schedule and document. */
record StoredSample(String number, ObjectColumns columns, Optional<String> schedule, Document document) {
    static final Instant CREATED = Instant.parse("2026-03-09T14:30:15.123456Z");

    static StoredSample of(String number) {
        return new StoredSample(
                number,
                new ObjectColumns(CompanyId.DEFAULT, Optional.empty(), CREATED, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Document.of("{\"number\":\"" + number + "\"}"));
    }

    StoredSample ownedBy(CompanyId company) {
        return with(new ObjectColumns(
                company, columns.externalId(), columns.createdAt(), columns.updatedAt(), columns.deletedAt()));
    }

    StoredSample called(String externalId) {
        return with(new ObjectColumns(
                columns.company(),
                Optional.of(ExternalId.of(externalId)),
                columns.createdAt(),
                columns.updatedAt(),
                columns.deletedAt()));
    }

    StoredSample createdAt(Instant instant) {
        return with(new ObjectColumns(
                columns.company(), columns.externalId(), instant, columns.updatedAt(), columns.deletedAt()));
    }

    StoredSample updatedAt(Instant instant) {
        return with(new ObjectColumns(
                columns.company(),
                columns.externalId(),
                columns.createdAt(),
                Optional.of(instant),
                columns.deletedAt()));
    }

    StoredSample deletedAt(Instant instant) {
        return with(new ObjectColumns(
                columns.company(),
                columns.externalId(),
                columns.createdAt(),
                columns.updatedAt(),
                Optional.of(instant)));
    }

    StoredSample scheduled(String text) {
        return new StoredSample(number, columns, Optional.of(text), document);
    }

    StoredSample holding(String json) {
        return new StoredSample(number, columns, schedule, Document.of(json));
    }

    private StoredSample with(ObjectColumns changed) {
        return new StoredSample(number, changed, schedule, document);
    }
}

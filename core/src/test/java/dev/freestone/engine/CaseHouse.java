package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.Storage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An engine for tests of cases: one case type that takes any field, two companies, a clock that only tests move. */
final class CaseHouse {
    static final String TYPE = "KT-1A2B-0001";
    static final String PERSON = "BO-1A2B-0001";
    static final String LOAN = "LN-1A2B-0001";
    static final DataKey KEY = key("2025", 1);

    Instant now = ObjectHouse.WED_2024_05_01;
    final DurableStorage storage = new DurableStorage(InMemoryStorage.of(() -> now));
    final Freestone freestone = under(KeySource.of(KEY));
    final Cases cases = freestone.cases();

    CaseHouse() {
        type(CompanyId.DEFAULT, TYPE, Optional.empty());
        type(ObjectHouse.OTHER, "KT-1A2B-0002", Optional.empty());
    }

    static DataKey key(String id, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return DataKey.of(id, bytes);
    }

    /** Another engine over the same storage. */
    Freestone under(KeySource keys) {
        return Freestone.builder()
                .storage(storage)
                .keys(keys)
                .clock(() -> now)
                .ids(RandomIdSource.over(new Random(7)))
                .companies(id -> id.equals(ObjectHouse.UNKNOWN)
                        ? Optional.empty()
                        : Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .build();
    }

    Cases other() {
        return freestone.company(ObjectHouse.OTHER).cases();
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** A case type that is there; with a list, its cases have these fields only. */
    void type(CompanyId company, String id, Optional<List<CaseField>> fields) {
        type(storage, company, id, fields);
    }

    static void type(Storage storage, CompanyId company, String id, Optional<List<CaseField>> fields) {
        Instant made = ObjectHouse.WED_2024_05_01;
        CaseType type = new CaseType(
                CaseTypeId.of(id), company, "Bankruptcy", Optional.empty(), fields, made, Optional.empty());
        ObjectColumns columns = new ObjectColumns(company, Optional.empty(), made, Optional.empty(), Optional.empty());
        storage.write(tx -> tx.caseTypes()
                .insert(new CaseTypeRow(type.id(), columns, Optional.empty(), 1, CaseTypeJson.document(type))));
    }

    static CaseDraft.Builder draft() {
        return CaseDraft.builder(TYPE).borrowers(PERSON);
    }

    static CaseDraft.Builder full() {
        return draft().externalId("bk-7")
                .name("Chapter 13 of the Doe family")
                .borrowers(PERSON, "BO-1A2B-0002")
                .loans(LOAN)
                .status(CaseStatus.PROCESSING)
                .fields(Map.of("chapter", "chapter13"));
    }

    Case made() {
        return cases.create(draft().build()).value();
    }

    CaseAnswer update(Case value, String body) {
        return cases.update(value.id().value(), CaseUpdate.parse(body));
    }

    Case get(Case value) {
        return cases.get(value.id().value());
    }

    /** A case in some status, which it has reached on its longest way without repetition. */
    Case in(CaseStatus status) {
        Case made = made();
        return switch (status) {
            case INITIATED -> made;
            case PROCESSING, COMPLETED, CANCELED -> moved(made, status);
            case REOPENED -> moved(moved(made, CaseStatus.CANCELED), status);
        };
    }

    /** A completed case with an outcome. */
    Case completed(CaseOutcome outcome) {
        return update(made(), "{\"status\":\"completed\",\"outcome\":\"" + outcome.code() + "\"}")
                .value();
    }

    Case moved(Case value, CaseStatus status) {
        return update(value, "{\"status\":\"" + status.code() + "\"}").value();
    }

    CaseRow row(Case value) {
        return storage.read(tx -> tx.cases()
                .find(value.companyId(), AnyId.ofPublic(value.id().value()))
                .orElseThrow());
    }

    List<String> history(Case value) {
        return cases.history(value.id().value()).stream()
                .map(HistoryEntry::event)
                .toList();
    }
}

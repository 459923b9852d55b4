package dev.freestone.engine;

import dev.freestone.contact.FactIds;
import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What cases forbid: one record of a case at a time, each found by the case and its number. Thread-safe. Source:
 * docs/spec/contact-policy.md 6, "Do-not-interact".
 */
final class CaseStops {
    private final LedgerParts parts;
    private final Caller caller;
    private final FactWriter writer;

    CaseStops(LedgerParts parts, Caller caller, FactWriter writer) {
        this.parts = parts;
        this.caller = caller;
        this.writer = writer;
    }

    FactId forbid(DoNotInteractDraft draft) {
        FactChecks.requireCode("caseId", draft.caseId());
        FactTerms terms = new FactTerms.DoNotInteract(draft.caseId(), draft.channels(), draft.themes());
        Optional<Instant> until = draft.endDate().map(this::after);
        KeyedHash person = parts.hashes().of(caller.company(), draft.person());
        return Commit.repeatable(parts.storage(), tx -> {
            refusePast(draft.endDate(), tx.now());
            long number = 1;
            Optional<FactRow> last = Optional.empty();
            for (Optional<FactRow> row = ofCase(tx, draft.caseId(), number);
                    row.isPresent();
                    row = ofCase(tx, draft.caseId(), number)) {
                last = row;
                number++;
            }
            Optional<FactRow> open = last.filter(row -> isOpen(row, tx.now()));
            if (open.isPresent()) {
                ContactFact there = FactDocuments.read(open.get());
                if (there.terms().equals(terms)
                        && there.until().equals(until)
                        && there.person().equals(Optional.of(person))) {
                    return there.id();
                }
                throw FreestoneException.of(
                        ErrorCode.CONFLICT,
                        "case " + draft.caseId() + " has a do-not-interact already, end it before another is recorded");
            }
            FactId id = FactIds.ofCase(caller.company(), draft.caseId(), number);
            NewFact fact = NewFact.of(id, Optional.of(person), Optional.empty(), terms);
            writer.record(tx, until.map(fact::until).orElse(fact));
            return id;
        });
    }

    boolean end(String caseId) {
        return Commit.repeatable(parts.storage(), tx -> {
            boolean ended = false;
            long number = 1;
            for (Optional<FactRow> row = ofCase(tx, caseId, number);
                    row.isPresent();
                    row = ofCase(tx, caseId, number)) {
                if (isOpen(row.get(), tx.now())) {
                    ended |= writer.end(tx, row.get().id(), "case");
                }
                number++;
            }
            return ended;
        });
    }

    private Optional<FactRow> ofCase(Tx tx, String caseId, long number) {
        return tx.facts().find(caller.company(), FactIds.ofCase(caller.company(), caseId, number));
    }

    private static boolean isOpen(FactRow row, Instant now) {
        return row.ended().isEmpty()
                && row.until().filter(end -> !end.isAfter(now)).isEmpty();
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(productZone()).toInstant();
    }

    private void refusePast(Optional<LocalDate> endDate, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, productZone());
        if (endDate.filter(day -> !day.isAfter(today)).isPresent()) {
            FactChecks.refuse(List.of(Violation.of(
                    "endDate", ViolationCode.OUT_OF_RANGE, "is not in the future, give a later day or none")));
        }
    }

    private ZoneId productZone() {
        return parts.companies()
                .find(caller.company())
                .map(CompanyProfile::productZone)
                .orElse(ZoneOffset.UTC);
    }
}

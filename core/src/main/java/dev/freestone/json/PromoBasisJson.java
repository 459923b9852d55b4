package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanHistory;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanSnapshot;
import dev.freestone.model.promo.LoanSnapshots;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.promo.PromoBasis;
import dev.freestone.promo.PromoTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes of status of promo programs rested on, as the document of a storage. Amounts and rates are texts, so that none
 * loses a digit. Static and thread-safe. Source: docs/spec/promo-programs.md 8.
 */
public final class PromoBasisJson {
    private PromoBasisJson() {}

    /**
     * The document of a storage.
     *
     * @param basis terms, facts and day
     * @return the document, read back by {@link #read}
     */
    public static Document document(PromoBasis basis) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("asOf", basis.asOf().toString());
        PromoTerms terms = basis.terms();
        out.put("start", terms.start().toString());
        out.put("end", terms.end().toString());
        out.put("effectiveEnd", terms.effectiveEnd().toString());
        out.put(
                "threshold",
                terms.disqualifyOverdueDays().isPresent()
                        ? (Long) (long) terms.disqualifyOverdueDays().getAsInt()
                        : null);
        out.put("overdueCountedFrom", terms.overdueCountedFrom().toString());
        LoanFacts facts = basis.facts();
        out.put("loanStatus", facts.status().code());
        out.put("activatedOn", text(facts.activatedOn()));
        out.put("lastDueOn", text(facts.lastDueOn()));
        out.put("paidOffOn", text(facts.paidOffOn()));
        out.put("rates", facts.rates().stream().map(PromoBasisJson::rate).toList());
        facts.history().<@Nullable Object>fold(ledger -> write(out, ledger), rows -> write(out, rows));
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal basis
     * @throws IllegalStateException if the document is not one of a basis
     */
    public static PromoBasis read(Document document) {
        StoredObject in = new StoredObject("promo decision", JsonText.parseObject(document.json()));
        PromoTerms terms = new PromoTerms(
                in.date("start"),
                in.date("end"),
                in.date("effectiveEnd"),
                in.optionalInt("threshold"),
                in.date("overdueCountedFrom"));
        LoanFacts facts = new LoanFacts(
                in.code("loanStatus", LoanStatus::parse),
                in.optionalDate("activatedOn"),
                in.optionalDate("lastDueOn"),
                in.optionalDate("paidOffOn"),
                in.objects("rates").stream()
                        .map(rate -> new LoanRate(rate.date("date"), rate.amount("rate")))
                        .toList(),
                history(in));
        return new PromoBasis(terms, facts, in.date("asOf"));
    }

    private static LoanHistory history(StoredObject in) {
        if (in.members().containsKey("snapshots")) {
            return new LoanSnapshots(in.objects("snapshots").stream()
                    .map(row -> new LoanSnapshot(
                            row.date("date"), row.amount("principal"), row.amount("fees"), row.optionalDate("due")))
                    .toList());
        }
        return new LoanLedger(
                amounts(in, "advances"),
                amounts(in, "fees"),
                in.objects("payments").stream()
                        .map(payment -> new LoanPayment(
                                payment.text("id"),
                                payment.date("date"),
                                payment.amount("amount"),
                                payment.truth("reversed")))
                        .toList(),
                amounts(in, "dues"),
                in.objects("reAges").stream().map(each -> each.date("date")).toList());
    }

    private static @Nullable Object write(Map<String, @Nullable Object> out, LoanLedger ledger) {
        out.put("advances", amounts(ledger.advances()));
        out.put("fees", amounts(ledger.fees()));
        List<Map<String, Object>> payments = new ArrayList<>();
        for (LoanPayment payment : ledger.payments()) {
            Map<String, Object> each =
                    dated(payment.effectiveDate(), payment.amount().toPlainString());
            each.put("id", payment.id());
            each.put("reversed", payment.reversed());
            payments.add(each);
        }
        out.put("payments", payments);
        out.put("dues", amounts(ledger.dues()));
        out.put(
                "reAges",
                ledger.reAges().stream()
                        .map(date -> Map.of("date", date.toString()))
                        .toList());
        return null;
    }

    /** In one order, so that equal bases are equal documents whatever process has written them. */
    private static Map<String, @Nullable Object> rate(LoanRate rate) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("date", rate.from().toString());
        one.put("rate", rate.annualRate().toPlainString());
        return one;
    }

    private static @Nullable Object write(Map<String, @Nullable Object> out, LoanSnapshots snapshots) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (LoanSnapshot row : snapshots.rows()) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("date", row.date().toString());
            each.put("principal", row.principal().toPlainString());
            each.put("fees", row.fees().toPlainString());
            each.put("due", text(row.oldestUnpaidDueDate()));
            rows.add(each);
        }
        out.put("snapshots", rows);
        return null;
    }

    private static List<Map<String, Object>> amounts(List<DatedAmount> entries) {
        return entries.stream()
                .map(each -> dated(each.date(), each.amount().toPlainString()))
                .toList();
    }

    private static List<DatedAmount> amounts(StoredObject in, String name) {
        return in.objects(name).stream()
                .map(each -> new DatedAmount(each.date("date"), each.amount("amount")))
                .toList();
    }

    private static Map<String, Object> dated(LocalDate date, String amount) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("date", date.toString());
        out.put("amount", amount);
        return out;
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}

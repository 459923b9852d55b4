package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanSnapshots;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The digest of facts in their canonical text: one line an entry, sorted. Source: docs/spec/promo-programs.md 7. */
final class FactsDigest {
    private FactsDigest() {}

    static String of(LoanFacts facts) {
        String text = canonical(facts).stream().collect(Collectors.joining("\n"));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing, though every Java platform has it", e);
        }
    }

    private static List<String> canonical(LoanFacts facts) {
        Stream<String> loan = Stream.of(
                "status|" + facts.status().code(),
                "activatedOn|" + text(facts.activatedOn()),
                "lastDueOn|" + text(facts.lastDueOn()),
                "paidOffOn|" + text(facts.paidOffOn()));
        Stream<String> rates = facts.rates().stream()
                .map(rate -> "rate|" + rate.from() + "|"
                        + rate.annualRate().stripTrailingZeros().toPlainString());
        Stream<String> history = facts.history().fold(FactsDigest::lines, FactsDigest::lines);
        return Stream.of(loan, rates, history).flatMap(lines -> lines).sorted().toList();
    }

    private static Stream<String> lines(LoanLedger ledger) {
        return Stream.of(
                        ledger.advances().stream().map(each -> "advance|" + each.date() + "|" + each.amount()),
                        ledger.fees().stream().map(each -> "fee|" + each.date() + "|" + each.amount()),
                        ledger.dues().stream().map(each -> "due|" + each.date() + "|" + each.amount()),
                        // The length keeps an id of any content apart from what follows it.
                        ledger.payments().stream()
                                .map(each -> "payment|" + each.id().length() + "|" + each.id() + "|"
                                        + each.effectiveDate() + "|" + each.amount() + "|" + each.reversed()),
                        ledger.reAges().stream().map(date -> "reAge|" + date))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(LoanSnapshots snapshots) {
        return snapshots.rows().stream()
                .map(row -> "row|" + row.date() + "|" + row.principal() + "|" + row.fees() + "|"
                        + text(row.oldestUnpaidDueDate()));
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }
}

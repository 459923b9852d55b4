package dev.freestone.http;

import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyLoanFactsSource;
import dev.freestone.testkit.SequentialIdSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.IntStream;

/**
 * Promo programs over the wire, with the loan of docs/spec/promo-programs.md 7: active on 2025-01-01 with 900.00, dues of 100.00 from
 * 2025-02-01 on. It is that day at 9 in Chicago.
 */
final class PromoApi implements AutoCloseable {
    static final String PROGRAMS = "/people/BO-1A2B-0001/loans/LN-1A2B-0001/promo-programs";
    static final String PROGRAM = PROGRAMS + "/PP-0000-0001";
    static final String TYPES = "/companies/default/promo-program-types";
    static final String OTHER_KEY = "key-of-another-company-1";
    static final CompanyId OTHER = CompanyId.of("other");

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);
    private static final LoanId LOAN = LoanId.of("LN-1A2B-0001");
    private static final PersonId PERSON = PersonId.of("BO-1A2B-0001");

    final InMemoryLoanFacts loans = InMemoryLoanFacts.create();
    final ApiHouse house;

    PromoApi() {
        this(Faults.none());
    }

    /** With a source of loans that fails. */
    PromoApi(Faults faults) {
        LoanFactsSource source = FaultyLoanFactsSource.over(loans, faults);
        house = new ApiHouse(builder -> builder.ids(new SequentialIdSource())
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .loans(source)
                .cases((company, id) -> id.value().equals("CS-1A2B-0001")
                        ? Optional.of(CaseState.of(CaseStatus.PROCESSING))
                        : Optional.empty()));
        house.clock.set(Instant.parse("2025-01-01T15:00:00Z"));
        paid("");
    }

    /** What has been paid, such as {@code 2025-02-01 100 2025-03-01 100}. */
    PromoApi paid(String entries) {
        List<LoanPayment> payments = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(entries);
        while (words.hasMoreTokens()) {
            payments.add(new LoanPayment(
                    "p" + payments.size(),
                    LocalDate.parse(words.nextToken()),
                    new BigDecimal(words.nextToken()),
                    false));
        }
        return facts(new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(ACTIVATED),
                Optional.of(LocalDate.of(2025, 10, 1)),
                Optional.empty(),
                List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
                new LoanLedger(
                        List.of(new DatedAmount(ACTIVATED, new BigDecimal("900.00"))),
                        List.of(),
                        payments,
                        IntStream.rangeClosed(2, 10)
                                .mapToObj(month ->
                                        new DatedAmount(LocalDate.of(2025, month, 1), new BigDecimal("100.00")))
                                .toList(),
                        List.of())));
    }

    PromoApi facts(LoanFacts facts) {
        loans.put(CompanyId.DEFAULT, Loan.of(LOAN, PERSON), facts);
        return this;
    }

    /** Another loan of the same person, like the first one. */
    PromoApi loan(String id) {
        loans.put(
                CompanyId.DEFAULT,
                Loan.of(LoanId.of(id), PERSON),
                Objects.requireNonNull(
                        loans.load(CompanyId.DEFAULT, List.of(LOAN)).get(LOAN)));
        return this;
    }

    PromoApi day(String day) {
        house.clock.set(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant());
        return this;
    }

    /** An active type, {@code PT-0000-0001}. */
    ApiResponse activeType() {
        return house.post(
                TYPES, "{\"promoType\":\"sameAsCash\",\"status\":\"active\",\"displayName\":\"90 days same as cash\"}");
    }

    /** The program of the specification, {@code PP-0000-0001}, of a new type. */
    ApiResponse program(String status) {
        activeType();
        return house.post(PROGRAMS, draft(status));
    }

    static String draft(String status) {
        return "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"" + status + "\",\"promoStartDate\":\"2025-01-01\","
                + "\"promoDurationDays\":90,\"promoGracePeriodDays\":10,\"sacDisqualifyOverdueDays\":30}";
    }

    /** With the version that somebody has seen. */
    ApiResponse ifMatch(String method, String target, String version, String body) {
        ApiRequest request = ApiHouse.request(method, target).header("If-Match", version);
        return Contract.answer(house.api, body.isEmpty() ? request : request.body(body));
    }

    /** As somebody of another company. */
    ApiResponse other(String method, String target) {
        return HttpApi.over(house.freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(OTHER_KEY, ApiCaller.of(OTHER, ApiHouse.SOMEBODY))
                        .build())
                .handle(ApiRequest.of(method, target).header("X-API-KEY", OTHER_KEY));
    }

    /** The members of {@code data}. */
    static Map<?, ?> data(ApiResponse answer) {
        return (Map<?, ?>)
                Objects.requireNonNull(JsonText.parseObject(answer.text()).get("data"));
    }

    /** Number and code of a refusal, and its violations as {@code field code}. */
    static String refusal(ApiResponse answer) {
        Map<String, ?> body = JsonText.parseObject(answer.text());
        StringBuilder told = new StringBuilder(answer.status() + " " + body.get("code"));
        for (Object each : (List<?>) Objects.requireNonNull(body.get("violations"))) {
            Map<?, ?> violation = (Map<?, ?>) each;
            told.append(", ").append(violation.get("field")).append(' ').append(violation.get("code"));
        }
        return told.toString();
    }

    @Override
    public void close() {
        house.close();
    }
}

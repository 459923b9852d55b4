package dev.freestone.examples.spring;

import dev.freestone.engine.CaseDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for relief, one for each loan, in a table of the application. Each opens a case, and is kept together with it or not at all. */
@Service
class ExamplesSpringHardship {
    private static final ActorId ACTOR = ActorId.of("service:hardship");

    private final Freestone freestone;
    private final JdbcClient database;

    ExamplesSpringHardship(Freestone freestone, JdbcClient database) {
        this.freestone = freestone;
        this.database = database;
    }

    // guide:spring-transaction:begin
    /** A second request for a loan is refused by its row, and takes the case with it. */
    @Transactional
    public CaseId request(String caseType, String borrower, String loan) {
        CaseDraft draft =
                CaseDraft.builder(caseType).borrowers(borrower).loans(loan).build();
        CaseId opened = freestone
                .company(CompanyId.DEFAULT)
                .actingAs(ACTOR)
                .cases()
                .create(draft)
                .value()
                .id();
        database.sql("INSERT INTO hardship_request (loan, case_id) VALUES (?, ?)")
                .params(loan, opened.value())
                .update();
        return opened;
    }
    // guide:spring-transaction:end
}

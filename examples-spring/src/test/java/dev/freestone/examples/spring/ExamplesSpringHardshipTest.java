package dev.freestone.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.ListRequest;
import dev.freestone.model.cases.CaseId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application and the engine write in one transaction of Spring. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "freestone.api-key=" + ExamplesSpringSurfaceTest.KEY,
            "freestone.page-key=" + ExamplesSpringSurfaceTest.PAGE_KEY
        })
class ExamplesSpringHardshipTest {
    private static final String BORROWER = "BO-0000-0001";
    private static final String LOAN = "LN-0000-0001";

    private final Freestone freestone;
    private final ExamplesSpringHardship hardship;
    private final JdbcClient database;
    private final String caseType;

    @Autowired
    ExamplesSpringHardshipTest(Freestone freestone, ExamplesSpringHardship hardship, JdbcClient database) {
        this.freestone = freestone;
        this.hardship = hardship;
        this.database = database;
        this.caseType = freestone
                .caseTypes()
                .create(CaseTypeDraft.builder().name("Hardship").build())
                .id()
                .value();
    }

    @BeforeEach
    void forget() {
        database.sql("DELETE FROM hardship_request").update();
    }

    @Test
    void a_commit_keeps_the_row_the_case_and_its_journal() {
        CaseId opened = hardship.request(caseType, BORROWER, LOAN);

        assertThat(requests()).containsExactly(opened.value());
        assertThat(freestone.cases().get(opened.value()).loanIds()).hasToString("[" + LOAN + "]");
        assertThat(freestone.cases().history(opened.value()))
                .extracting(HistoryEntry::event)
                .containsExactly("created");
    }

    @Test
    void a_roll_back_leaves_no_case_and_no_journal_of_it() {
        CaseId first = hardship.request(caseType, BORROWER, LOAN);
        long cases = cases();
        long journal = journal();

        assertThatThrownBy(() -> hardship.request(caseType, BORROWER, LOAN)).isInstanceOf(DuplicateKeyException.class);

        assertThat(requests()).containsExactly(first.value());
        assertThat(cases()).isEqualTo(cases);
        assertThat(journal()).isEqualTo(journal);
    }

    private List<String> requests() {
        return database.sql("SELECT case_id FROM hardship_request")
                .query(String.class)
                .list();
    }

    private long cases() {
        return freestone.cases().list(ListRequest.first()).total();
    }

    private long journal() {
        return database.sql("SELECT COUNT(*) FROM freestone_journal WHERE kind = 'case'")
                .query(Long.class)
                .single();
    }
}

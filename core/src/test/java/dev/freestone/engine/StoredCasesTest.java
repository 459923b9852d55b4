package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.Case;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a storage sees of cases. */
class StoredCasesTest {
    private static final DataKey NEXT = CaseHouse.key("2026-03", 2);

    private final CaseHouse house = new CaseHouse();
    private final CompanyScope rotated =
            house.under(KeySource.of(NEXT, CaseHouse.KEY)).company(CompanyId.DEFAULT);

    @Test
    void neither_people_nor_loans_nor_name_nor_fields_stand_readable_in_a_row() {
        Case made = house.cases.create(CaseHouse.full().build()).value();

        CaseRow row = house.row(made);

        assertThat(row.document().json())
                .contains(
                        "fs1.2025.",
                        "\"status\":\"processing\"",
                        made.caseTypeId().value())
                .doesNotContain("BO-1A2B", "LN-1A2B", "Doe", "chapter");
        assertThat(row.borrowers())
                .hasSize(2)
                .allMatch(hash -> hash.value().startsWith("2025:"))
                .noneMatch(hash -> hash.value().contains("BO-1A2B"));
        assertThat(house.get(made)).isEqualTo(made);
    }

    @Test
    void a_row_that_is_moved_to_another_case_does_not_open() {
        Case first = house.cases.create(CaseHouse.full().build()).value();
        Case second = house.made();
        String content = content(house.row(first));
        CaseRow row = house.row(second);
        Document forged = Document.of(row.document().json().replace(content(row), content));
        house.storage.write(tx ->
                tx.cases().update(new CaseRow(row.id(), row.columns(), row.borrowers(), 1, forged), row.version()));

        FreestoneException refused = refused(ErrorCode.INTERNAL_SERVER_ERROR, () -> house.get(second));

        assertThat(refused.getMessage()).contains(second.id().value()).doesNotContain("Doe", "BO-1A2B");
    }

    private static String content(CaseRow row) {
        return row.document().json().replaceAll(".*\"content\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void a_case_is_stored_with_the_columns_of_its_attributes() {
        Case made = house.cases.create(CaseHouse.full().build()).value();
        house.later(60);

        CaseAnswer deleted = house.cases.delete(made.id().value());

        CaseRow row = house.row(made);
        assertThat(row.version()).isEqualTo(2);
        assertThat(row.columns().externalId()).isEqualTo(made.externalId());
        assertThat(row.columns().createdAt()).isEqualTo(made.times().createdAt());
        assertThat(row.columns().deletedAt()).isEqualTo(deleted.value().times().deletedAt());
    }

    @Test
    void rotation_changes_every_case_of_the_company_that_is_there() {
        Case kept = house.cases.create(CaseHouse.full().build()).value();
        Case gone = house.made();
        house.cases.delete(gone.id().value());
        Case foreign = house.other()
                .create(CaseDraft.builder("KT-1A2B-0002").borrowers("BO-1").build())
                .value();
        house.later(60);

        // The case, and what its creation and that of the deleted one have left behind.
        assertThat(rotated.reencrypt()).isEqualTo(3);

        CaseRow row = house.row(kept);
        assertThat(row.document().json()).contains("fs1.2026-03.").doesNotContain("fs1.2025.");
        assertThat(row.borrowers()).allMatch(hash -> hash.value().startsWith("2025:"));
        assertThat(row.columns().updatedAt()).isEmpty();
        assertThat(house.row(gone).document().json()).contains("fs1.2025.");
        assertThat(house.row(foreign).document().json()).contains("fs1.2025.");
        Cases last = house.under(new KeptForHashing(NEXT, CaseHouse.KEY)).cases();
        assertThat(last.get(kept.id().value()).state()).isEqualTo(kept.state());
        assertThat(last.list(ListRequest.first(), CaseHouse.PERSON).data())
                .extracting(Case::id)
                .containsExactly(kept.id());
        HistoryEntry entry = last.history(kept.id().value()).get(1);
        assertThat(entry.event()).isEqualTo("reencrypted");
        assertThat(entry.details()).isEqualTo(Map.of("from", "2025", "to", "2026-03"));
        assertThat(rotated.reencrypt()).isZero();
    }

    @Test
    void rotation_goes_through_more_cases_than_one_page() {
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            all.add(house.made());
        }

        // Each with the change that created it.
        assertThat(rotated.reencrypt()).isEqualTo(2 * 205);
        assertThat(all).allMatch(each -> house.row(each).document().json().contains("fs1.2026-03."));
    }

    @Test
    void a_case_that_is_changed_between_the_look_and_the_rotation_keeps_the_change() {
        Case made = house.made();
        house.storage.afterNextRead =
                () -> house.storage.afterNextRead = () -> house.moved(made, CaseStatus.PROCESSING);

        // The case and its two changes.
        assertThat(rotated.reencrypt()).isEqualTo(3);

        assertThat(rotated.cases().get(made.id().value()).state().status()).isEqualTo(CaseStatus.PROCESSING);
    }

    @Test
    void cases_whose_key_is_gone_do_not_stop_the_others_and_are_counted() {
        Case lost = house.made();
        house.under(KeySource.of(CaseHouse.key("2024", 3))).cases();
        Cases elsewhere = house.under(KeySource.of(CaseHouse.key("2024", 3))).cases();
        elsewhere.create(CaseHouse.draft().build());

        FreestoneException refused = refused(ErrorCode.SECRET_KEY_MISSING, rotated::reencrypt);

        assertThat(refused.details()).isEqualTo(Map.of("count", "2", "changed", "2", "keys", "2024"));
        assertThat(house.row(lost).document().json()).contains("fs1.2026-03.");
    }
}

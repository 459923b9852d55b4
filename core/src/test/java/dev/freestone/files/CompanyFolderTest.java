package dev.freestone.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyFolderTest {
    private static final List<String> COMPANIES = List.of(
            "acme",
            "ACME",
            "Acme",
            "%41cme",
            "a.b",
            "..",
            ".",
            " ",
            "a/b",
            "con",
            "CON",
            "con1",
            "é",
            "e\u0301",
            "🎯",
            "x".repeat(100),
            "é".repeat(100),
            "é".repeat(99) + "e",
            "é".repeat(99) + "E",
            "=",
            "~");

    @ParameterizedTest
    @CsvSource({
        "default, default",
        "acme-2_b, acme-2_b",
        "Acme, %41cme",
        "a.b, a%2eb",
        ".., %2e%2e",
        "con, %63on",
        "lpt9, %6cpt9",
        "console, console",
        "é, %c3%a9"
    })
    void a_name_is_plain_or_escaped(String company, String folder) {
        assertThat(CompanyFolder.nameOf(CompanyId.of(company))).isEqualTo(folder);
    }

    @Test
    void no_two_companies_share_a_folder_even_where_case_and_accents_are_folded() {
        Set<String> folders = new HashSet<>();
        for (String company : COMPANIES) {
            String folder = CompanyFolder.nameOf(CompanyId.of(company));
            folders.add(Normalizer.normalize(folder, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        }

        assertThat(folders).hasSize(COMPANIES.size());
    }

    @Test
    void a_folder_name_is_one_short_step_down() {
        for (String company : COMPANIES) {
            assertThat(CompanyFolder.nameOf(CompanyId.of(company))).matches("[a-z0-9_%=-]{1,160}");
        }
    }
}

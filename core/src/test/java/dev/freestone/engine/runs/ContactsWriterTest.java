package dev.freestone.engine.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.ExportColumn;
import dev.freestone.campaign.ExportRow;
import dev.freestone.campaign.ExportRun;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactsWriterTest {
    private static final String[] PIECES = {
        "a",
        " ",
        ",",
        ";",
        "\t",
        "|",
        "\"",
        "\"\"",
        "\r",
        "\n",
        "\r\n",
        "'",
        "=",
        "#",
        "\\",
        "\u00e9",
        "\uD83D\uDE00",
        "\u2028",
        "\u0000",
        ""
    };

    @Test
    @Fact("OUT-15")
    void cells_survive_writing_and_reading_in_every_dialect() throws IOException {
        Random random = new Random(15);
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            for (LineEnding ending : LineEnding.values()) {
                for (QuoteMode mode : QuoteMode.values()) {
                    CsvSettings dialect = new CsvSettings(delimiter, ending, mode, true, false, false);
                    for (int width = 1; width <= 3; width++) {
                        List<List<String>> rows = rows(random, width);
                        String file = write(dialect, width, rows);
                        List<List<String>> expected = new ArrayList<>(rows);
                        expected.add(
                                0,
                                IntStream.range(0, width)
                                        .mapToObj(i -> "query.c" + i)
                                        .toList());
                        assertThat(read(file, delimiter, ending == LineEnding.CRLF ? "\r\n" : "\n"))
                                .as("seed 15, %s, %s columns", dialect, width)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void a_file_of_one_column_keeps_its_line_count_when_cells_are_empty() throws IOException {
        String file = write(CsvSettings.DEFAULT, 1, List.of(List.of(""), List.of("x"), List.of("")));

        assertThat(file).isEqualTo("query.c0\r\n\"\"\r\nx\r\n\"\"\r\n");
    }

    @Test
    void the_dialect_says_what_the_file_looks_like() throws IOException {
        CsvSettings dialect = new CsvSettings('|', LineEnding.LF, QuoteMode.ALL, false, true, true);

        assertThat(write(dialect, 2, List.of(List.of("=1+1", "a\"b"), List.of("-12.50", ""))))
                .isEqualTo("\uFEFF\"'=1+1\"|\"a\"\"b\"\n\"-12.50\"|\"\"\n");
    }

    private static List<List<String>> rows(Random random, int width) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(IntStream.range(0, width).mapToObj(c -> cell(random)).toList());
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    private static String write(CsvSettings dialect, int width, List<List<String>> rows) throws IOException {
        List<ExportColumn> columns = IntStream.range(0, width)
                .mapToObj(i -> ExportColumn.compile(new ColumnSetting("query.c" + i, Optional.empty()), name -> i))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContactsWriter writer =
                ContactsWriter.of(columns, dialect, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (List<String> row : rows) {
            writer.write(row(row.toArray()));
        }
        writer.finish();
        assertThat(writer.lines()).isEqualTo(rows.size());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ExportRow row(@Nullable Object[] cells) {
        Contact contact = Contact.builder("C-1", ContactType.PHONE).build();
        return new ExportRow(
                new ExportRun(
                        CompanyId.DEFAULT,
                        CampaignId.of("CG-4T2K-9QXD"),
                        Optional.empty(),
                        RunId.of("CR-5F0Q-77TL"),
                        Instant.EPOCH),
                Person.of(PersonId.of("BO-1"), PersonName.EMPTY, List.of(contact)),
                contact,
                Arrays.copyOf(cells, cells.length));
    }

    /** RFC 4180 as it is written, independent of the writer's library; the last line ends too. */
    private static List<List<String>> read(String file, char delimiter, String lineEnding) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < file.length()) {
            StringBuilder field = new StringBuilder();
            if (file.charAt(at) == '"') {
                at++;
                while (file.charAt(at) != '"' || (at + 1 < file.length() && file.charAt(at + 1) == '"')) {
                    at += file.charAt(at) == '"' ? 1 : 0;
                    field.append(file.charAt(at++));
                }
                at++;
            } else {
                while (file.charAt(at) != delimiter && !file.startsWith(lineEnding, at)) {
                    assertThat(file.charAt(at))
                            .as("a bare cell holds no quote or line break")
                            .isNotIn('"', '\r', '\n');
                    field.append(file.charAt(at++));
                }
            }
            fields.add(field.toString());
            if (file.startsWith(lineEnding, at)) {
                records.add(List.copyOf(fields));
                fields.clear();
                at += lineEnding.length();
            } else {
                assertThat(file.charAt(at++)).isEqualTo(delimiter);
            }
        }
        assertThat(fields).isEmpty();
        return records;
    }
}

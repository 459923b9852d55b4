package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.EngagementErrorJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The enums of codes against the tables of docs/spec/errors.md. */
class ErrorCodesTest {
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");
    private static final Pattern ANSWERED = Pattern.compile("\"code\":\"([a-z_]+)\"");
    private static final Pattern OWNER = Pattern.compile("of `[a-z_]+`:");

    @Test
    void every_error_code_stands_once_in_the_document_with_its_category() {
        Map<String, String> documented = new TreeMap<>();
        rows(section -> section >= 1 && section <= 7, cells -> {
            for (String code : codes(cells.get(0))) {
                assertThat(documented.put(code, cells.get(1)))
                        .as("%s stands twice", code)
                        .isNull();
            }
        });

        Map<String, String> declared = Stream.of(ErrorCode.values())
                .collect(Collectors.toMap(
                        ErrorCode::code, code -> code.category().code(), (one, other) -> one, TreeMap::new));

        assertThat(declared).isEqualTo(documented);
    }

    @Test
    void every_violation_code_stands_in_the_document() {
        Set<String> documented = new TreeSet<>();
        rows(
                section -> section == 8,
                cells -> documented.addAll(codes(OWNER.matcher(cells.get(1)).replaceAll(""))));

        assertThat(Stream.of(ViolationCode.values()).map(ViolationCode::code))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void engagement_answers_name_the_codes_of_their_wire_and_hide_all_others() {
        Map<ErrorCode, ErrorCode> documented = new EnumMap<>(ErrorCode.class);
        rows(section -> section >= 1 && section <= 7, cells -> {
            boolean sent = List.of(cells.get(3).split(" ", -1)).contains("S");
            for (String code : codes(cells.get(0))) {
                ErrorCode thrown = ErrorCode.parse(code).orElseThrow();
                documented.put(thrown, sent ? thrown : ErrorCode.INTERNAL_SERVER_ERROR);
            }
        });
        documented.put(ErrorCode.KILLED, ErrorCode.NOT_AVAILABLE);
        // What stands in the way is a violation there.
        documented.put(ErrorCode.ILLEGAL_TRANSITION, ErrorCode.VALIDATION);

        Map<ErrorCode, ErrorCode> told = new EnumMap<>(ErrorCode.class);
        for (ErrorCode thrown : ErrorCode.values()) {
            told.put(thrown, answered(thrown));
        }

        assertThat(told).isEqualTo(documented);
    }

    private static ErrorCode answered(ErrorCode thrown) {
        Matcher code = ANSWERED.matcher(EngagementErrorJson.body(FreestoneException.of(thrown, "why")));
        assertThat(code.find()).isTrue();
        return ErrorCode.parse(code.group(1)).orElseThrow();
    }

    private static void rows(IntPredicate sections, Consumer<List<String>> reader) {
        int section = 0;
        for (String line :
                Project.text(Project.path("docs/spec/errors.md")).lines().toList()) {
            if (line.startsWith("## ")) {
                section = Integer.parseInt(line.substring(3, line.indexOf('.')));
            } else if (line.startsWith("|") && sections.test(section)) {
                List<String> cells = Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::trim)
                        .toList();
                if (!cells.get(0).equals("Code")
                        && !cells.get(0).equals("Used by")
                        && !cells.get(0).startsWith("-")) {
                    reader.accept(cells);
                }
            }
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}

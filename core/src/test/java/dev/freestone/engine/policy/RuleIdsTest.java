package dev.freestone.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.PackRule;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Decisions of the past name rules by their ids, so an id says the same for ever. What each of them has ever meant stands in
 * {@code rule-ids.txt}: its kind, and where it comes from.
 */
class RuleIdsTest {
    private static final Path KNOWN = Path.of("src/test/resources/rule-ids.txt");

    @Fact("POL-11")
    @Test
    void an_id_stands_for_one_rule_of_its_pack_and_never_for_another() throws IOException {
        Map<String, String> known = known();
        for (RulePack pack : ShippedPacks.all()) {
            assertThat(idsAsWritten(pack.name())).as(pack.name()).doesNotHaveDuplicates();
            for (PackRule rule : pack.rules()) {
                String id = pack.name() + " | " + rule.id();
                assertThat(known.get(id))
                        .as(
                                "%s: a new rule gets a line at the end of its pack in %s; what a line says of an id never"
                                        + " changes, and a rule that means something else gets an id of its own",
                                id, KNOWN.getFileName())
                        .isEqualTo(rule.params().kind().code() + " | " + rule.source());
            }
        }
    }

    /** As the file has them: a reader could have left one out. */
    private static List<String> idsAsWritten(String pack) {
        List<String> ids = new ArrayList<>();
        Map<String, ?> file = JsonText.parseObject(PolicyResource.text(pack + ".json"));
        for (Object rule : (List<?>) Objects.requireNonNull(file.get("rules"))) {
            ids.add(String.valueOf(((Map<?, ?>) rule).get("id")));
        }
        return ids;
    }

    private static Map<String, String> known() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : Files.readAllLines(KNOWN)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(" \\| ", 3);
                assertThat(known.put(cells[0] + " | " + cells[1], cells[2]))
                        .as("%s stands twice in %s, keep the first", line, KNOWN.getFileName())
                        .isNull();
            }
        }
        return known;
    }
}

package dev.freestone.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The packs and their schema as the specification prints them. */
class SpecifiedPacksTest {
    private static final Path SPEC = Path.of("../docs/spec/contact-policy.md");

    @Fact("POL-9")
    @Test
    void the_shipped_packs_are_those_of_the_specification() throws IOException {
        List<String> names = new ArrayList<>();
        for (Object pack : (List<?>) Objects.requireNonNull(json("## 8. Shipped packs"))) {
            String name = String.valueOf(((Map<?, ?>) pack).get("pack"));
            names.add(name);
            assertThat(JsonText.parse(PolicyResource.text(name + ".json")))
                    .as(name)
                    .isEqualTo(pack);
        }
        assertThat(ShippedPacks.names()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void the_schema_is_that_of_the_specification() throws IOException {
        assertThat(JsonText.parse(PolicyResource.text("rule-pack.schema.json")))
                .isEqualTo(json("## 7. Rule pack format"));
    }

    private static @Nullable Object json(String heading) throws IOException {
        String text = Files.readString(SPEC);
        int section = text.indexOf(heading);
        int from = text.indexOf("```json\n", section) + "```json\n".length();
        return JsonText.parse(text.substring(from, text.indexOf("```", from)));
    }
}

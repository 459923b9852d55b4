package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the diff calls tighter allows nothing that was not allowed, whatever is known and asked. */
class TighterPacksTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_261_126L);
    private static final int SCENES = 1_500;

    @ParameterizedTest(name = "{0}: {2} instead of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "us-federal-reg-f | \"to\":\"21:00\" | \"to\":\"18:30\"",
                "us-federal-reg-f | \"days\":\"MON-SUN\" | \"days\":\"MON-FRI\"",
                "us-federal-reg-f | \"limit\":7 | \"limit\":2",
                "us-federal-reg-f | \"key\":[\"person\",\"debt\"],\"limit\" | \"key\":[\"debt\"],\"limit\"",
                "us-federal-reg-f | \"key\":[\"person\",\"debt\"],\"limit\" | \"key\":[\"person\"],\"limit\"",
                "us-federal-reg-f | \"count\":[\"call\"],\"channels\":[\"voice\"] | \"count\":[\"call\",\"message\"],\"channels\":[\"any\"]",
                "us-federal-reg-f | \"exclude\":[\"not_connected\",\"consented\",\"excluded_recipient\"] | \"exclude\":[]",
                "us-federal-reg-f | \"maxAge\":\"P60D\" | \"maxAge\":\"P20D\"",
                "us-federal-reg-f | \"unless\":[{\"consent\":\"extra_calls\"}, | \"unless\":[",
                "us-federal-reg-f | \"purposes\":[\"collection\"] | \"purposes\":[\"collection\",\"servicing\",\"marketing\"]",
                "us-ma | \"place\":\"not_work\" | \"place\":\"any\"",
                "us-ma | \"force\":\"prohibition\" | \"force\":\"presumption\"",
                "us-wa | \"basis\":[\"residence\",\"number\"], | ``",
                "us-dc | \"debt.daysPastDue\":{\"gt\":30}, | ``",
                "us-dc | \"from\":\"2023-01-01\" | \"from\":\"2020-01-01\"",
                "us-ny-nyc | \"from\":\"2026-09-01\", | ``",
            })
    void a_tighter_pack_allows_nothing_more(String pack, String before, String after) throws IOException {
        String shipped = compact(pack);
        assertThat(shipped).contains(before);
        RulePack tighter = RulePackReader.read(shipped.replace(before, after));
        RulePackDiff diff = RulePackDiff.between(ShippedPacks.pack(pack), tighter);
        assertThat(diff.rules()).isNotEmpty();
        assertThat(diff.effect()).isIn(ChangeEffect.TIGHTER, ChangeEffect.NEUTRAL);

        PolicySet candidate = Packs.THIRD_PARTY.with(List.of(tighter));
        for (long seed = SEED; seed < SEED + SCENES; seed++) {
            Scene scene = RandomScene.of(seed);
            boolean allowed = scene.under(Packs.THIRD_PARTY).decide().outcome() == Outcome.ALLOW;
            boolean allows = scene.under(candidate).decide().outcome() == Outcome.ALLOW;
            assertThat(allows && !allowed).as("scene %d", seed).isFalse();
        }
    }

    private static String compact(String pack) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RulePack.class.getResourceAsStream("/freestone/policy/" + pack + ".json"))) {
            return JsonText.write(JsonText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}

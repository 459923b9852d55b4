package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.contact.DialerRules;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a query gives, a run does what was told before it. */
class DryRunRandomTest {
    private static final int PEOPLE = 20;
    private static final int ROWS = 80;
    private static final int WORLDS = 15;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {20_261_126L, 20_261_127L})
    void a_run_does_what_was_told_before_it(long first) {
        for (long seed = first * WORLDS; seed < (first + 1) * WORLDS; seed++) {
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            DryRunHouse house = house(random);

            for (int run = 0; run < 2; run++) {
                house.rows(rows(random));
                DryRunReport told = house.dryRun();
                CampaignRun done = house.run();

                assertThat(DryRunHouse.buckets(told)).as("seed " + seed).isEqualTo(DryRunHouse.buckets(done));
                assertThat(told.rows().contactRowCount())
                        .as("seed " + seed)
                        .isEqualTo(done.totals().contactRowCount());
            }
        }
    }

    private DryRunHouse house(Random random) {
        DryRunHouse house = DryRunHouse.exporting(temporary);
        house.sending = random.nextBoolean();
        house.exporting = !house.sending || random.nextBoolean();
        house.screening = random.nextInt(4) > 0;
        house.channel = Channel.VOICE;
        house.batchSize = 1 + random.nextInt(9);
        house.personsInMemory = 1 + random.nextInt(5);
        for (int number = 1; number <= PEOPLE; number++) {
            house.person(number, random.nextInt(3));
        }
        house.policy(new DialerRules(1 + random.nextInt(3)).policy());
        house.engine().contacts().erasePerson(PersonId.of(DryRunHouse.id(1 + random.nextInt(PEOPLE))));
        return house;
    }

    private static @Nullable Object[][] rows(Random random) {
        @Nullable Object[][] rows = new @Nullable Object[random.nextInt(ROWS)][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = DryRunHouse.row(person(random), random.nextInt(9) == 0 ? null : "LN-" + random.nextInt(30));
        }
        return rows;
    }

    private static @Nullable Object person(Random random) {
        int number = 1 + random.nextInt(PEOPLE);
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "no id";
            case 2 -> new BigDecimal("12.5");
            case 3 -> 9_999L;
            case 4, 5 -> DryRunHouse.id(number);
            default -> (long) number;
        };
    }
}

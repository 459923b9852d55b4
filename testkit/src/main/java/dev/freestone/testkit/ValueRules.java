package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What values must survive: texts that look alike, the longest ones, instants that a local clock cannot show. */
abstract class ValueRules extends ObjectRules {
    /** Equal to one another under one collation or another. */
    static final List<String> LOOK_ALIKE = List.of(
            "a", "A", "\u00e1", "a\u0301", "\uff41", "\u0430", "a\u200b", "a b", "ab", "a_b", "ss", "\u00df", "oe",
            "\u0153", "1", "\u0661");

    /** One company must never see another, so blanks at the ends count as well. */
    private static final List<CompanyId> COMPANIES = Stream.concat(LOOK_ALIKE.stream(), Stream.of("a ", " a"))
            .map(CompanyId::of)
            .toList();

    /** In a zone of the Americas, Europe or Australia: skipped, there twice, or out of a 32-bit range. */
    static final List<Instant> INSTANTS = List.of(
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2026-03-08T02:30:00.000001Z"),
            Instant.parse("2026-03-29T02:30:00.999999Z"),
            Instant.parse("2026-10-04T02:30:00Z"),
            Instant.parse("2026-10-25T00:30:00.000001Z"),
            Instant.parse("2026-10-25T01:30:00.000001Z"),
            Instant.parse("2026-11-01T06:30:00.000001Z"),
            Instant.parse("2026-11-01T07:30:00.000001Z"),
            Instant.parse("2038-01-19T03:14:08.000001Z"),
            Instant.parse("2106-02-07T06:28:16Z"),
            Instant.parse("2999-12-31T23:59:59.999999Z"));

    @Test
    void external_ids_that_look_alike_are_different() {
        for (StoredKind kind : StoredKind.ALL) {
            for (int i = 0; i < LOOK_ALIKE.size(); i++) {
                insert(kind, StoredSample.of("L" + i).called(LOOK_ALIKE.get(i)));
            }

            for (int i = 0; i < LOOK_ALIKE.size(); i++) {
                assertThat(find(kind, HERE, ExternalId.PREFIX + LOOK_ALIKE.get(i)))
                        .as("%s %s", kind, LOOK_ALIKE.get(i))
                        .contains(new StoredKind.Found(StoredSample.of("L" + i).called(LOOK_ALIKE.get(i)), 1));
            }
        }
    }

    @Test
    void companies_whose_ids_look_alike_are_different() {
        for (StoredKind kind : StoredKind.ALL) {
            for (int i = 0; i < COMPANIES.size(); i++) {
                insert(kind, ownedByLookAlike(i));
            }

            for (int i = 0; i < COMPANIES.size(); i++) {
                CompanyId company = COMPANIES.get(i);
                assertThat(find(kind, company, "ext-same"))
                        .as("%s of %s", kind, company)
                        .contains(new StoredKind.Found(ownedByLookAlike(i), 1));
                assertThat(number(tx -> kind.count(tx, company))).isEqualTo(1);
            }
        }
    }

    @Test
    void occurrences_that_differ_in_case_are_different() {
        RunRow lower = StoredRuns.occurring(StoredRuns.run(1), "CG-A:manual:a");
        RunRow upper = StoredRuns.occurring(StoredRuns.run(2), "CG-A:manual:A");

        List<WriteResult> results =
                write(tx -> List.of(tx.runs().insert(lower), tx.runs().insert(upper)));

        assertThat(results).containsOnly(WriteResult.SAVED);
        assertThat(number(tx -> tx.runs().count(HERE, StoredRuns.CAMPAIGN))).isEqualTo(2);
    }

    @Test
    void keeps_the_longest_names_in_characters_beyond_16_bits() {
        var company = CompanyId.of("\ud83c\udfaf".repeat(100));
        String name = "\ud83c\udf51".repeat(ExternalId.MAX_LENGTH);
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample longest = StoredSample.of("LONG").called(name).ownedBy(company);
            insert(kind, longest);

            assertThat(find(kind, company, ExternalId.PREFIX + name))
                    .as("%s", kind)
                    .contains(new StoredKind.Found(longest, 1));
        }
    }

    @Test
    void keeps_the_longest_name_of_a_node() {
        NodeId node = NodeId.of("\ud83c\udf51".repeat(100));
        RunRow run = StoredRuns.live(1);
        Lease lease = new Lease(Optional.of(node), now().plusSeconds(60), 1);
        WorkItem item = new WorkItem("kind", HERE, run.id().value(), now());

        WriteResult leased = write(tx -> {
            tx.runs().insert(run);
            tx.work().put(item);
            return tx.runs().lease(run.id(), 1, lease);
        });

        assertThat(leased).isEqualTo(WriteResult.SAVED);
        assertThat(one(tx -> tx.runs().mark(run.id()))).contains(new RunMark(2, lease));
        assertThat(DueWork.take(storage(), node, 1))
                .extracting(WorkQueue.Taken::item)
                .containsExactly(item);
    }

    @Test
    void keeps_a_document_character_by_character() {
        List<String> documents = List.of(
                "{}",
                " { \"b\" : 1,\n\t\"a\":2 , \"b\":3 } ",
                "{\"n\":[1.0,1e2,-0,0.10,12345678901234567890.5]}",
                "{\"t\":\"\\u00e9 \\u0000 \\ud83c\\udfaf \\/ '' $1 ? :x \\\\\"}",
                "{\"t\":\"\u00e9 e\u0301 \u200b \u2028 \ufeff \ud83c\udfaf \u007f\"}");
        for (StoredKind kind : StoredKind.ALL) {
            for (int i = 0; i < documents.size(); i++) {
                StoredSample sample = StoredSample.of("D" + i).holding(documents.get(i));
                insert(kind, sample);

                assertThat(found(kind, sample)).as("%s %d", kind, i).contains(new StoredKind.Found(sample, 1));
            }
        }
    }

    @Test
    void keeps_instants_that_a_local_clock_skips_or_shows_twice() {
        for (StoredKind kind : StoredKind.ALL) {
            for (int i = 0; i < INSTANTS.size(); i++) {
                Instant instant = INSTANTS.get(i);
                StoredSample sample =
                        StoredSample.of("T" + i).createdAt(instant).updatedAt(instant);
                insert(kind, sample);
                write(tx -> kind.update(tx, sample.deletedAt(instant), 1));

                assertThat(found(kind, sample))
                        .as("%s %s", kind, instant)
                        .contains(new StoredKind.Found(sample.deletedAt(instant), 2));
            }
        }
    }

    @Test
    void keeps_seconds_of_runs_that_a_local_clock_skips_or_shows_twice() {
        for (int i = 0; i < INSTANTS.size(); i++) {
            Instant second = Instant.ofEpochSecond(INSTANTS.get(i).getEpochSecond());
            RunRow run = StoredRuns.at(StoredRuns.createdAt(StoredRuns.run(i), INSTANTS.get(i)), second);

            assertThat(result(tx -> tx.runs().insert(run))).as("%s", second).isEqualTo(WriteResult.SAVED);

            CampaignId campaign = StoredRuns.CAMPAIGN;
            assertThat(truth(tx -> tx.runs().timestampTaken(campaign, second))).isTrue();
            RunRow kept = write(
                    tx -> tx.runs().find(HERE, AnyId.ofPublic(run.id().value())).orElseThrow());
            assertThat(List.of(kept.createdAt(), kept.timestamp())).containsExactly(INSTANTS.get(i), second);
        }
    }

    private static StoredSample ownedByLookAlike(int i) {
        return StoredSample.of("M" + i).called("same").ownedBy(COMPANIES.get(i));
    }
}

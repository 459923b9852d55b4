package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EngagementHead;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of engagement campaigns, their ids and their revision. Source: docs/spec/engagement-campaigns.md 2, 3. */
abstract class EngagementCampaignRules extends TypeRaceRules {
    private static final Instant STARTS = Instant.parse("2026-03-09T14:30:15Z");
    private static final Instant ENDS = STARTS.plusSeconds(1_000);
    private static final int TURNS = 10;
    private static final int LOOKS = 10;
    private static final Set<EngagementStatus> OPEN = EnumSet.of(EngagementStatus.LIVE, EngagementStatus.PAUSED);

    @Test
    void keeps_every_column_of_an_engagement_campaign() {
        EngagementCampaignRow full = new EngagementCampaignRow(
                newId(HERE),
                HERE,
                "f".repeat(64),
                "é".repeat(253) + "🎯 ",
                EngagementStatus.INREVIEW,
                Instant.parse("1970-01-01T00:00:01Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                STARTS.plusNanos(1_000),
                Optional.of(ENDS.plusNanos(999_999_000)),
                1,
                Document.of(LARGE_JSON));

        assertThat(insert(full)).isEqualTo(WriteResult.SAVED);

        assertThat(found(full).equals(Optional.of(full))).isTrue();
        assertThat(one(tx -> tx.engagementCampaigns().lock(HERE, full.id())).equals(Optional.of(full)))
                .isTrue();
        assertThat(one(tx -> tx.engagementCampaigns().hold(HERE, full.id())).equals(Optional.of(full)))
                .isTrue();
        assertThat(reopened()
                        .<Optional<EngagementCampaignRow>>write(
                                tx -> tx.engagementCampaigns().find(HERE, full.id()))
                        .equals(Optional.of(full)))
                .isTrue();
        assertThat(one(tx -> tx.engagementCampaigns().find(ELSEWHERE, full.id())))
                .isEmpty();
        assertThat(one(tx -> tx.engagementCampaigns().lock(ELSEWHERE, full.id())))
                .isEmpty();
        assertThat(one(tx -> tx.engagementCampaigns().hold(ELSEWHERE, full.id())))
                .isEmpty();
    }

    @Test
    void a_taken_id_name_or_permalink_is_a_conflict_that_leaves_the_transaction_usable() {
        EngagementCampaignRow first = draft("a");
        insert(first);
        EngagementCampaignRow second = draft("b");

        List<WriteResult> results = write(tx -> List.of(
                tx.engagementCampaigns().insert(first),
                tx.engagementCampaigns().insert(named(second, nameKey("a"), "own")),
                tx.engagementCampaigns().insert(named(second, nameKey("own"), "a")),
                tx.engagementCampaigns().insert(named(second, nameKey("b"), "A")),
                tx.engagementCampaigns().update(named(second, nameKey("a"), "A"), 1),
                tx.engagementCampaigns().update(named(second, nameKey("b"), "a"), 1),
                tx.engagementCampaigns().update(named(second, nameKey("c"), "A"), 1)));

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED);
        assertThat(found(second)).contains(versioned(named(second, nameKey("c"), "A"), 2));
    }

    @Test
    void names_and_permalinks_are_those_of_one_company() {
        EngagementCampaignRow here = draft("a");
        EngagementCampaignRow elsewhere = ownedBy(draft("a"), ELSEWHERE);

        assertThat(insert(here)).isEqualTo(WriteResult.SAVED);
        assertThat(insert(elsewhere)).isEqualTo(WriteResult.SAVED);

        assertThat(one(tx -> tx.engagementCampaigns().findByPermalink(HERE, "a")))
                .contains(here);
        assertThat(one(tx -> tx.engagementCampaigns().findByPermalink(ELSEWHERE, "a")))
                .contains(elsewhere);
        assertThat(one(tx -> tx.engagementCampaigns().findByName(ELSEWHERE, nameKey("a"))))
                .contains(elsewhere);
        assertThat(one(tx -> tx.engagementCampaigns().findByPermalink(HERE, "A")))
                .isEmpty();
        assertThat(one(tx -> tx.engagementCampaigns().findByName(HERE, nameKey("b"))))
                .isEmpty();
    }

    @Test
    void a_campaign_is_replaced_at_the_version_that_is_stored() {
        EngagementCampaignRow row = draft("a");
        insert(row);
        EngagementCampaignRow live = with(named(row, nameKey("b"), "b"), EngagementStatus.LIVE, ENDS.plusSeconds(1));

        assertThat(update(live, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(live, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(live, 1)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(draft("none"), 1)).isEqualTo(WriteResult.MISSING);
        assertThat(update(ownedBy(live, ELSEWHERE), 2)).isEqualTo(WriteResult.MISSING);

        assertThat(found(row)).contains(versioned(live, 2));
        assertThat(one(tx -> tx.engagementCampaigns().findByPermalink(HERE, "a")))
                .isEmpty();
        assertThat(one(tx -> tx.engagementCampaigns().findByName(HERE, nameKey("b"))))
                .contains(versioned(live, 2));
        assertThat(insert(draft("a"))).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void a_removed_campaign_gives_back_its_name_and_its_permalink_and_takes_its_parts_with_it() {
        EngagementCampaignRow row = draft("a");
        insert(row);
        EngagementCampaignRow other = draft("b");
        insert(other);
        long unit = part(HERE, EngagementKind.AD_UNIT, row.id());
        long kept = part(HERE, EngagementKind.AD_UNIT, other.id());

        assertThat(delete(HERE, row, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(delete(ELSEWHERE, row, 1)).isEqualTo(WriteResult.MISSING);
        assertThat(campaignOf(HERE, EngagementKind.AD_UNIT, unit)).contains(row.id());
        assertThat(delete(HERE, row, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(delete(HERE, row, 1)).isEqualTo(WriteResult.MISSING);

        assertThat(found(row)).isEmpty();
        assertThat(campaignOf(HERE, EngagementKind.AD_UNIT, unit)).isEmpty();
        assertThat(campaignOf(HERE, EngagementKind.AD_UNIT, kept)).contains(other.id());
        assertThat(insert(draft("a"))).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void campaigns_are_told_in_pages_by_id_those_of_others_never() {
        List<EngagementCampaignRow> rows = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            rows.add(draft(name));
            insert(ownedBy(draft(name), ELSEWHERE));
        }
        // They are stored in another order than they got their ids in.
        List.of(2, 0, 3, 1).forEach(i -> insert(rows.get(i)));

        for (int limit = 1; limit <= 5; limit++) {
            int most = limit;
            List<EngagementCampaignRow> told = new ArrayList<>();
            Optional<EngagementCampaignId> after = Optional.empty();
            List<EngagementCampaignRow> page;
            do {
                Optional<EngagementCampaignId> from = after;
                page = list(tx -> tx.engagementCampaigns().page(HERE, from, most));
                told.addAll(page);
                after = page.isEmpty()
                        ? after
                        : Optional.of(page.get(page.size() - 1).id());
            } while (page.size() == limit);
            assertThat(told).as("by %d", limit).isEqualTo(rows);
        }
    }

    @Test
    void campaigns_are_told_the_newest_first_and_go_on_after_one_that_is_gone() {
        List<EngagementCampaignRow> rows = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            rows.add(0, draft(name));
            insert(ownedBy(draft(name), ELSEWHERE));
        }
        List.of(2, 0, 3, 1).forEach(i -> insert(rows.get(i)));

        for (int limit = 1; limit <= 5; limit++) {
            int most = limit;
            assertThat(RowsOf.<EngagementCampaignRow>inParts(last -> newest(last, most)))
                    .as("by %d", limit)
                    .isEqualTo(rows);
        }
        assertThat(delete(HERE, rows.get(1), 1)).isEqualTo(WriteResult.SAVED);
        assertThat(newest(Optional.of(rows.get(1)), 9)).isEqualTo(rows.subList(2, 4));
    }

    private List<EngagementCampaignRow> newest(Optional<EngagementCampaignRow> after, int limit) {
        return list(tx -> tx.engagementCampaigns().newest(HERE, after.map(EngagementCampaignRow::id), limit));
    }

    @Test
    void many_campaigns_are_found_at_once_in_their_company() {
        List<EngagementCampaignId> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            EngagementCampaignRow row = draft("m" + i);
            insert(row);
            ids.add(row.id());
        }
        EngagementCampaignRow foreign = ownedBy(draft("f"), ELSEWHERE);
        insert(foreign);
        List<EngagementCampaignId> asked = new ArrayList<>(ids);
        asked.addAll(List.of(foreign.id(), newId(HERE), ids.get(0)));

        assertThat(list(tx -> tx.engagementCampaigns().find(HERE, asked)))
                .extracting(EngagementCampaignRow::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(list(tx -> tx.engagementCampaigns().find(HERE, List.of()))).isEmpty();
    }

    @Test
    void open_are_the_live_and_paused_campaigns_that_have_not_ended() {
        List<EngagementHead> open = new ArrayList<>();
        for (EngagementStatus status : EngagementStatus.values()) {
            EngagementCampaignRow row = with(draft(status.code()), status, ENDS);
            insert(row);
            insert(with(draft("over " + status.code()), status, ENDS.minusSeconds(1)));
            if (OPEN.contains(status)) {
                open.add(new EngagementHead(row.id(), 1));
            }
        }
        insert(ownedBy(with(draft("f"), EngagementStatus.LIVE, ENDS), ELSEWHERE));

        assertThat(list(tx -> tx.engagementCampaigns().open(HERE, ENDS.minusSeconds(1))))
                .isEqualTo(open);
        assertThat(list(tx -> tx.engagementCampaigns().open(HERE, ENDS))).isEmpty();
        assertThat(list(tx -> tx.engagementCampaigns().open(ELSEWHERE, STARTS))).hasSize(1);
    }

    @Test
    void what_may_still_take_events_are_the_live_and_completed_campaigns_that_end_after_an_instant() {
        List<EngagementHead> taking = new ArrayList<>();
        for (EngagementStatus status : EngagementStatus.values()) {
            EngagementCampaignRow row = with(draft(status.code()), status, ENDS);
            insert(row);
            insert(with(draft("over " + status.code()), status, ENDS.minusSeconds(1)));
            if (status == EngagementStatus.LIVE || status == EngagementStatus.COMPLETED) {
                taking.add(new EngagementHead(row.id(), 1));
            }
        }
        insert(ownedBy(with(draft("f"), EngagementStatus.COMPLETED, ENDS), ELSEWHERE));

        assertThat(list(tx -> tx.engagementCampaigns().endingAfter(HERE, ENDS.minusSeconds(1))))
                .isEqualTo(taking);
        assertThat(list(tx -> tx.engagementCampaigns().endingAfter(HERE, ENDS))).isEmpty();
        assertThat(list(tx -> tx.engagementCampaigns().endingAfter(ELSEWHERE, STARTS)))
                .hasSize(1);
    }

    @Test
    void ended_are_the_live_and_paused_campaigns_of_all_companies_whose_end_has_passed() {
        EngagementCampaignRow second = with(draft("second"), EngagementStatus.PAUSED, ENDS);
        EngagementCampaignRow third = ownedBy(with(draft("third"), EngagementStatus.LIVE, ENDS), ELSEWHERE);
        EngagementCampaignRow first = with(draft("first"), EngagementStatus.LIVE, ENDS.minusSeconds(1));
        List.of(third, second, first).forEach(this::insert);
        insert(with(draft("later"), EngagementStatus.LIVE, ENDS.plusSeconds(1)));
        insert(with(draft("completed"), EngagementStatus.COMPLETED, ENDS));
        insert(with(draft("draft"), EngagementStatus.DRAFT, ENDS));

        assertThat(list(tx -> tx.engagementCampaigns().ended(ENDS, 9))).containsExactly(first, second, third);
        assertThat(list(tx -> tx.engagementCampaigns().ended(ENDS, 2))).containsExactly(first, second);
        assertThat(list(tx -> tx.engagementCampaigns().ended(ENDS.minusNanos(1_000), 9)))
                .containsExactly(first);

        update(with(first, EngagementStatus.COMPLETED, ENDS.minusSeconds(1)), 1);
        assertThat(list(tx -> tx.engagementCampaigns().ended(ENDS, 9))).containsExactly(second, third);
    }

    @Test
    void ids_grow_and_tell_to_which_campaign_a_part_belongs() {
        EngagementCampaignId campaign = newId(HERE);
        List<Long> given = new ArrayList<>(List.of(campaign.value()));
        for (EngagementKind kind : EnumSet.complementOf(EnumSet.of(EngagementKind.CAMPAIGN))) {
            long id = part(HERE, kind, campaign);
            given.add(id);
            assertThat(campaignOf(HERE, kind, id)).as("%s", kind).contains(campaign);
            assertThat(campaignOf(ELSEWHERE, kind, id)).as("%s", kind).isEmpty();
            EngagementKind other = kind == EngagementKind.OFFER ? EngagementKind.AD_UNIT : EngagementKind.OFFER;
            assertThat(campaignOf(HERE, other, id)).as("%s", kind).isEmpty();
        }

        assertThat(given).isSorted().doesNotHaveDuplicates();
        assertThat(campaignOf(HERE, EngagementKind.CAMPAIGN, campaign.value())).isEmpty();
    }

    @Test
    void a_forgotten_id_belongs_to_nothing() {
        EngagementCampaignId campaign = newId(HERE);
        long gone = part(HERE, EngagementKind.OFFER, campaign);
        long kept = part(HERE, EngagementKind.OFFER, campaign);

        write(tx -> {
            tx.engagementCampaigns().forgetId(HERE, EngagementKind.OFFER, gone);
            tx.engagementCampaigns().forgetId(HERE, EngagementKind.AD_UNIT, kept);
            tx.engagementCampaigns().forgetId(ELSEWHERE, EngagementKind.OFFER, kept);
            return true;
        });

        assertThat(campaignOf(HERE, EngagementKind.OFFER, gone)).isEmpty();
        assertThat(campaignOf(HERE, EngagementKind.OFFER, kept)).contains(campaign);
    }

    @Test
    void the_revision_of_a_company_is_absent_at_first_and_rises_by_its_steps() {
        assertThat(revision(HERE)).isEmpty();

        assertThat(nextRevision(HERE, 5)).isEqualTo(5);
        assertThat(nextRevision(HERE, 2)).isEqualTo(7);
        assertThat(nextRevision(ELSEWHERE, 1)).isEqualTo(1);

        assertThat(revision(HERE)).hasValue(7);
        assertThat(revision(ELSEWHERE)).hasValue(1);
    }

    @Test
    void a_transaction_that_failed_keeps_no_campaign_and_no_revision() {
        EngagementCampaignRow row = draft("a");
        insert(row);
        nextRevision(HERE, 5);
        EngagementCampaignRow other = draft("b");

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.engagementCampaigns().insert(other);
            tx.engagementCampaigns().delete(HERE, row.id(), 1);
            tx.engagementCampaigns().nextRevision(HERE, 3);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(list(tx -> tx.engagementCampaigns().page(HERE, Optional.empty(), 9)))
                .containsExactly(row);
        assertThat(one(tx -> tx.engagementCampaigns().findByPermalink(HERE, "a")))
                .contains(row);
        assertThat(revision(HERE)).hasValue(5);
        assertThat(insert(other)).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void of_16_who_raise_a_revision_none_fails_and_all_get_one_of_their_own() {
        List<Long> seen = Together.run(Together.WRITERS, number -> nextRevision(HERE, 1));

        assertThat(seen).doesNotHaveDuplicates().hasSize(Together.WRITERS);
        assertThat(revision(HERE)).hasValue(Together.WRITERS);
    }

    @Test
    void exactly_one_of_16_campaigns_gets_a_name() {
        List<WriteResult> told = Together.race(number -> insert(named(draft("x"), nameKey("x"), "own " + number)));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(one(tx -> tx.engagementCampaigns().findByName(HERE, nameKey("x"))))
                .hasValueSatisfying(
                        row -> assertThat(row.permalink()).isEqualTo("own " + told.indexOf(WriteResult.SAVED)));
    }

    @Test
    void what_is_held_does_not_change_before_the_end_whoever_wants_to_change_it() {
        EngagementCampaignRow row = draft("a");
        insert(row);

        List<Boolean> stayed =
                Together.run(Together.WRITERS, number -> number % 2 == 0 ? staysWhileHeld(row) : isChanged(row));

        assertThat(stayed).containsOnly(true);
        assertThat(found(row).orElseThrow().version()).isEqualTo(1 + TURNS * (Together.WRITERS / 2));
    }

    private boolean staysWhileHeld(EngagementCampaignRow row) {
        for (int turn = 0; turn < TURNS; turn++) {
            boolean stayed = Together.insist(() -> write(tx -> {
                Optional<EngagementCampaignRow> held = tx.engagementCampaigns().hold(HERE, row.id());
                boolean same = held.isPresent();
                for (int look = 0; look < LOOKS; look++) {
                    same &= tx.engagementCampaigns().find(HERE, row.id()).equals(held);
                }
                return same;
            }));
            if (!stayed) {
                return false;
            }
        }
        return true;
    }

    private boolean isChanged(EngagementCampaignRow row) {
        for (int turn = 0; turn < TURNS; turn++) {
            WriteResult result = Together.insist(() -> result(tx -> {
                Optional<EngagementCampaignRow> stored =
                        tx.engagementCampaigns().lock(HERE, row.id());
                return stored.isEmpty()
                        ? WriteResult.MISSING
                        : tx.engagementCampaigns()
                                .update(stored.get(), stored.get().version());
            }));
            if (result != WriteResult.SAVED) {
                return false;
            }
        }
        return true;
    }

    private EngagementCampaignRow draft(String name) {
        return new EngagementCampaignRow(
                newId(HERE),
                HERE,
                nameKey(name),
                name,
                EngagementStatus.DRAFT,
                STARTS,
                ENDS,
                STARTS,
                Optional.empty(),
                1,
                Document.of("{}"));
    }

    private EngagementCampaignId newId(CompanyId company) {
        // Where nothing is kept, 0 is given, which is no id.
        long id = number(tx -> tx.engagementCampaigns().nextId(company, EngagementKind.CAMPAIGN, Optional.empty()));
        return EngagementCampaignId.of(id);
    }

    private long part(CompanyId company, EngagementKind kind, EngagementCampaignId campaign) {
        return number(tx -> tx.engagementCampaigns().nextId(company, kind, Optional.of(campaign)));
    }

    private Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return one(tx -> tx.engagementCampaigns().campaignOf(company, kind, id));
    }

    private WriteResult insert(EngagementCampaignRow row) {
        return result(tx -> tx.engagementCampaigns().insert(row));
    }

    private WriteResult update(EngagementCampaignRow row, long expectedVersion) {
        return result(tx -> tx.engagementCampaigns().update(row, expectedVersion));
    }

    private WriteResult delete(CompanyId company, EngagementCampaignRow row, long expectedVersion) {
        return result(tx -> tx.engagementCampaigns().delete(company, row.id(), expectedVersion));
    }

    private Optional<EngagementCampaignRow> found(EngagementCampaignRow row) {
        return one(tx -> tx.engagementCampaigns().find(row.company(), row.id()));
    }

    private OptionalLong revision(CompanyId company) {
        return write(tx -> tx.engagementCampaigns().revision(company));
    }

    private long nextRevision(CompanyId company, int step) {
        return number(tx -> tx.engagementCampaigns().nextRevision(company, step));
    }

    private static String nameKey(String name) {
        String digits = Integer.toHexString(name.hashCode());
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static EngagementCampaignRow named(EngagementCampaignRow row, String nameKey, String permalink) {
        return copy(row, row.company(), nameKey, permalink, row.version());
    }

    private static EngagementCampaignRow ownedBy(EngagementCampaignRow row, CompanyId company) {
        return copy(row, company, row.nameKey(), row.permalink(), row.version());
    }

    private static EngagementCampaignRow versioned(EngagementCampaignRow row, long version) {
        return copy(row, row.company(), row.nameKey(), row.permalink(), version);
    }

    private static EngagementCampaignRow copy(
            EngagementCampaignRow row, CompanyId company, String nameKey, String permalink, long version) {
        return new EngagementCampaignRow(
                row.id(),
                company,
                nameKey,
                permalink,
                row.status(),
                row.startsAt(),
                row.endsAt(),
                row.createdAt(),
                row.updatedAt(),
                version,
                row.document());
    }

    private static EngagementCampaignRow with(EngagementCampaignRow row, EngagementStatus status, Instant endsAt) {
        return new EngagementCampaignRow(
                row.id(),
                row.company(),
                row.nameKey(),
                row.permalink(),
                status,
                row.startsAt(),
                endsAt,
                row.createdAt(),
                row.updatedAt(),
                row.version(),
                row.document());
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.testkit.Fact;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
    private final ObjectHouse house = new ObjectHouse();
    private final Campaigns campaigns = house.campaigns();

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "x", "-1", "", "1.0", "+1", " 1", "1000000000000"})
    void limits_outside_1_to_100_are_refused(String limit) {
        assertThat(violations(() -> list("limit", limit))).containsExactly("limit out_of_range");
    }

    @Test
    @Fact("OUT-23")
    void the_default_page_has_25_items_and_a_bad_limit_is_refused() {
        create(101);

        assertThat(campaigns.list(ListRequest.first()).count()).isEqualTo(25);
        assertThat(list("limit", "1").count()).isEqualTo(1);
        assertThat(list("limit", "100").count()).isEqualTo(100);
        assertThat(list("limit", "100").total()).isEqualTo(101);
        for (String limit : List.of("0", "101", "x")) {
            assertThat(violations(() -> list("limit", limit))).containsExactly("limit out_of_range");
        }
    }

    @Test
    @Fact("OUT-24")
    void walking_on_visits_each_of_1000_campaigns_of_one_instant_once() {
        List<String> all = create(1_000);
        List<String> newestFirst = new ArrayList<>(all);
        newestFirst.sort(Comparator.reverseOrder());

        List<String> seen = new ArrayList<>();
        Optional<String> url = Optional.of("/campaigns?limit=7");
        while (url.isPresent()) {
            Listing<Campaign> page = follow(url.get());
            seen.addAll(ids(page));
            url = page.nextUrl();
        }

        assertThat(seen).isEqualTo(newestFirst);
    }

    @Test
    void walking_back_visits_the_same_pages() {
        create(23);
        List<List<String>> forth = new ArrayList<>();
        Listing<Campaign> page = campaigns.list(ListRequest.first().limit(5));
        forth.add(ids(page));
        while (page.nextUrl().isPresent()) {
            page = follow(page.nextUrl().get());
            forth.add(ids(page));
        }
        List<List<String>> back = new ArrayList<>(List.of(ids(page)));
        while (page.previousUrl().isPresent()) {
            page = follow(page.previousUrl().get());
            back.add(0, ids(page));
        }

        assertThat(back).isEqualTo(forth).hasSize(5);
    }

    @Test
    @Fact("OUT-25")
    void ending_before_gives_the_nearest_newer_items() {
        List<String> newestFirst = createOneASecond(10);
        ListRequest request = ListRequest.first().limit(3).endingBefore(newestFirst.get(6));

        assertThat(ids(campaigns.list(request))).isEqualTo(newestFirst.subList(3, 6));
        assertThat(ids(campaigns.list(request.startingAfter(newestFirst.get(8)))))
                .as("with both cursors it alone counts")
                .isEqualTo(newestFirst.subList(3, 6));
        assertThat(ids(campaigns.list(request.startingAfter("no id at all"))))
                .as("and the other is not even checked")
                .isEqualTo(newestFirst.subList(3, 6));
        assertThat(ids(campaigns.list(ListRequest.first().limit(100).endingBefore(newestFirst.get(2)))))
                .isEqualTo(newestFirst.subList(0, 2));
    }

    @Test
    @Fact("OUT-26")
    void cursors_are_known_objects_and_urls_lead_to_items_only() {
        List<String> newestFirst = createOneASecond(5);
        String exporter = house.exporters()
                .create(ContactExporterDraft.builder().column("person.id").build())
                .id()
                .value();
        String foreign = house.freestone
                .company(ObjectHouse.OTHER)
                .campaigns()
                .create(CampaignDraft.builder().build())
                .id()
                .value();
        for (String cursor : List.of("startingAfter", "endingBefore")) {
            for (String unknown : List.of("CG-0000-0000", "ext-none", "99", exporter, foreign)) {
                assertThat(violations(() -> list(cursor, unknown))).containsExactly(cursor + " unknown_cursor");
            }
            assertThat(violations(() -> list(cursor, "c-1"))).containsExactly(cursor + " bad_format");
        }
        assertThat(violations(() -> house.exporters().list(ListRequest.first().startingAfter(newestFirst.get(0)))))
                .containsExactly("startingAfter unknown_cursor");

        String deleted = newestFirst.get(2);
        campaigns.delete(deleted);
        assertThat(ids(list("startingAfter", deleted))).isEqualTo(newestFirst.subList(3, 5));
        assertThat(ids(list("endingBefore", deleted))).isEqualTo(newestFirst.subList(0, 2));

        Listing<Campaign> first = list("limit", "2");
        assertThat(first.previousUrl()).isEmpty();
        assertThat(first.nextUrl()).contains("/campaigns?limit=2&startingAfter=" + newestFirst.get(1));
        Listing<Campaign> last = follow(first.nextUrl().orElseThrow());
        assertThat(ids(last)).isEqualTo(newestFirst.subList(3, 5));
        assertThat(last.nextUrl()).isEmpty();
        assertThat(last.previousUrl()).contains("/campaigns?limit=2&endingBefore=" + newestFirst.get(3));
        Listing<Campaign> empty = list("startingAfter", newestFirst.get(4));
        assertThat(empty.data()).isEmpty();
        assertThat(empty.nextUrl()).isEmpty();
        assertThat(empty.previousUrl()).isEmpty();
        assertThat(empty.total()).isEqualTo(4);
    }

    @Test
    @Fact("OUT-27")
    void campaigns_are_sorted_by_several_keys_with_nulls_last() {
        String unchanged = campaign("z", false);
        String bChanged = campaign("b", true);
        String noName = campaign(null, true);
        String aChanged = campaign("a", true);
        String changedLater = campaign("c", false);
        house.now = house.now.plusSeconds(60);
        change(changedLater);

        ListRequest request = ListRequest.first().sortBy("-updatedAt", "externalId");
        assertThat(ids(campaigns.list(request))).containsExactly(changedLater, aChanged, bChanged, noName, unchanged);
        assertThat(ids(campaigns.list(ListRequest.first().sortBy("updatedAt", "-externalId"))))
                .as("nulls last in both directions")
                .containsExactly(bChanged, aChanged, noName, changedLater, unchanged);
        List<String> walked = new ArrayList<>();
        Listing<Campaign> page = campaigns.list(request.limit(2));
        walked.addAll(ids(page));
        assertThat(page.nextUrl())
                .contains("/campaigns?sortBy=-updatedAt%2CexternalId&limit=2&startingAfter=" + aChanged);
        while (page.nextUrl().isPresent()) {
            page = follow(page.nextUrl().get());
            walked.addAll(ids(page));
        }
        assertThat(walked).containsExactly(changedLater, aChanged, bChanged, noName, unchanged);
        assertThat(violations(() -> campaigns.list(ListRequest.first().sortBy("name"))))
                .containsExactly("sortBy unknown_value");
    }

    @ParameterizedTest
    @CsvSource({
        "name, unknown_value",
        "'', unknown_value",
        "-, unknown_value",
        "--id, unknown_value",
        "Id, unknown_value",
        "'id,-id', duplicate_name",
        "'id,externalId,createdAt,updatedAt,schedule,id', duplicate_name",
    })
    void other_keys_are_refused(String sortBy, String code) {
        assertThat(violations(() -> list("sortBy", sortBy))).contains("sortBy " + code);
    }

    @Test
    void keys_are_repeated_or_separated_by_commas() {
        List<String> newestFirst = createOneASecond(3);
        List<String> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);

        assertThat(ids(campaigns.list(ListRequest.parse(Map.of("sortBy", List.of("schedule", "createdAt"))))))
                .isEqualTo(oldestFirst);
        assertThat(ids(campaigns.list(ListRequest.parse(Map.of("sortBy", List.of("schedule,createdAt"))))))
                .isEqualTo(oldestFirst);
    }

    @Test
    void parameters_that_a_list_does_not_have_are_refused_together() {
        assertThat(violations(() -> campaigns.list(ListRequest.parse(
                        Map.of("limit", List.of("0"), "page", List.of("2"), "startingAfter", List.of("?"))))))
                .containsExactly("limit out_of_range", "page unknown_attribute", "startingAfter bad_format");
        assertThat(violations(() -> house.exporters().list(ListRequest.first().sortBy("id"))))
                .containsExactly("sortBy unknown_attribute");
    }

    @Test
    void bulk_senders_are_listed_newest_first() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            house.now = house.now.plusSeconds(1);
            all.add(
                    0,
                    house.senders()
                            .create(BulkSenderDraft.builder()
                                    .interactionSubject("autopayEnableReminder")
                                    .build())
                            .id()
                            .value());
        }

        Listing<?> page = house.senders().list(ListRequest.first().limit(1).startingAfter(all.get(0)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.nextUrl()).contains("/campaign-workers/bulk-senders?limit=1&startingAfter=" + all.get(1));
        assertThat(page.previousUrl()).contains("/campaign-workers/bulk-senders?limit=1&endingBefore=" + all.get(1));
    }

    @Test
    void exporters_are_listed_newest_first() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(
                    0,
                    house.exporters()
                            .create(ContactExporterDraft.builder()
                                    .column("person.id")
                                    .build())
                            .id()
                            .value());
            house.now = house.now.plusSeconds(1);
        }
        Listing<?> page = house.exporters().list(ListRequest.first().limit(1).startingAfter(all.get(0)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.nextUrl()).contains("/campaign-workers/contact-exporters?limit=1&startingAfter=" + all.get(1));
        assertThat(page.previousUrl())
                .contains("/campaign-workers/contact-exporters?limit=1&endingBefore=" + all.get(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, false", "2, 2, false", "3, 2, true", "4, 2, true"})
    void the_first_page_tells_the_total_and_whether_more_follow(int created, int count, boolean more) {
        create(created);

        Listing<Campaign> page = list("limit", "2");

        assertThat(page.total()).isEqualTo(created);
        assertThat(page.count()).isEqualTo(count);
        assertThat(page.nextUrl().isPresent()).isEqualTo(more);
        assertThat(page.previousUrl()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, false", "2, 2, false", "3, 2, true", "4, 2, true"})
    void a_page_before_an_item_tells_whether_more_precede(int before, int count, boolean more) {
        List<String> all = createOneASecond(before + 1);

        Listing<Campaign> page = campaigns.list(ListRequest.first().limit(2).endingBefore(all.get(before)));

        assertThat(page.total()).isEqualTo(before + 1);
        assertThat(ids(page)).containsExactlyElementsOf(all.subList(before - count, before));
        assertThat(page.previousUrl().isPresent()).isEqualTo(more);
        assertThat(page.nextUrl().isPresent()).isEqualTo(count > 0);
    }

    @Test
    void nothing_precedes_a_page_after_the_first_item_once_that_is_deleted() {
        List<String> all = createOneASecond(3);
        campaigns.delete(all.get(0));

        Listing<Campaign> page = list("startingAfter", all.get(0));

        assertThat(ids(page)).containsExactly(all.get(1), all.get(2));
        assertThat(page.previousUrl()).isEmpty();
    }

    private Listing<Campaign> list(String parameter, String value) {
        return campaigns.list(ListRequest.parse(Map.of(parameter, List.of(value))));
    }

    /** Reads path and query as a server does. */
    private Listing<Campaign> follow(String url) {
        assertThat(url).startsWith("/campaigns?");
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(
                    pair.substring(0, equals),
                    List.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
        }
        return campaigns.list(ListRequest.parse(query));
    }

    private List<String> create(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(campaigns.create(CampaignDraft.builder().build()).id().value());
        }
        return ids;
    }

    /** Newest first. */
    private List<String> createOneASecond(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(0, create(1).get(0));
            house.now = house.now.plusSeconds(1);
        }
        return ids;
    }

    private String campaign(@Nullable String externalId, boolean changed) {
        CampaignDraft.Builder draft = CampaignDraft.builder();
        if (externalId != null) {
            draft.externalId(externalId);
        }
        String id = campaigns.create(draft.build()).id().value();
        if (changed) {
            change(id);
        }
        return id;
    }

    private void change(String id) {
        campaigns.update(
                id,
                CampaignChange.builder().metaData(Change.set(Map.of("a", 1L))).build());
    }

    private static List<String> ids(Listing<Campaign> page) {
        return page.data().stream().map(campaign -> campaign.id().value()).toList();
    }
}

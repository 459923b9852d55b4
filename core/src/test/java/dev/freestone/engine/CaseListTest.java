package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseListTest {
    private final CaseHouse house = new CaseHouse();
    private final Cases cases = house.cases;

    @Test
    void cases_are_listed_newest_first_page_by_page() {
        List<String> newestFirst = cases(7, CaseHouse.PERSON);

        List<String> seen = new ArrayList<>();
        ListRequest request = ListRequest.first().limit(3);
        Listing<Case> page = cases.list(request);
        seen.addAll(ids(page));
        while (page.nextUrl().isPresent()) {
            page = cases.list(request.startingAfter(seen.get(seen.size() - 1)));
            seen.addAll(ids(page));
        }

        assertThat(seen).isEqualTo(newestFirst);
        assertThat(page.total()).isEqualTo(7);
        assertThat(ids(cases.list(request.endingBefore(newestFirst.get(6))))).isEqualTo(newestFirst.subList(3, 6));
        assertThat(cases.list(request).nextUrl()).contains("/cases?limit=3&startingAfter=" + newestFirst.get(2));
    }

    @Test
    void the_cases_of_a_person_are_those_that_name_it_now() {
        List<String> own = cases(3, CaseHouse.PERSON);
        cases(2, "BO-1A2B-0002");
        Case both = cases.create(CaseHouse.full().build()).value();

        Listing<Case> page = cases.list(ListRequest.first().limit(1), CaseHouse.PERSON);

        assertThat(page.total()).isEqualTo(4);
        assertThat(ids(page)).containsExactly(both.id().value());
        assertThat(page.nextUrl()).contains("/people/BO-1A2B-0001/cases?limit=1&startingAfter=" + both.id());
        assertThat(ids(cases.list(ListRequest.first().startingAfter(both.id().value()), CaseHouse.PERSON)))
                .isEqualTo(own);

        house.update(both, "{\"borrowerIds\":[\"BO-1A2B-0002\"]}");
        assertThat(cases.list(ListRequest.first(), CaseHouse.PERSON).total()).isEqualTo(3);
        assertThat(cases.list(ListRequest.first(), "BO-1A2B-0002").total()).isEqualTo(3);
        assertThat(cases.list(ListRequest.first(), "nobody").total()).isZero();
    }

    @Test
    void a_case_of_somebody_else_is_no_cursor_in_the_list_of_a_person() {
        String other = cases(1, "BO-1A2B-0002").get(0);

        assertThat(violations(() -> cases.list(ListRequest.first().startingAfter(other), CaseHouse.PERSON)))
                .containsExactly("startingAfter unknown_cursor");
        assertThat(cases.list(ListRequest.first().startingAfter(other)).data()).isEmpty();
    }

    @Test
    void a_deleted_case_leaves_the_lists_and_still_marks_its_place() {
        List<String> newestFirst = cases(3, CaseHouse.PERSON);
        cases.delete(newestFirst.get(1));

        assertThat(ids(cases.list(ListRequest.first()))).containsExactly(newestFirst.get(0), newestFirst.get(2));
        assertThat(ids(cases.list(ListRequest.first().startingAfter(newestFirst.get(1)), CaseHouse.PERSON)))
                .containsExactly(newestFirst.get(2));
    }

    @Test
    void what_is_wrong_with_a_request_is_told() {
        assertThat(violations(() -> cases.list(ListRequest.first().sortBy("id"))))
                .containsExactly("sortBy unknown_attribute");
        assertThat(violations(() -> cases.list(ListRequest.first().limit(101)))).containsExactly("limit out_of_range");
        assertThat(violations(() -> cases.list(ListRequest.first(), ""))).containsExactly("personId bad_format");
    }

    @Test
    void what_stands_in_an_address_is_encoded() {
        cases(2, "a b/c");

        assertThat(cases.list(ListRequest.first().limit(1), "a b/c").nextUrl().orElseThrow())
                .startsWith("/people/a%20b%2Fc/cases?limit=1&");
    }

    private List<String> cases(int number, String person) {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            house.later(1);
            CaseDraft draft =
                    CaseDraft.builder(CaseHouse.TYPE).borrowers(person).build();
            newestFirst.add(0, cases.create(draft).value().id().value());
        }
        house.later(1);
        return newestFirst;
    }

    private static List<String> ids(Listing<Case> page) {
        return page.data().stream().map(each -> each.id().value()).toList();
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.parts.Caller;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.SendRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Who is served first. */
class FairnessTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    void a_small_company_does_not_wait_for_a_large_one() {
        plan("CP-LARGE", 5_000);
        plan("CP-SMALL", 10);

        house.tick();

        List<String> companies = house.script.requests.stream()
                .map(SendRequest::company)
                .map(CompanyId::value)
                .toList();
        assertThat(companies.subList(0, 2 * house.settings.claimBatch()))
                .filteredOn("CP-SMALL"::equals)
                .hasSize(10);
        assertThat(companies).hasSize(5_010);
    }

    @Test
    void what_is_urgent_comes_first_and_what_waited_rises() {
        OptionalInt last = OptionalInt.of(9);
        NewIntent waiting = intent("BO-1", "old", List.of(), last);
        house.contacts().plan(List.of(waiting));
        house.operator().pause(ContactScope.EVERYTHING, "maintenance");
        house.clock.advance(Duration.ofMinutes(270));
        house.contacts().plan(List.of(intent("BO-2", "new", List.of(), OptionalInt.of(0))));
        house.contacts().plan(List.of(intent("BO-3", "new", List.of(), last)));
        house.operator().resume(ContactScope.EVERYTHING);

        house.tick();

        assertThat(house.script.requests)
                .extracting(request -> request.content().template().orElse(""))
                .hasSize(3);
        assertThat(house.script.requests)
                .extracting(request -> request.correlation().get("intent"))
                .isSorted();
    }

    private void plan(String company, int count) {
        var ledger = new ContactLedger(house.parts("node-1", house.clock), Caller.host(CompanyId.of(company)));
        List<NewIntent> intents = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            intents.add(intent("BO-" + person));
        }
        ledger.plan(intents);
    }
}

package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.Case;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Completing, reopening and canceling cases of the library in every order, against a small model of what comes of it. */
class CaseOrdersTest {
    private static final int LONGEST = 5;
    private static final List<String> STEPS = List.of("complete", "reopen", "cancel");

    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    /** The names of the types, such as {@code completed} and, of one that watches its case, {@code completed!}. */
    private final Map<TypeId, String> names = new HashMap<>();

    CaseOrdersTest() {
        for (CaseStatus status : CaseStatus.values()) {
            names.put(house.active(waiting(false).onStatus(status), caseType), status.code());
            names.put(house.active(waiting(true).onStatus(status), caseType), status.code() + "!");
        }
        names.put(house.active(waiting(false).onOutcome(CaseOutcome.APPROVED), caseType), "approved");
        names.put(house.active(waiting(true).onOutcome(CaseOutcome.APPROVED), caseType), "approved!");
    }

    private static NotificationTypeDraft.Builder waiting(boolean watching) {
        return notice().delay(3).unit(DelayUnit.CALENDAR_DAYS).cancelIfConditionNoLongerHolds(watching);
    }

    @Test
    @Fact({"NOT-42", "NOT-44"})
    void whatever_the_order_a_case_fires_and_calls_back_what_the_model_says() {
        int orders = 0;
        List<List<String>> open = List.of(List.of());
        for (int length = 1; length <= LONGEST; length++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> order : open) {
                for (String step : STEPS) {
                    List<String> next = new ArrayList<>(order);
                    next.add(step);
                    longer.add(next);
                }
            }
            longer.forEach(this::requireAsModeled);
            orders += longer.size();
            open = longer;
        }
        assertThat(orders).isEqualTo(3 + 9 + 27 + 81 + 243);
    }

    private void requireAsModeled(List<String> order) {
        Model model = new Model();
        Map<IntentId, String> planned = new HashMap<>();
        CaseAnswer created = house.freestone()
                .cases()
                .create(CaseDraft.builder(caseType.value())
                        .borrowers(NoticeHouse.PERSON)
                        .build());
        Case value = created.value();
        assertThat(told(created.result(), planned)).as("%s", order).isEqualTo(model.created());
        for (int i = 0; i < order.size(); i++) {
            assertThat(step(value, order.get(i), planned))
                    .as("%s, step %d", order, i + 1)
                    .isEqualTo(model.step(order.get(i)));
        }
    }

    private String step(Case value, String step, Map<IntentId, String> planned) {
        CaseUpdate.Builder update = CaseUpdate.builder();
        switch (step) {
            case "complete" ->
                update.status(Change.set(CaseStatus.COMPLETED)).outcome(Change.set(CaseOutcome.APPROVED));
            case "reopen" -> update.status(Change.set(CaseStatus.REOPENED));
            default -> update.status(Change.set(CaseStatus.CANCELED));
        }
        try {
            return told(
                    house.freestone()
                            .cases()
                            .update(value.id().value(), update.build())
                            .result(),
                    planned);
        } catch (FreestoneException e) {
            return e.code().code();
        }
    }

    /** What fired, and the types of what was called back. */
    private String told(CaseEventResult result, Map<IntentId, String> planned) {
        Set<String> canceled = new TreeSet<>();
        result.canceled().forEach(id -> canceled.add(planned.get(id)));
        Set<String> fired = new TreeSet<>();
        result.fired().forEach(each -> {
            String name = names.get(each.typeId());
            fired.add(name);
            each.interactions().forEach(id -> planned.put(id, name));
        });
        return "fired " + fired + " canceled " + canceled;
    }

    /** A case that is somewhere, and what waits for it and watches it. */
    private static final class Model {
        private String status = "";
        private boolean approved;
        private final Set<String> watching = new TreeSet<>();

        String created() {
            return moved("initiated", false);
        }

        String step(String step) {
            String to = switch (step) {
                case "complete" -> "completed";
                case "reopen" -> "reopened";
                default -> "canceled";
            };
            if (to.equals(status)) {
                return "fired [] canceled []";
            }
            boolean closed = status.equals("completed") || status.equals("canceled");
            boolean allowed = to.equals("reopened") == closed;
            return allowed ? moved(to, to.equals("completed")) : "illegal_transition";
        }

        private String moved(String to, boolean approval) {
            Set<String> canceled = new TreeSet<>(watching);
            watching.clear();
            Set<String> fired = new TreeSet<>(Set.of(to, to + "!"));
            if (approval && !approved) {
                fired.addAll(Set.of("approved", "approved!"));
            }
            fired.stream().filter(each -> each.endsWith("!")).forEach(watching::add);
            status = to;
            approved = approval;
            return "fired " + fired + " canceled " + canceled;
        }
    }
}

package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.notification.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random commands on one type, beside a list of statuses that goes by the specification alone. */
class TypeWalkTest {
    private static final int COMMANDS = 300;
    private static final List<String> WANTED = List.of("draft", "active", "deprecated", "edit");

    private final NotificationHouse house = new NotificationHouse();
    private final List<String> model = new ArrayList<>(List.of("draft"));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20260309, 20260310, 20260311})
    void a_type_has_the_versions_that_its_commands_give_it(long seed) {
        Random random = new Random(seed);
        TypeId id = house.create(NotificationHouse.sendable()).id();
        for (int i = 0; i < COMMANDS; i++) {
            house.later(1);
            int version = 1 + random.nextInt(model.size());
            String wanted = WANTED.get(random.nextInt(WANTED.size()));
            boolean copies = random.nextInt(6) == 0;
            String command = (copies ? "copy of " : "change of ") + version + " to " + wanted;

            String told = copies ? copied(id, version, wanted) : changed(id, version, wanted, i);

            assertThat(house.versions(id)).as("%s at %s: %s", command, i, told).isEqualTo(expected());
            assertThat(house.types().get(id).version()).as(command).isEqualTo(shown());
        }
        assertThat(model.size()).as("the walk went somewhere").isGreaterThan(20);
    }

    private String copied(TypeId id, int version, String wanted) {
        String status = wanted.equals("edit") ? "{}" : "{\"status\":\"" + wanted + "\"}";
        String told = told(() -> house.copy(TypeRef.of(id, version), status));
        if (!wanted.equals("deprecated")) {
            assertThat(told).isEqualTo("done");
            model.add("draft");
            reach(model.size(), wanted);
        }
        return told;
    }

    private String changed(TypeId id, int version, String wanted, int number) {
        String before = model.get(version - 1);
        String body = wanted.equals("edit") ? "{\"name\":\"" + number + "\"}" : "{\"status\":\"" + wanted + "\"}";
        String told = told(() -> house.change(id, version, body));
        boolean allowed = switch (before) {
            case "draft" -> true;
            case "active" -> wanted.equals("active") || wanted.equals("deprecated");
            default -> wanted.equals("deprecated");
        };
        assertThat(told.equals("done")).as("%s to %s: %s", before, wanted, told).isEqualTo(allowed);
        if (allowed) {
            reach(version, wanted);
        }
        return told;
    }

    private void reach(int version, String wanted) {
        if (wanted.equals("active")) {
            model.replaceAll(status -> status.equals("active") ? "deprecated" : status);
        }
        if (!wanted.equals("edit")) {
            model.set(version - 1, wanted);
        }
    }

    private int shown() {
        int active = model.indexOf("active");
        return active < 0 ? model.size() : active + 1;
    }

    private String expected() {
        return IntStream.rangeClosed(1, model.size())
                .mapToObj(version -> version + " " + model.get(version - 1))
                .collect(Collectors.joining(", "));
    }

    private static String told(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (FreestoneException refused) {
            return refused.code().code();
        }
    }
}

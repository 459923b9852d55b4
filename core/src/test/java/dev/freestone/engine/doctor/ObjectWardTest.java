package dev.freestone.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectWardTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "100, '100, 0'", "101, '100, 1'", "250, '100, 100, 50'"})
    @Fact("DOC-10")
    void objects_are_looked_at_a_hundred_at_a_time_and_each_once(int objects, String parts) {
        List<String> ids = IntStream.range(0, objects)
                .mapToObj(number -> Integer.toString(1_000 + number))
                .toList();
        List<String> seen = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        ObjectWard<String> ward = ward(ids, seen);

        Optional<String> after = Optional.empty();
        do {
            Ward.Part part = ward.look(after);
            sizes.add(Integer.toString(part.objects()));
            after = part.next();
        } while (after.isPresent());

        assertThat(seen).isEqualTo(ids);
        assertThat(String.join(", ", sizes)).isEqualTo(parts);
    }

    @Test
    void a_part_tells_what_was_found_about_its_objects() {
        Ward.Part part = ward(List.of("1", "2"), new ArrayList<>()).look(Optional.empty());

        assertThat(part.findings()).extracting(Finding::objectId).containsExactly("1", "2");
    }

    private static ObjectWard<String> ward(List<String> ids, List<String> seen) {
        return new ObjectWard<>(
                InMemoryStorage.of(ManualClock.create()),
                (tx, after, limit) -> ids.stream()
                        .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
                        .limit(limit)
                        .toList(),
                id -> id,
                (tx, id, now) -> {
                    seen.add(id);
                    return List.of(Finding.of(FindingCode.SCHEDULE_NOT_KEPT, CompanyId.DEFAULT, id, Map.of()));
                });
    }
}

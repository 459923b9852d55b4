package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.notification.TypeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeRefTest {
    private static final String ID = "notificationTypeId";

    @Test
    void a_path_names_a_type_and_its_query_a_version() {
        assertThat(TypeRef.parse(ID, "12", Map.of())).isEqualTo(TypeRef.of(TypeId.of(12)));
        assertThat(TypeRef.parse(ID, "12", Map.of("version", List.of("3"))))
                .isEqualTo(TypeRef.of(TypeId.of(12), 3))
                .hasToString("12 v3");
        assertThat(TypeRef.parse(ID, "2147483647", Map.of())).hasToString("2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "1.0", "2147483648", "ext-a", "KT-0000-0000", "12a", "99999999999"})
    void anything_but_a_positive_integer_is_a_wrong_format(String text) {
        assertThat(violations(() -> TypeRef.parse(ID, text, Map.of("version", List.of(text)))))
                .containsExactly(ID + " bad_format", "version bad_format");
        assertThat(violations(() -> TypeRef.copied(Map.of("typeId", List.of(text), "version", List.of(text)))))
                .containsExactly("typeId bad_format", "version bad_format");
    }

    @Test
    void a_creation_names_what_it_copies_or_nothing() {
        assertThat(TypeRef.copied(Map.of())).isEmpty();
        assertThat(TypeRef.copied(Map.of("typeId", List.of("12")))).contains(TypeRef.of(TypeId.of(12)));
        assertThat(TypeRef.copied(Map.of("typeId", List.of("12"), "version", List.of("1"))))
                .contains(TypeRef.of(TypeId.of(12), 1));
    }

    @Test
    void a_version_without_a_type_and_another_parameter_are_refused() {
        assertThat(violations(() -> TypeRef.copied(Map.of("version", List.of("1")))))
                .containsExactly("typeId required");
        assertThat(violations(() -> TypeRef.copied(Map.of("limit", List.of("1")))))
                .containsExactly("limit unknown_attribute");
        assertThat(violations(() -> TypeRef.parse(ID, "1", Map.of("typeId", List.of("1")))))
                .containsExactly("typeId unknown_attribute");
    }
}

package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.notification.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which version of a notification type or do-not-interact type is meant. Immutable. Source:
 * docs/spec/cases-and-notifications.md 5, 14.
 *
 * @param id the type
 * @param version the version, from 1 on; empty for the one that stands for the type where it is used
 */
public record TypeRef(TypeId id, OptionalInt version) {
    private static final String VERSION = "version";

    /**
     * A type.
     *
     * @param id the type
     * @return a reference without a version
     */
    public static TypeRef of(TypeId id) {
        return new TypeRef(id, OptionalInt.empty());
    }

    /**
     * A version of a type.
     *
     * @param id the type
     * @param version the version, from 1 on
     * @return a reference to it
     */
    public static TypeRef of(TypeId id, int version) {
        return new TypeRef(id, OptionalInt.of(version));
    }

    /**
     * Reads a path with its query, as of {@code GET} and {@code PUT}.
     *
     * @param parameter what the id is called there, such as {@code notificationTypeId}
     * @param id the id of the path
     * @param query values by name, as a web server gives them: {@code version}
     * @return the reference
     * @throws FreestoneException {@code validation} when the id or the version is no positive integer, or for another
     *     parameter
     */
    public static TypeRef parse(String parameter, String id, Map<String, List<String>> query) {
        List<Violation> problems = new ArrayList<>(unknown(query, List.of(VERSION)));
        OptionalInt type = integer(parameter, id, problems);
        OptionalInt version = integer(VERSION, query, problems);
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
        return new TypeRef(TypeId.of(type.getAsInt()), version);
    }

    /**
     * Reads the query of {@code POST}, which names what is to be copied.
     *
     * @param query values by name, as a web server gives them: {@code typeId}, {@code version}
     * @return the source; empty for a new type
     * @throws FreestoneException {@code validation} when the type or the version is no positive integer, for a version
     *     without a type, or for another parameter
     */
    public static Optional<TypeRef> copied(Map<String, List<String>> query) {
        List<Violation> problems = new ArrayList<>(unknown(query, List.of("typeId", VERSION)));
        OptionalInt type = integer("typeId", query, problems);
        OptionalInt version = integer(VERSION, query, problems);
        if (query.containsKey(VERSION) && !query.containsKey("typeId")) {
            problems.add(Violation.of(
                    "typeId", ViolationCode.REQUIRED, "missing beside version, give it or leave version out"));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
        return type.isPresent() ? Optional.of(new TypeRef(TypeId.of(type.getAsInt()), version)) : Optional.empty();
    }

    private static OptionalInt integer(String name, Map<String, List<String>> query, List<Violation> problems) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? OptionalInt.empty() : integer(name, values.get(values.size() - 1), problems);
    }

    private static OptionalInt integer(String name, String text, List<Violation> problems) {
        Optional<TypeId> number = TypeId.parse(text);
        if (number.isEmpty()) {
            problems.add(Violation.of(name, ViolationCode.BAD_FORMAT, "not a positive integer, give one"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.get().value());
    }

    private static List<Violation> unknown(Map<String, List<String>> query, List<String> known) {
        return query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(ListParameters::unknown)
                .toList();
    }

    @Override
    public String toString() {
        return version.isPresent() ? id + " v" + version.getAsInt() : id.toString();
    }
}

package dev.freestone.contact.policy;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object of a rule pack. Whatever is wrong with them is noted and read as something harmless, so
 * that all violations come out at once. Used by one thread.
 */
final class PackObject {
    private static final int QUOTED = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String owner;
    private final String path;
    private final Map<String, @Nullable Object> members;
    private final List<Violation> found;

    private PackObject(String owner, String path, Map<String, @Nullable Object> members, List<Violation> found) {
        this.owner = owner;
        this.path = path;
        this.members = members;
        this.found = found;
    }

    /** The object at a path; the owner is the pack or the rule that messages name. */
    static PackObject of(String owner, String path, @Nullable Object value, List<Violation> found) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
            return new PackObject(owner, path, members, found);
        }
        new PackObject(owner, path, members, found)
                .refuse("", ViolationCode.BAD_FORMAT, "found " + quoted(value) + ", give an object");
        return silent(owner, path);
    }

    /** An object that is not there: that was said once, and its members are not missed one by one. */
    private static PackObject silent(String owner, String path) {
        return new PackObject(owner, path, Map.of(), new ArrayList<>());
    }

    /** The same members under the name of another owner. */
    PackObject ownedBy(String other) {
        return new PackObject(other, "", members, found);
    }

    /** Notes every member that is none of these. */
    PackObject only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                refuse(
                        name,
                        ViolationCode.UNKNOWN_ATTRIBUTE,
                        "not an attribute here, leave it out; known are " + String.join(", ", names));
            }
        }
        return this;
    }

    String owner() {
        return owner;
    }

    Set<String> names() {
        return members.keySet();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    @Nullable
    Object raw(String name) {
        return members.get(name);
    }

    /** A member that must be there, as an object. */
    PackObject object(String name) {
        return required(name) ? of(owner, at(name), raw(name), found) : silent(owner, at(name));
    }

    /** The elements of a list of at least one, as objects. */
    List<PackObject> objects(String name) {
        List<PackObject> objects = new ArrayList<>();
        atLeastOne(name);
        List<@Nullable Object> list = has(name) ? list(name) : List.of();
        for (int i = 0; i < list.size(); i++) {
            objects.add(of(owner, at(name) + "[" + i + "]", list.get(i), found));
        }
        return objects;
    }

    /** A text that must be there; empty after a violation. */
    String text(String name) {
        return required(name) ? optionalText(name).orElse("") : "";
    }

    Optional<String> optionalText(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (raw(name) instanceof String text) {
            return Optional.of(text);
        }
        refuse(name, ViolationCode.BAD_FORMAT, "found " + quoted(raw(name)) + ", give a text");
        return Optional.empty();
    }

    /** A text of a form that must be there; the remedy names the form and an example. */
    String text(String name, Pattern form, String remedy) {
        String text = text(name);
        if (raw(name) instanceof String && !form.matcher(text).matches()) {
            refuse(name, ViolationCode.BAD_FORMAT, "found " + quoted(text) + ", give " + remedy);
        }
        return text;
    }

    /** Texts of a form; the remedy names the form and an example. An absent list is empty. */
    List<String> texts(String name, Pattern form, String remedy) {
        List<String> texts = new ArrayList<>();
        if (!has(name)) {
            return texts;
        }
        List<@Nullable Object> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text && form.matcher(text).matches()) {
                texts.add(text);
            } else {
                refuse(
                        name + "[" + i + "]",
                        ViolationCode.BAD_FORMAT,
                        "found " + quoted(list.get(i)) + ", give " + remedy);
            }
        }
        return texts;
    }

    /** A whole number that must be there; the least one after a violation. */
    int whole(String name, int least, int most) {
        return required(name) ? optionalWhole(name, least, most).orElse(least) : least;
    }

    OptionalInt optionalWhole(String name, int least, int most) {
        if (!has(name)) {
            return OptionalInt.empty();
        }
        if (!(raw(name) instanceof Long number)) {
            refuse(name, ViolationCode.BAD_FORMAT, "found " + quoted(raw(name)) + ", give a whole number");
            return OptionalInt.empty();
        }
        if (number < least || number > most) {
            refuse(name, ViolationCode.OUT_OF_RANGE, "found " + number + ", give " + least + " to " + most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.intValue());
    }

    /** What a code stands for; empty after a violation. */
    <T> Optional<T> oneOf(String name, Map<String, T> codes) {
        if (!required(name)) {
            return Optional.empty();
        }
        return coded(name, raw(name), codes);
    }

    /** What the codes of a list of at least one stand for. */
    <T> Set<T> someOf(String name, Map<String, T> codes) {
        atLeastOne(name);
        return has(name) ? setOf(name, codes) : Set.of();
    }

    /** What the codes of a list that must be there stand for; it may be empty. */
    <T> Set<T> setOf(String name, Map<String, T> codes) {
        Set<T> some = new LinkedHashSet<>();
        List<@Nullable Object> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            String at = name + "[" + i + "]";
            coded(at, list.get(i), codes).filter(each -> !some.add(each)).ifPresent(each -> {
                refuse(at, ViolationCode.DUPLICATE_NAME, "stands twice in the list, give it once");
            });
        }
        return some;
    }

    /** As {@link #someOf}; {@code any}, alone, gives the empty set. */
    <T> Set<T> anyOf(String name, Map<String, T> codes) {
        if (raw(name) instanceof List<?> list && list.contains("any")) {
            if (list.size() > 1) {
                refuse(name, ViolationCode.NOT_ALLOWED_WITH, "found any beside others, give any alone or the others");
            }
            return Set.of();
        }
        return someOf(name, codes);
    }

    /** Notes an absent list and an empty one. */
    void atLeastOne(String name) {
        if (required(name) && raw(name) instanceof List<?> list && list.isEmpty()) {
            refuse(name, ViolationCode.REQUIRED, "found an empty list, give at least one element");
        }
    }

    private List<@Nullable Object> list(String name) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (required(name)) {
            if (raw(name) instanceof List<?> list) {
                elements.addAll(list);
            } else {
                refuse(name, ViolationCode.BAD_FORMAT, "found " + quoted(raw(name)) + ", give a list");
            }
        }
        return elements;
    }

    private boolean required(String name) {
        if (!has(name)) {
            refuse(name, ViolationCode.REQUIRED, "absent, it must be given");
        }
        return has(name);
    }

    private <T> Optional<T> coded(String name, @Nullable Object value, Map<String, T> codes) {
        if (value instanceof String code && codes.containsKey(code)) {
            return Optional.ofNullable(codes.get(code));
        }
        refuse(
                name,
                ViolationCode.UNKNOWN_VALUE,
                "found " + quoted(value) + ", give one of " + String.join(", ", codes.keySet()));
        return Optional.empty();
    }

    void refuse(String name, ViolationCode code, String message) {
        found.add(Violation.of(name.isEmpty() && path.isEmpty() ? owner : owner + " " + at(name), code, message));
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /** What was found, short enough for a message. */
    static String quoted(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        String plain = CONTROL.matcher(text).replaceAll(" ");
        return plain.codePointCount(0, plain.length()) <= QUOTED
                ? '"' + plain + '"'
                : '"' + plain.substring(0, plain.offsetByCodePoints(0, QUOTED)) + "...\"";
    }
}

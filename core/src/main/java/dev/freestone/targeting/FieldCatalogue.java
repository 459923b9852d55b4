package dev.freestone.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields that a company's targeting can name: the standard ones, the custom ones it declared with their types, and
 * which of all are personal, so that an explanation shows {@code ***} for what it saw there.
 *
 * <pre>{@code
 * FieldCatalogue fields = FieldCatalogue.standard()
 *         .withCustom("loyalty_since", FieldType.DATE)
 *         .withPersonal("user.birthday");
 * }</pre>
 *
 * <p>Immutable and thread-safe. Source: docs/spec/engagement-campaigns.md 4.2.
 */
public final class FieldCatalogue {
    private static final String CUSTOM = "user.custom.";
    private static final Field TEXT = new Field(FieldType.STRING, false, true, false);
    private static final Field TEXTS = new Field(FieldType.STRINGS, true, false, false);
    private static final Field COUNT = new Field(FieldType.NUMBER, false, true, false);
    private static final Field UNDECLARED = new Field(FieldType.ANY, false, false, true);
    private static final Map<String, Field> STANDARD = standardFields();
    private static final FieldCatalogue ONLY_STANDARD = new FieldCatalogue(Map.of(), Set.of(), false);

    /** Knows the standard fields and takes every other path as a field of which nothing is known. */
    static final FieldCatalogue OPEN = new FieldCatalogue(Map.of(), Set.of(), true);

    /** Knows the fields of events and no others. Source: docs/spec/engagement-behaviors.md 3.3. */
    static final FieldCatalogue EVENTS = new FieldCatalogue(Map.of(), Set.of(), false);

    private final Map<String, FieldType> custom;
    private final Set<String> personal;
    private final List<List<String>> personalPaths;
    private final boolean open;

    private FieldCatalogue(Map<String, FieldType> custom, Set<String> personal, boolean open) {
        this.custom = Map.copyOf(custom);
        this.personal = Set.copyOf(personal);
        this.personalPaths = personal.stream().map(FieldCatalogue::named).toList();
        this.open = open;
    }

    /**
     * The standard fields, nothing declared and nothing personal.
     *
     * @return the catalogue
     */
    public static FieldCatalogue standard() {
        return ONLY_STANDARD;
    }

    /**
     * The standard fields, and every other path as a field of which nothing is known; nothing personal.
     *
     * @return the catalogue
     */
    public static FieldCatalogue open() {
        return OPEN;
    }

    /**
     * This catalogue with a custom field declared.
     *
     * @param path the field below {@code user.custom.}, such as {@code address.city}
     * @param type what its values are
     * @return the changed copy
     * @throws IllegalArgumentException when the path is empty
     */
    public FieldCatalogue withCustom(String path, FieldType type) {
        Objects.requireNonNull(type, "type");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("path: empty, name a field below " + CUSTOM);
        }
        Map<String, FieldType> more = new TreeMap<>(custom);
        more.put(path, type);
        return new FieldCatalogue(more, personal, open);
    }

    /**
     * This catalogue with a field flagged personal, and so all that lies below it.
     *
     * @param field the whole name, such as {@code user.birthday} or {@code user.custom.address}
     * @return the changed copy
     * @throws IllegalArgumentException when there is no such field
     */
    public FieldCatalogue withPersonal(String field) {
        if (find(field).isEmpty()) {
            throw new IllegalArgumentException("field: " + field + " is none of the catalogue");
        }
        Set<String> more = new TreeSet<>(personal);
        more.add(field);
        return new FieldCatalogue(custom, more, open);
    }

    /**
     * The declared custom fields.
     *
     * @return types by path below {@code user.custom.}
     */
    public Map<String, FieldType> customFields() {
        return custom;
    }

    /**
     * The fields flagged personal.
     *
     * @return whole names
     */
    public Set<String> personalFields() {
        return personal;
    }

    /** What is known of a field of the document, or empty when there is none of this name. */
    Optional<Field> find(String name) {
        if (this == EVENTS) {
            return eventField(name);
        }
        Field standard = STANDARD.get(name);
        if (standard != null) {
            return Optional.of(standard);
        }
        if (name.startsWith(Path.TAG_COUNTS) && name.length() > Path.TAG_COUNTS.length()) {
            return Optional.of(COUNT);
        }
        if (name.startsWith(CUSTOM) && name.length() > CUSTOM.length()) {
            return Optional.of(custom(name.substring(CUSTOM.length())));
        }
        return open ? Optional.of(Field.FREE) : Optional.empty();
    }

    /** What has these fields, for messages. */
    String subject() {
        return this == EVENTS ? "events" : "customers";
    }

    /** Whether what stands at a field, above it or below it is personal; where in an array it stands has no meaning. */
    boolean isPersonal(String name) {
        if (personalPaths.isEmpty()) {
            return false;
        }
        List<String> path = named(name);
        return personalPaths.stream().anyMatch(other -> {
            int common = Math.min(path.size(), other.size());
            return path.subList(0, common).equals(other.subList(0, common));
        });
    }

    private static Optional<Field> eventField(String name) {
        if (name.equals(EventFacts.QTY)) {
            return Optional.of(new Field(FieldType.NUMBER, true, true, false));
        } else if (name.equals(EventFacts.DATE)) {
            return Optional.of(new Field(FieldType.INSTANT, true, true, false));
        }
        boolean ofContext = name.startsWith(EventFacts.CONTEXT) && name.length() > EventFacts.CONTEXT.length();
        return ofContext ? Optional.of(Field.FREE) : Optional.empty();
    }

    private Field custom(String path) {
        FieldType type = custom.get(path);
        if (type != null) {
            // Behind a dot there can be an array of objects, so more than one value.
            return new Field(type, false, type.single() && path.indexOf('.') < 0, false);
        }
        return custom.isEmpty() || belowDeclared(path) ? Field.FREE : UNDECLARED;
    }

    private boolean belowDeclared(String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (custom.get(path.substring(0, dot)) == FieldType.ANY) {
                return true;
            }
        }
        return false;
    }

    private static List<String> named(String name) {
        List<String> names = new ArrayList<>();
        for (String segment : Path.of(name).segments()) {
            if (Path.indexOf(segment) < 0) {
                names.add(segment);
            }
        }
        return names;
    }

    private static Map<String, Field> standardFields() {
        Map<String, Field> fields = new TreeMap<>();
        for (String text :
                List.of("id", "external_id", "gender", "country", "state", "city", "zip", "locale", "tier")) {
            fields.put("user." + text, TEXT);
        }
        fields.put(Path.TAGS, TEXTS);
        fields.put("user.audiences", TEXTS);
        fields.put("user.points", new Field(FieldType.NUMBER, true, true, false));
        fields.put("user.created_at", new Field(FieldType.INSTANT, false, true, false));
        fields.put("user.birthday", new Field(FieldType.DATE, false, true, false));
        return Map.copyOf(fields);
    }
}

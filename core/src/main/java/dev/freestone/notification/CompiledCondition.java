package dev.freestone.notification;

import dev.freestone.cases.FieldReading;
import dev.freestone.cases.FieldType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A condition with its value read, ready for many cases. Immutable. Source: docs/spec/cases-and-notifications.md 7. */
abstract class CompiledCondition {
    private final Condition source;
    private final String fieldName;
    private final Truth missing;

    private CompiledCondition(Condition source, Truth missing) {
        this.source = source;
        this.fieldName = source.fieldName();
        this.missing = missing;
    }

    /**
     * Reads the value of a condition.
     *
     * @throws IllegalArgumentException when {@link ConditionRules} finds something wrong with it
     */
    static CompiledCondition of(Condition condition) {
        var violations = ConditionRules.violations("condition", List.of(condition));
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(condition + " cannot be used: " + violations);
        }
        Object value = condition.value();
        return switch (condition.operator()) {
            case IS_NULL -> new Presence(condition, false);
            case IS_NOT_NULL -> new Presence(condition, true);
            case EQ -> value == null ? new Presence(condition, false) : one(condition, value, Signs.EQUAL);
            case NE ->
                value == null ? new Presence(condition, true) : one(condition, value, Signs.LESS | Signs.GREATER);
            case GT -> one(condition, value, Signs.GREATER);
            case GTE -> one(condition, value, Signs.GREATER | Signs.EQUAL);
            case LT -> one(condition, value, Signs.LESS);
            case LTE -> one(condition, value, Signs.LESS | Signs.EQUAL);
            case IN -> new Member(condition, members(condition), true);
            case NOT_IN -> new Member(condition, members(condition), false);
        };
    }

    private static CompiledCondition one(Condition condition, @Nullable Object value, int signs) {
        Comparable<?> expected = read(condition.dataType(), value);
        if (expected instanceof String text) {
            return new Text(condition, text, signs == Signs.EQUAL);
        }
        return expected instanceof Long whole
                ? new Whole(condition, whole, signs)
                : new Ordered(condition, expected, signs);
    }

    private static Set<?> members(Condition condition) {
        // Decimals are equal whatever their scale, which only their order tells.
        Set<Object> members = condition.dataType() == FieldType.NUMBER ? new TreeSet<>() : new HashSet<>();
        if (condition.value() instanceof Iterable<?> values) {
            values.forEach(value -> members.add(read(condition.dataType(), value)));
        }
        return members;
    }

    private static Comparable<?> read(FieldType type, @Nullable Object value) {
        Comparable<?> read = value == null ? null : FieldReading.read(type, value);
        if (read == null) {
            throw new IllegalStateException("a value that was found in order cannot be read as " + type.code());
        }
        return read;
    }

    /** The condition that it was made of. */
    final Condition source() {
        return source;
    }

    /** The field that it reads. */
    final String fieldName() {
        return fieldName;
    }

    /** What it comes to for the value of its field, which is null when the case has no such field. */
    final Truth test(@Nullable Object value) {
        return value == null ? missing : testPresent(value);
    }

    abstract Truth testPresent(Object value);

    /** Which results of a comparison a condition accepts. */
    private static final class Signs {
        static final int LESS = 1;
        static final int EQUAL = 2;
        static final int GREATER = 4;

        private Signs() {}

        static Truth accept(int accepted, int comparison) {
            int sign = comparison < 0 ? LESS : comparison == 0 ? EQUAL : GREATER;
            return Truth.of((accepted & sign) != 0);
        }

        /** What is missing differs from any value, and is neither less nor greater. */
        static Truth missing(int accepted) {
            return Truth.of(accepted == (LESS | GREATER));
        }
    }

    private static final class Presence extends CompiledCondition {
        private final Truth present;

        Presence(Condition source, boolean wanted) {
            super(source, Truth.of(!wanted));
            this.present = Truth.of(wanted);
        }

        @Override
        Truth testPresent(Object value) {
            return present;
        }
    }

    private static final class Text extends CompiledCondition {
        private final String expected;
        private final boolean wanted;

        Text(Condition source, String expected, boolean wanted) {
            super(source, Truth.of(!wanted));
            this.expected = expected;
            this.wanted = wanted;
        }

        @Override
        Truth testPresent(Object value) {
            return value instanceof String text ? Truth.of(text.equals(expected) == wanted) : Truth.MISMATCH;
        }
    }

    private static final class Whole extends CompiledCondition {
        private final long expected;
        private final int accepted;

        Whole(Condition source, long expected, int accepted) {
            super(source, Signs.missing(accepted));
            this.expected = expected;
            this.accepted = accepted;
        }

        @Override
        Truth testPresent(Object value) {
            Object read = value instanceof Long ? value : FieldReading.read(FieldType.INTEGER, value);
            return read instanceof Long whole ? Signs.accept(accepted, Long.compare(whole, expected)) : Truth.MISMATCH;
        }
    }

    private static final class Ordered extends CompiledCondition {
        private final Comparable<?> expected;
        private final int accepted;

        Ordered(Condition source, Comparable<?> expected, int accepted) {
            super(source, Signs.missing(accepted));
            this.expected = expected;
            this.accepted = accepted;
        }

        @Override
        @SuppressWarnings("unchecked") // one data type is always read as one class
        Truth testPresent(Object value) {
            Comparable<?> read = FieldReading.read(source().dataType(), value);
            return read == null
                    ? Truth.MISMATCH
                    : Signs.accept(accepted, ((Comparable<Object>) read).compareTo(expected));
        }
    }

    private static final class Member extends CompiledCondition {
        private final Set<?> members;
        private final boolean wanted;

        Member(Condition source, Set<?> members, boolean wanted) {
            super(source, Truth.of(!wanted));
            this.members = members;
            this.wanted = wanted;
        }

        @Override
        Truth testPresent(Object value) {
            Comparable<?> read = FieldReading.read(source().dataType(), value);
            return read == null ? Truth.MISMATCH : Truth.of(members.contains(read) == wanted);
        }
    }
}

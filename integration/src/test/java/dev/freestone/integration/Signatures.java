package dev.freestone.integration;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public and protected signatures of a type as text. */
final class Signatures {
    /** Every record and enum has these; a listing of them would tell nothing. */
    private static final Set<String> IMPLIED = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private Signatures() {}

    /** Whether a host can name the type: it and all types around it are public. */
    static boolean visible(Class<?> type) {
        boolean open = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        boolean named = !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic();
        return open && named && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    static String of(Class<?> type) {
        Stream<String> components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(part -> "component " + part.getGenericType().getTypeName() + " " + part.getName())
                : Stream.empty();
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods()))
                .flatMap(each -> each)
                .map(Member.class::cast)
                .filter(member -> shown(type, member))
                .map(member -> line(type, member))
                .sorted();
        return head(type) + "\n"
                + Stream.concat(components, members)
                        .map(line -> "    " + shorter(line) + "\n")
                        .collect(Collectors.joining());
    }

    private static String head(Class<?> type) {
        String bounds = type.getGenericInterfaces().length == 0
                ? ""
                : Arrays.stream(type.getGenericInterfaces())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", " : ", ""));
        return shorter(type.toGenericString() + bounds);
    }

    private static boolean shown(Class<?> type, Member member) {
        boolean open = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        boolean implied =
                member instanceof Method && (type.isEnum() || type.isRecord()) && IMPLIED.contains(member.getName());
        boolean accessor = type.isRecord()
                && member instanceof Method method
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getName().equals(member.getName()));
        return open && !member.isSynthetic() && !implied && !accessor;
    }

    private static String line(Class<?> type, Member member) {
        String text = member instanceof Executable code ? code.toGenericString() : ((Field) member).toGenericString();
        return member instanceof Executable
                ? text.replace(type.getName() + "." + member.getName() + "(", member.getName() + "(")
                : text.replace(type.getName() + "." + member.getName(), member.getName());
    }

    // The packages that every reader knows; the listing stays readable without them.
    private static String shorter(String text) {
        return text.replace("java.lang.", "").replaceAll("java\\.util\\.(?=[A-Z])", "");
    }
}

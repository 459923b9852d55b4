package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Divides what is asked for into statements: databases take so many parameters only. */
final class Parts {
    private static final int SIZE = 1_000;

    private Parts() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += SIZE) {
            parts.add(list.subList(from, Math.min(list.size(), from + SIZE)));
        }
        return parts;
    }

    /** The texts of each company, in the order in which they come. */
    static <T> Map<CompanyId, List<String>> byCompany(
            Collection<T> all, Function<T, CompanyId> company, Function<T, String> text) {
        Map<CompanyId, List<String>> texts = new TreeMap<>(Comparator.comparing(CompanyId::value));
        for (T each : all) {
            texts.computeIfAbsent(company.apply(each), none -> new ArrayList<>())
                    .add(text.apply(each));
        }
        return texts;
    }
}

package dev.freestone.campaign;

import dev.freestone.model.common.Theme;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about subjects: an open vocabulary, so that a subject which stands in none of the parts is legal and
 * implies nothing. A host may give its own. Immutable. Source: docs/spec/outreach-campaigns.md 1.5.
 *
 * @param kinds the kinds with their columns; a subject belongs to one at most
 * @param themes why messages of further subjects are sent
 * @param prefixes why messages of all other subjects that begin so are sent; the first that fits counts
 */
public record SubjectCatalogue(List<SubjectKind> kinds, Map<String, Theme> themes, Map<String, Theme> prefixes) {
    /**
     * Checks and copies the components.
     *
     * @param kinds the kinds with their columns; a subject belongs to one at most
     * @param themes why messages of further subjects are sent
     * @param prefixes why messages of all other subjects that begin so are sent; the first that fits counts
     */
    public SubjectCatalogue {
        kinds = List.copyOf(kinds);
        themes = Map.copyOf(themes);
        prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
        Set<String> seen = new HashSet<>();
        for (SubjectKind kind : kinds) {
            for (String subject : kind.subjects()) {
                if (!seen.add(subject)) {
                    throw new IllegalArgumentException("SubjectCatalogue: subject " + subject
                            + " stands twice among the kinds, give it one place");
                }
            }
        }
    }

    /**
     * What Freestone knows by itself.
     *
     * @return the nine named kinds, the further known subjects and two prefixes
     */
    public static SubjectCatalogue shipped() {
        return ShippedSubjects.CATALOGUE;
    }

    /**
     * The kind of a subject.
     *
     * @param subject any subject
     * @return the kind that names it, or else {@link SubjectKind#OPEN}
     */
    public SubjectKind kind(String subject) {
        return kinds.stream()
                .filter(kind -> kind.subjects().contains(subject))
                .findFirst()
                .orElse(SubjectKind.OPEN);
    }

    /**
     * Why messages of a subject are sent.
     *
     * @param subject any subject
     * @return the theme that it implies; empty = one must be given
     */
    public Optional<Theme> theme(String subject) {
        return kind(subject)
                .theme()
                .or(() -> Optional.ofNullable(themes.get(subject)))
                .or(() -> prefixes.entrySet().stream()
                        .filter(each -> subject.startsWith(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}

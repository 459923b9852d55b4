package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the parameters with which campaigns of a customer are retrieved. Source: docs/spec/engagement-campaigns.md 8.1, 8.4. */
final class RetrievalParameters {
    private static final String SECTIONS = "sections[]";
    private static final String FILTERS = "filters[]";
    private static final String CREATIVES = "creatives[]";
    private static final String DIVISIONS = "division_ids";
    private static final String DIVISIONS_ARRAY = "division_ids[]";
    private static final String PAGE = "page";
    private static final String PAGE_SIZE = "page_size";
    private static final int MAX_DIGITS = 9;

    private final Map<String, List<String>> query;
    private final List<Violation> violations = new ArrayList<>();

    private RetrievalParameters(Map<String, List<String>> query) {
        this.query = query;
    }

    static CampaignQuery ofList(Map<String, List<String>> query) {
        RetrievalParameters reading = new RetrievalParameters(query);
        reading.refuseOthersThan(Set.of(SECTIONS, FILTERS, CREATIVES, DIVISIONS, DIVISIONS_ARRAY, PAGE, PAGE_SIZE));
        CampaignQuery read = new CampaignQuery(
                reading.values(SECTIONS, CampaignSection::parse),
                reading.filter(),
                reading.values(CREATIVES, CreativeKind::parse),
                reading.divisions(),
                reading.number(PAGE, 1, Integer.MAX_VALUE),
                reading.number(PAGE_SIZE, CampaignQuery.DEFAULT_PAGE_SIZE, CampaignQuery.MAX_PAGE_SIZE));
        return reading.checked(read);
    }

    static CampaignQuery ofOne(Map<String, List<String>> query) {
        RetrievalParameters reading = new RetrievalParameters(query);
        reading.refuseOthersThan(Set.of(SECTIONS, FILTERS, CREATIVES));
        CampaignQuery read = new CampaignQuery(
                reading.values(SECTIONS, CampaignSection::parse),
                reading.filter(),
                reading.values(CREATIVES, CreativeKind::parse),
                Set.of(),
                1,
                CampaignQuery.DEFAULT_PAGE_SIZE);
        return reading.checked(read);
    }

    static PageRequest page(Map<String, List<String>> query) {
        RetrievalParameters reading = new RetrievalParameters(query);
        reading.refuseOthersThan(Set.of(PAGE, PAGE_SIZE));
        PageRequest read = new PageRequest(
                reading.number(PAGE, 1, Integer.MAX_VALUE),
                reading.number(PAGE_SIZE, CampaignQuery.DEFAULT_PAGE_SIZE, CampaignQuery.MAX_PAGE_SIZE));
        return reading.checked(read);
    }

    static Set<String> divisionIds(Map<String, List<String>> query) {
        RetrievalParameters reading = new RetrievalParameters(query);
        reading.refuseOthersThan(Set.of(DIVISIONS, DIVISIONS_ARRAY));
        return reading.checked(reading.divisions());
    }

    private void refuseOthersThan(Set<String> known) {
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Violation.of(
                        name,
                        ViolationCode.UNKNOWN_ATTRIBUTE,
                        "no parameter of this request, remove it or correct its name"))
                .forEach(violations::add);
    }

    private CampaignFilter filter() {
        Set<CampaignFilter> filters = values(FILTERS, CampaignFilter::parse);
        if (filters.isEmpty()) {
            return CampaignFilter.ELIGIBLE;
        }
        return filters.size() == 1 ? filters.iterator().next() : CampaignFilter.ALL;
    }

    private Set<String> divisions() {
        Set<String> divisions = new LinkedHashSet<>(texts(DIVISIONS));
        divisions.addAll(texts(DIVISIONS_ARRAY));
        return divisions;
    }

    private <T> Set<T> values(String name, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (String text : texts(name)) {
            Optional<T> value = parse.apply(text);
            value.ifPresent(values::add);
            if (value.isEmpty()) {
                violations.add(Violation.of(
                        name, ViolationCode.UNKNOWN_VALUE, "not a value of this parameter, give one that it knows"));
            }
        }
        return values;
    }

    /** Repeats and comma lists; blanks, and what only a stray comma makes, are ignored. */
    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (String value : query.getOrDefault(name, List.of())) {
            for (String each : value.split(",", -1)) {
                if (!each.isBlank()) {
                    texts.add(each.strip());
                }
            }
        }
        return texts;
    }

    /** A number, or, where none is given, what stands for it; 1 as well for one that is refused. */
    private int number(String name, int absent, int most) {
        List<String> texts = texts(name);
        if (texts.isEmpty()) {
            return absent;
        }
        String text = texts.get(texts.size() - 1);
        boolean digits = text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        Optional<Violation> violation = outOfRange(name, number, most);
        violation.ifPresent(violations::add);
        return violation.isEmpty() ? number : 1;
    }

    static void requirePage(int page, int pageSize) {
        List<Violation> found = Stream.of(
                        outOfRange(PAGE, page, Integer.MAX_VALUE),
                        outOfRange(PAGE_SIZE, pageSize, CampaignQuery.MAX_PAGE_SIZE))
                .flatMap(Optional::stream)
                .toList();
        if (!found.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.ARGUMENT_ERROR, found);
        }
    }

    private static Optional<Violation> outOfRange(String name, int number, int most) {
        if (number >= 1 && number <= most) {
            return Optional.empty();
        }
        String range = most == Integer.MAX_VALUE ? "give a number from 1 on" : "give a number from 1 to " + most;
        return Optional.of(Violation.of(name, ViolationCode.OUT_OF_RANGE, range));
    }

    private <T> T checked(T read) {
        if (!violations.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.ARGUMENT_ERROR, violations);
        }
        return read;
    }
}

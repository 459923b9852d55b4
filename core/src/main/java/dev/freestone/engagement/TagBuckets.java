package dev.freestone.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns by a tag that a customer must hold for them. Of the sets of tags that a targeting needs one of, the campaign stands
 * under the tags of the rarest set, so that a tag that everybody needs finds little. Immutable.
 */
final class TagBuckets {
    private final LiveCampaign[] campaigns;
    private final Map<String, int[]> byTag;
    private final int[] others;

    private TagBuckets(LiveCampaign[] campaigns, Map<String, int[]> byTag, int[] others) {
        this.campaigns = campaigns;
        this.byTag = byTag;
        this.others = others;
    }

    /** Buckets of campaigns in ascending order of id. */
    static TagBuckets of(List<LiveCampaign> campaigns) {
        Map<String, Integer> frequency = new HashMap<>();
        for (LiveCampaign each : campaigns) {
            Set<String> named = new LinkedHashSet<>();
            each.bundle().necessaryTags().forEach(named::addAll);
            named.forEach(tag -> frequency.merge(tag, 1, Integer::sum));
        }
        Map<String, List<Integer>> byTag = new HashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int place = 0; place < campaigns.size(); place++) {
            List<Set<String>> needed = campaigns.get(place).bundle().necessaryTags();
            if (needed.isEmpty()) {
                others.add(place);
            } else {
                for (String tag : rarest(needed, frequency)) {
                    byTag.computeIfAbsent(tag, none -> new ArrayList<>()).add(place);
                }
            }
        }
        LiveCampaign[] array = campaigns.toArray(LiveCampaign[]::new);
        Map<String, int[]> buckets = new HashMap<>();
        byTag.forEach((tag, places) -> buckets.put(tag, byStart(array, places)));
        return new TagBuckets(array, buckets, byStart(array, others));
    }

    List<LiveCampaign> matching(Map<String, ? extends @Nullable Object> document, Instant now) {
        int[] places = started(document, now);
        List<LiveCampaign> found = new ArrayList<>();
        int last = -1;
        for (int place : places) {
            // A campaign can stand under several tags of one customer.
            if (place != last
                    && campaigns[place].isActive(now)
                    && campaigns[place].bundle().matches(document)) {
                found.add(campaigns[place]);
            }
            last = place;
        }
        return found;
    }

    private int[] started(Map<String, ? extends @Nullable Object> document, Instant now) {
        int[] places = new int[16];
        int size = 0;
        List<int[]> buckets = new ArrayList<>();
        buckets.add(others);
        for (String tag : tags(document)) {
            int[] bucket = byTag.get(tag);
            if (bucket != null) {
                buckets.add(bucket);
            }
        }
        for (int[] bucket : buckets) {
            for (int place : bucket) {
                if (campaigns[place].campaign().terms().startsAt().isAfter(now)) {
                    break;
                }
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                }
                places[size++] = place;
            }
        }
        int[] started = Arrays.copyOf(places, size);
        Arrays.sort(started);
        return started;
    }

    /** The tags as targeting reads them: a list of texts, or a single one. */
    private static Collection<String> tags(Map<String, ? extends @Nullable Object> document) {
        Object user = document.get("user");
        Object tags = user instanceof Map<?, ?> map ? map.get("tags") : null;
        if (tags instanceof String one) {
            return List.of(one);
        }
        Set<String> texts = new LinkedHashSet<>();
        if (tags instanceof Iterable<?> list) {
            for (Object each : list) {
                if (each instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static Set<String> rarest(List<Set<String>> needed, Map<String, Integer> frequency) {
        return needed.stream()
                .min(Comparator.comparingLong(tags -> tags.stream()
                        .mapToLong(tag -> frequency.getOrDefault(tag, 0))
                        .sum()))
                .orElseThrow();
    }

    private static int[] byStart(LiveCampaign[] campaigns, List<Integer> places) {
        return places.stream()
                .sorted(Comparator.comparing(
                        (Integer place) -> campaigns[place].campaign().terms().startsAt()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

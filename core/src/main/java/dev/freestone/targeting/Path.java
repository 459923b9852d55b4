package dev.freestone.targeting;

import java.util.ArrayList;
import java.util.List;

/**
 * A path split into the names that lead from a document to its values. Source: docs/spec/engagement-campaigns.md 4.2,
 * 4.3.
 */
final class Path {
    static final String TAGS = "user.tags";
    /** What follows is the tag, dots included. */
    static final String TAG_COUNTS = "user.tag_counts.";

    /** The element that a condition looks at itself. */
    static final Path ITSELF = new Path(List.of());

    /** More digits than any index of an array has. */
    private static final int LONGEST_INDEX = 9;

    private final List<String> segments;

    private Path(List<String> segments) {
        this.segments = segments;
    }

    /** The path of a field of the document. */
    static Path of(String field) {
        return field.startsWith(TAG_COUNTS)
                ? new Path(List.of("user", "tag_counts", field.substring(TAG_COUNTS.length())))
                : ofMember(field);
    }

    /** The path of a member of an element: split at every dot, whatever it is called. */
    static Path ofMember(String field) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', from)) {
            segments.add(field.substring(from, dot));
            from = dot + 1;
        }
        segments.add(field.substring(from));
        return new Path(List.copyOf(segments));
    }

    List<String> segments() {
        return segments;
    }

    /** The index that a segment is besides a name, or -1. */
    static int indexOf(String segment) {
        int length = segment.length();
        if (length == 0 || length > LONGEST_INDEX || (length > 1 && segment.charAt(0) == '0')) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (segment.charAt(i) < '0' || segment.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(segment);
    }
}

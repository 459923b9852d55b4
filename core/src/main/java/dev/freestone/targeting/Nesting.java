package dev.freestone.targeting;

/** How deep the text of a query nests, told without going down into it. */
final class Nesting {
    /** As deep as text is read at all. */
    static final int MOST = 64;

    private Nesting() {}

    /** The deepest nesting of objects and arrays in a text that is JSON, else any number. */
    static int of(String json) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char each = json.charAt(i);
            if (quoted) {
                if (each == '\\') {
                    i++;
                } else if (each == '"') {
                    quoted = false;
                }
            } else if (each == '"') {
                quoted = true;
            } else if (each == '{' || each == '[') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (each == '}' || each == ']') {
                depth--;
            }
        }
        return deepest;
    }
}

package dev.freestone.http;

import dev.freestone.json.text.JsonText;
import java.util.List;
import java.util.Map;

/** Writes the document of the API so that differences can be read: a line for each path, form and refusal. */
final class DocumentLayout {
    private DocumentLayout() {}

    static String of(Map<String, ?> document) {
        StringBuilder out = new StringBuilder();
        write(out, document, "", "paths");
        return out.append('\n').toString();
    }

    /** Members on a line of their own; those of paths, of components and of what they hold have their own lines too. */
    private static void write(StringBuilder out, Map<?, ?> members, String indent, String... opened) {
        out.append("{\n");
        int left = members.size();
        for (Map.Entry<?, ?> each : members.entrySet()) {
            String name = String.valueOf(each.getKey());
            out.append(indent).append("  ").append(JsonText.write(name)).append(": ");
            if (indent.isEmpty() && name.equals("components") && each.getValue() instanceof Map<?, ?> inner) {
                write(out, inner, "  ", "schemas", "responses", "securitySchemes");
            } else if (List.of(opened).contains(name) && each.getValue() instanceof Map<?, ?> inner) {
                write(out, inner, indent + "  ");
            } else {
                out.append(JsonText.write(each.getValue()));
            }
            out.append(--left == 0 ? "\n" : ",\n");
        }
        out.append(indent).append('}');
    }
}

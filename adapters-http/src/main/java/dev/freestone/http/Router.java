package dev.freestone.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path in as many steps as it has segments; a literal segment wins over a variable one, wherever both lead on.
 * Immutable and thread-safe once made. Source: docs/spec/rest.md 2.
 */
final class Router {
    private final Node root = new Node();

    private Router() {}

    /** @throws IllegalStateException when two routes of one method have the same path, but for the names of its variables */
    static Router of(List<Route> routes) {
        Router router = new Router();
        for (Route route : routes) {
            Node node = router.root;
            for (String segment : segments(route.path())) {
                node = isVariable(segment) ? node.variable() : node.child(segment);
            }
            Route before = node.routes.putIfAbsent(route.method(), route);
            if (before != null) {
                throw new IllegalStateException("routes: " + before + " and " + route + " are one");
            }
        }
        return router;
    }

    /**
     * What is found at a path.
     *
     * @param routes by method
     * @param segments the segments of the path, decoded
     */
    record Place(Map<HttpMethod, Route> routes, List<String> segments) {
        Optional<Route> route(String method) {
            return routes.values().stream()
                    .filter(each -> each.method().name().equals(method))
                    .findFirst();
        }

        List<String> methods() {
            return routes.keySet().stream().map(HttpMethod::name).toList();
        }

        /** The variables of a route by name. */
        Map<String, String> variables(Route route) {
            Map<String, String> found = new LinkedHashMap<>();
            List<String> names = Router.segments(route.path());
            for (int i = 0; i < names.size(); i++) {
                if (isVariable(names.get(i))) {
                    found.put(names.get(i).substring(1, names.get(i).length() - 1), segments.get(i));
                }
            }
            return found;
        }
    }

    /**
     * Looks a path up.
     *
     * @param path percent-encoded
     * @return empty when there is no route
     */
    Optional<Place> find(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        segments(path).forEach(each -> segments.add(PercentText.segment(each)));
        Node node = find(root, segments, 0);
        return node == null ? Optional.empty() : Optional.of(new Place(node.routes, List.copyOf(segments)));
    }

    private static @Nullable Node find(Node node, List<String> segments, int at) {
        if (at == segments.size()) {
            return node.routes.isEmpty() ? null : node;
        }
        String segment = segments.get(at);
        Node literal = node.children.get(segment);
        Node found = literal == null ? null : find(literal, segments, at + 1);
        Node variable = node.variable;
        return found != null || variable == null || isNothing(segment) ? found : find(variable, segments, at + 1);
    }

    /** What a server or proxy could take for another path. */
    private static boolean isNothing(String segment) {
        return segment.isEmpty() || segment.equals(".") || segment.equals("..");
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int from = 1;
        while (from <= path.length()) {
            int end = path.indexOf('/', from);
            segments.add(path.substring(from, end < 0 ? path.length() : end));
            from = end < 0 ? path.length() + 1 : end + 1;
        }
        return segments;
    }

    /** What follows after some segments. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private @Nullable Node variable;
        private final Map<HttpMethod, Route> routes = new EnumMap<>(HttpMethod.class);

        private Node child(String segment) {
            return children.computeIfAbsent(segment, none -> new Node());
        }

        private Node variable() {
            Node known = variable == null ? new Node() : variable;
            variable = known;
            return known;
        }
    }
}

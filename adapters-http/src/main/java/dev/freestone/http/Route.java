package dev.freestone.http;

import dev.freestone.spi.ApiPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One endpoint: a row of the table of routes, from which requests are judged and the document of the API is made. Immutable.
 *
 * @param method the method
 * @param path such as {@code /campaigns/{borrowerCampaignId}/runs}
 * @param id its name in the document of the API, such as {@code createCampaign}
 * @param says what it does, one sentence
 * @param style how it speaks
 * @param access what it asks of whoever calls
 * @param permission what the caller must be allowed; empty where no credentials are asked for
 * @param parameters those of its query
 * @param isJudgedByEngine whether the engine itself refuses unknown parameters, together with whatever else is wrong
 * @param body what it takes
 * @param answer what it answers
 * @param tellsVersion whether an answer has the version of its object, {@code ETag}
 * @param takesVersion whether a caller can say which version of the object he has seen, {@code If-Match}
 * @param handler does it
 */
record Route(
        HttpMethod method,
        String path,
        String id,
        String says,
        WireStyle style,
        Access access,
        Optional<ApiPermission> permission,
        List<QueryParameter> parameters,
        boolean isJudgedByEngine,
        BodyRule body,
        AnswerRule answer,
        boolean tellsVersion,
        boolean takesVersion,
        RouteHandler handler) {

    static Draft get(String path) {
        return new Draft(HttpMethod.GET, path);
    }

    static Draft post(String path) {
        return new Draft(HttpMethod.POST, path);
    }

    static Draft put(String path) {
        return new Draft(HttpMethod.PUT, path);
    }

    static Draft delete(String path) {
        return new Draft(HttpMethod.DELETE, path);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** A row that is being written. Not thread-safe. */
    static final class Draft {
        private final HttpMethod method;
        private final String path;
        private String id = "";
        private String says = "";
        private WireStyle style = WireStyle.PEACH;
        private Access access = Access.CREDENTIALS;
        private Optional<ApiPermission> permission = Optional.empty();
        private final List<QueryParameter> parameters = new ArrayList<>();
        private boolean judgedByEngine;
        private BodyRule body = BodyRule.NONE;
        private AnswerRule answer = AnswerRule.NOTHING;
        private boolean tellsVersion;
        private boolean takesVersion;

        private Draft(HttpMethod method, String path) {
            this.method = method;
            this.path = path;
        }

        /** Its name and what it does. */
        Draft named(String name, String sentence) {
            this.id = name;
            this.says = sentence;
            return this;
        }

        Draft engagement() {
            this.style = WireStyle.ENGAGEMENT;
            return this;
        }

        Draft access(Access value) {
            this.access = value;
            return this;
        }

        Draft needs(ApiPermission value) {
            this.permission = Optional.of(value);
            return this;
        }

        /** Parameters that this module looks at; all others are refused before the handler is asked. */
        Draft query(QueryParameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        /** Parameters that the engine judges: the handler passes on the whole query. */
        Draft queryOfEngine(QueryParameter... more) {
            this.judgedByEngine = true;
            return query(more);
        }

        /** Those of lists with cursors. */
        Draft cursor() {
            return queryOfEngine(
                    QueryParameter.integer("limit", "items of a page, 1 to 100, default 25"),
                    QueryParameter.text("startingAfter", "the object after which the page begins"),
                    QueryParameter.text("endingBefore", "the object before which the page ends"));
        }

        Draft body(BodyRule value) {
            this.body = value;
            return this;
        }

        Draft answers(AnswerRule value) {
            this.answer = value;
            return this;
        }

        /** Answers have the version of the object, as {@link Call#versioned} writes it. */
        Draft tellsVersion() {
            this.tellsVersion = true;
            return this;
        }

        /** The handler looks at {@link Call#ifMatch}. */
        Draft takesVersion() {
            this.takesVersion = true;
            return this;
        }

        Route by(RouteHandler handler) {
            return new Route(
                    method,
                    path,
                    id,
                    says,
                    style,
                    access,
                    permission,
                    List.copyOf(parameters),
                    judgedByEngine,
                    body,
                    answer,
                    tellsVersion,
                    takesVersion,
                    handler);
        }
    }
}

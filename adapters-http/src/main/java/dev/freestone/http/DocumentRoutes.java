package dev.freestone.http;

import java.util.List;

/** The document of the API itself. Source: docs/spec/rest.md 5. */
final class DocumentRoutes {
    static final String PATH = "/openapi.json";

    static final List<Route> ALL = List.of(Route.get(PATH)
            .named("getDocument", "Tells this document.")
            .access(Access.OPEN)
            .answers(AnswerRule.bare("Document"))
            .by(call -> ApiResponse.json(AnswerRule.Shape.BARE.status(), HttpApi.openApi())));

    private DocumentRoutes() {}
}

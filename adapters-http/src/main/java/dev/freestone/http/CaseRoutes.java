package dev.freestone.http;

import java.util.List;

/** To be written. */
final class CaseRoutes {
    static final List<Route> ALL = List.of();

    private CaseRoutes() {}
}

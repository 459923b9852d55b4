package dev.freestone.http;

import java.util.List;

/** To be written. */
final class CustomerRoutes {
    static final List<Route> ALL = List.of();

    private CustomerRoutes() {}
}

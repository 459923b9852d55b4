package dev.freestone.http;

import java.util.List;

/** To be written. */
final class PromoTypeRoutes {
    static final List<Route> ALL = List.of();

    private PromoTypeRoutes() {}
}

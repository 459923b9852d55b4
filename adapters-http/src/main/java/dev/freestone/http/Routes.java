package dev.freestone.http;

import java.util.List;
import java.util.stream.Stream;

/** The table of all routes. Source: docs/spec/rest.md 5. */
final class Routes {
    /** By system, and there in the order of the specification. */
    static final List<Route> ALL = Stream.of(
                    CampaignRoutes.ALL,
                    RunRoutes.ALL,
                    WorkerRoutes.ALL,
                    PromoRoutes.ALL,
                    PromoTypeRoutes.ALL,
                    NotificationTypeRoutes.ALL,
                    DoNotInteractTypeRoutes.ALL,
                    CaseRoutes.ALL,
                    InteractionRoutes.ALL,
                    EngagementCampaignRoutes.ALL,
                    CampaignPartRoutes.ALL,
                    RetrievalRoutes.ALL,
                    CustomerRoutes.ALL,
                    WalletRoutes.ALL,
                    PointsRoutes.ALL,
                    TrackingRoutes.ALL,
                    ContactRoutes.ALL,
                    OperationsRoutes.ALL)
            .flatMap(List::stream)
            .toList();

    private Routes() {}
}

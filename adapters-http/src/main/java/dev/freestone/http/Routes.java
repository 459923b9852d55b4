package dev.freestone.http;

import java.util.List;
import java.util.stream.Stream;

/** The table of all routes. Source: docs/spec/rest.md 5. */
final class Routes {
    /** By system, and there in the order of the specification. */
    static final List<Route> ALL = Stream.of(
                    CampaignRoutes.ALL,
                    ScheduleRoutes.ALL,
                    RunRoutes.ALL,
                    RunControlRoutes.ALL,
                    WorkerRoutes.ALL,
                    PromoRoutes.ALL,
                    PromoQuestionRoutes.ALL,
                    PromoTypeRoutes.ALL,
                    NotificationTypeRoutes.ALL,
                    DoNotInteractTypeRoutes.ALL,
                    TypeQuestionRoutes.ALL,
                    CaseTypeRoutes.ALL,
                    CaseRoutes.ALL,
                    CaseChangeRoutes.ALL,
                    InteractionRoutes.ALL,
                    EngagementCampaignRoutes.ALL,
                    CampaignPartRoutes.ALL,
                    DeliveryRoutes.ALL,
                    SegmentRoutes.ALL,
                    AuditRoutes.ALL,
                    RetrievalRoutes.ALL,
                    CustomerRoutes.ALL,
                    WalletRoutes.ALL,
                    PointsRoutes.ALL,
                    TrackingRoutes.ALL,
                    ContactRoutes.ALL,
                    OperationsRoutes.ALL,
                    HealthRoutes.ALL,
                    OverviewRoutes.ALL,
                    DocumentRoutes.ALL)
            .flatMap(List::stream)
            .toList();

    private Routes() {}
}

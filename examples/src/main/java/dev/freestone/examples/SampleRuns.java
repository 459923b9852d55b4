package dev.freestone.examples;

import dev.freestone.engine.ContactQuery;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunRequest;
import dev.freestone.engine.StopRequest;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import java.util.List;
import java.util.Map;

/** What somebody did by hand with {@link SampleCampaigns}: runs that failed, were canceled, are paused or in progress, and a stop. */
final class SampleRuns implements SamplePart {
    private static final int FAILED_AGO = 17;
    private static final int CANCELED_AGO = 14;
    private static final int PAUSED_AGO = 9;
    private static final int STOPPED_AGO = 1;

    private final Freestone freestone;

    SampleRuns(Freestone freestone) {
        this.freestone = freestone;
    }

    @Override
    public void begin() {}

    @Override
    public void morning(int ago) {
        switch (ago) {
            case FAILED_AGO -> // the rows lack a column that the exporter writes
                run(SampleCampaigns.SCORES, RunRequest.override(List.of(List.of("id"), List.of(1L))));
            case CANCELED_AGO -> {
                var unused = freestone.campaigns().cancel(begun(SampleCampaigns.STATEMENTS));
            }
            case PAUSED_AGO -> {
                var unused = freestone.campaigns().pause(begun(SampleCampaigns.AUTOPAY));
            }
            case STOPPED_AGO ->
                freestone
                        .company(CompanyId.DEFAULT)
                        .contactStops()
                        .pause(StopRequest.of(ContactScope.Kind.PRODUCER_KIND, "promo")
                                .because("the wording is reviewed"));
            default -> {}
        }
    }

    @Override
    public void now() {
        run(SampleCampaigns.STATEMENTS, RunRequest.none()); // goes on: some of its messages are held
        List<List<Object>> rows = List.of(List.of("id", "loanId"), List.of(1L, SamplePorts.LOAN));
        run(SampleCampaigns.MANUAL, RunRequest.override(rows));
        holdNotice();
    }

    /** Somebody wants to read a notice again before it leaves. */
    private void holdNotice() {
        freestone.contacts().list(ContactQuery.parse(Map.of("state", List.of("planned")))).stream()
                .filter(contact -> contact.producer().kind().equals("notification"))
                .reduce((last, first) -> first)
                .ifPresent(contact -> freestone.contacts().hold(contact.id()));
    }

    /** A run whose messages are out, but for those that are held. */
    private RunId begun(String campaign) {
        RunId run = run(campaign, RunRequest.none());
        var unused = freestone.tick();
        return run;
    }

    private RunId run(String campaign, RunRequest rows) {
        return freestone.campaigns().run("ext-" + campaign, rows).id();
    }
}

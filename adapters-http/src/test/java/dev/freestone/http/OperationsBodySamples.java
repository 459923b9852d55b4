package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import java.util.List;
import java.util.function.Function;

/** Bodies of contacts and of what operators do. */
final class OperationsBodySamples {
    private static final String INQUIRY = "{\"personId\":\"BO-1\",\"channel\":\"voice\",\"purpose\":\"collection\","
            + "\"traits\":{\"recipient\":\"consumer\"}}";
    private static final String STOP = "{\"kind\":\"all\",\"reason\":\"maintenance\"}";
    private static final String END = "{\"kind\":\"all\"}";

    static final List<BodySample> ALL = List.of(
            BodySample.of("checkContact", INQUIRY, plan(house -> "/contacts/check")),
            BodySample.of("explainContact", INQUIRY, plan(house -> "/contacts/explain")),
            BodySample.of(
                    "settleContact",
                    "{\"delivered\":true,\"note\":\"the provider says so\"}",
                    plan(house -> "/contacts/" + house.unknown(house.own()) + "/settle")),
            BodySample.of("pauseContacts", STOP, plan(house -> "/operations/stops/pause")),
            BodySample.of("resumeContacts", END, plan(house -> "/operations/stops/resume")),
            BodySample.of("killContacts", STOP, plan(house -> "/operations/stops/kill")),
            BodySample.of("liftKill", END, plan(house -> "/operations/stops/lift")));

    private OperationsBodySamples() {}

    private static BodyHouse.Plan plan(Function<OperationsHouse, String> path) {
        return () -> {
            OperationsHouse house = new OperationsHouse();
            return BodyHouse.of(house, house.api, number -> Target.of(path.apply(house)));
        };
    }
}

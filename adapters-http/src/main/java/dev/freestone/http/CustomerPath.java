package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way in which a path names a customer. Calls that take several have one row of the table for each, made by one function.
 * Immutable. Source: docs/spec/engagement-campaigns.md 8.1.
 *
 * @param path what stands in front of a call
 * @param suffix what tells the names of its routes from those of the other ways
 * @param access what it asks of whoever calls
 * @param form finds the customer
 */
record CustomerPath(String path, String suffix, Access access, Function<Call, CustomerRef> form) {
    /** By the id or the second id of the customer. */
    static final List<CustomerPath> V1 = known("/priv/v1/apps/{api_key}");

    /** As {@link #V1}, of the calls that have a second version. */
    static final List<CustomerPath> V2 = known("/priv/v2/apps/{api_key}");

    /** As {@link #V1}, and by the token of an anonymous customer. */
    static final List<CustomerPath> V1_OR_TOKEN = List.of(
            V1.get(0),
            V1.get(1),
            new CustomerPath(
                    "/api/v1/apps/{api_key}",
                    "ForToken",
                    Access.AUTH_TOKEN,
                    call -> CustomerRef.token(call.authToken().orElseThrow())));

    private static final QueryParameter TOKEN = QueryParameter.text("auth_token", "the token of an anonymous customer");

    private static List<CustomerPath> known(String app) {
        return List.of(
                new CustomerPath(
                        app + "/users/{user_id}",
                        "ForUser",
                        Access.CREDENTIALS,
                        call -> CustomerRef.user(call.variable("user_id"))),
                new CustomerPath(
                        app + "/external/users/{external_id}",
                        "ForExternalUser",
                        Access.CREDENTIALS,
                        call -> CustomerRef.external(call.variable("external_id"))));
    }

    /** The rows of a call, one for each way. */
    static List<Route> each(List<CustomerPath> ways, Function<CustomerPath, Route> row) {
        return ways.stream().map(row).toList();
    }

    /** Begins a row. */
    Route.Draft begin(
            Function<String, Route.Draft> method, String rest, String name, String says, ApiPermission needed) {
        Route.Draft draft = method.apply(path + rest)
                .named(name + suffix, says)
                .engagement()
                .access(access);
        return access == Access.AUTH_TOKEN ? draft.query(TOKEN) : draft.needs(needed);
    }

    /** Who is meant. */
    CustomerRef of(Call call) {
        return form.apply(call);
    }

    /** The id of an object in a path. */
    static <T> T id(Call call, String variable, Function<String, Optional<T>> parse) {
        return parse.apply(call.variable(variable))
                .orElseThrow(() -> Refusals.of(
                        ErrorCode.NOT_FOUND, variable + ": no such object, give the id of one that an answer named"));
    }
}

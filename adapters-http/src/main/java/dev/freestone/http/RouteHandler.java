package dev.freestone.http;

/** Does what a route is for. */
@FunctionalInterface
interface RouteHandler {
    /**
     * Answers a call whose route, caller and parameters are right.
     *
     * @throws dev.freestone.error.FreestoneException what the engine refuses
     */
    ApiResponse answer(Call call);
}

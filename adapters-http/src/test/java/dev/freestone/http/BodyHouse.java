package dev.freestone.http;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * A house with what the path of an operation names. Each body has a target of its own, so that a body which is taken leaves the next
 * one what it needs. Not thread-safe.
 */
final class BodyHouse implements AutoCloseable {
    /**
     * Where a body is sent.
     *
     * @param path its path
     * @param values what stands in the body for {@code <name>}
     */
    record Target(String path, Map<String, Object> values) {
        static Target of(String path) {
            return new Target(path, Map.of());
        }
    }

    /** Makes a house. */
    @FunctionalInterface
    interface Plan {
        BodyHouse build();
    }

    private final HttpApi api;
    private final IntFunction<Target> targets;
    private final AutoCloseable house;
    private int number;

    private BodyHouse(HttpApi api, IntFunction<Target> targets, AutoCloseable house) {
        this.api = api;
        this.targets = targets;
        this.house = house;
    }

    /** Whoever calls has the key of somebody who may do everything. */
    static BodyHouse of(AutoCloseable house, HttpApi api, IntFunction<Target> targets) {
        return new BodyHouse(api, targets, house);
    }

    /** The next body of a sample. */
    BodySample.Filled next(BodySample sample) {
        number++;
        return sample.filled(number, targets.apply(number));
    }

    ApiResponse send(HttpMethod method, String path, String json) {
        return Contract.answer(api, request(method, path).body(json));
    }

    /** Without a body. */
    ApiResponse send(HttpMethod method, String path) {
        return Contract.answer(api, request(method, path));
    }

    private static ApiRequest request(HttpMethod method, String path) {
        return ApiRequest.of(method.name(), path).header("X-API-KEY", ApiHouse.KEY);
    }

    @Override
    public void close() {
        try {
            house.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

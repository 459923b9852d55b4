package dev.freestone.http;

import java.util.Optional;

/** Requests and their answers as text, one after the other, to be compared with a committed file. Not thread-safe. */
final class Exchanges {
    private final ApiHouse house;
    private final StringBuilder text = new StringBuilder();

    Exchanges(ApiHouse house) {
        this.house = house;
    }

    /** Sends a request without a body. */
    Exchanges send(String method, String target) {
        return record(method, target, ApiHouse.request(method, target), "");
    }

    Exchanges send(String method, String target, String json) {
        return record(method, target, ApiHouse.request(method, target).body(json), json);
    }

    String text() {
        return text.toString();
    }

    private Exchanges record(String method, String target, ApiRequest request, String json) {
        ApiResponse answer = Contract.answer(house.api, request);
        text.append("> ").append(method).append(' ').append(target).append('\n');
        text.append(json).append(json.isEmpty() ? "" : "\n");
        text.append("< ").append(answer.status());
        Optional<String> version = answer.header("ETag");
        text.append(version.map(each -> " ETag " + each).orElse("")).append('\n');
        String body = answer.text();
        text.append(body).append(body.isEmpty() ? "\n" : "\n\n");
        return this;
    }
}

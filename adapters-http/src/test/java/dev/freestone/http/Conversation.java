package dev.freestone.http;

import dev.freestone.testkit.GoldenFile;
import java.util.Map;

/** Requests with what they are answered, written down one below the other, so that a committed file can be compared with them. */
final class Conversation {
    private final ApiHouse house;
    private final StringBuilder text = new StringBuilder();

    Conversation(ApiHouse house) {
        this.house = house;
    }

    /** Sends a request without a body. */
    Conversation send(String title, String method, String target) {
        return write(title, method + " " + target, "", house.send(method, target));
    }

    /** Sends a request with a body. */
    Conversation send(String title, String method, String target, String json) {
        ApiRequest request = ApiHouse.request(method, target).body(json);
        return write(title, method + " " + target, "\n" + json, Contract.answer(house.api, request));
    }

    /** Asks for a zip, whose entries are written down one by one. */
    Conversation unzip(String title, String target) {
        ApiResponse answer = house.get(target);
        head(title, "GET " + target, "", answer);
        for (Map.Entry<String, String> each : OutreachHouse.unzipped(answer).entrySet()) {
            text.append("-- ").append(each.getKey()).append('\n').append(lines(each.getValue()));
        }
        return this;
    }

    private Conversation write(String title, String line, String body, ApiResponse answer) {
        head(title, line, body, answer);
        text.append(lines(answer.text()));
        return this;
    }

    private void head(String title, String line, String body, ApiResponse answer) {
        text.append(text.isEmpty() ? "" : "\n").append("### ").append(title).append('\n');
        text.append(line).append(body).append("\n\n").append(answer.status());
        answer.header("Content-Type").ifPresent(type -> text.append(' ').append(type));
        answer.header("Content-Disposition").ifPresent(type -> text.append("; ").append(type));
        text.append('\n');
    }

    private static String lines(String content) {
        String unix = content.replace("\r\n", "\n");
        return unix.isEmpty() || unix.endsWith("\n") ? unix : unix + "\n";
    }

    /** Compares with a committed file. */
    void matches(String path) {
        GoldenFile.of(path).matches(text.toString());
    }
}

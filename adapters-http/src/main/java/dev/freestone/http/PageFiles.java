package dev.freestone.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of the page, as the jar has them; the same for everybody. Static and thread-safe. Source: docs/spec/operations-page.md 1.
 */
final class PageFiles {
    private static final String FOLDER = "page/";
    private static final String START = OperationsPage.BASE + "/";
    private static final String START_FILE = "index.html";

    /** Nothing but what comes from here: no script in the text, no other site, no frame around it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri"
                    + " 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static final List<String> NAMES = List.of(
            START_FILE,
            "api.js",
            "campaign-actions.js",
            "campaign.js",
            "chart.js",
            "contacts-actions.js",
            "contacts-list.js",
            "contacts-one.js",
            "contacts-person.js",
            "contacts-tally.js",
            "contacts-words.js",
            "dialog.js",
            "dom.js",
            "dry-run-report.js",
            "dry-run.js",
            "engagement-campaign.js",
            "engagement-customer.js",
            "engagement-list.js",
            "engagement-people.js",
            "engagement-words.js",
            "history.js",
            "icon.svg",
            "live.js",
            "names.js",
            "notifications-change.js",
            "notifications-checks.js",
            "notifications-due.js",
            "notifications-interactions.js",
            "notifications-list.js",
            "notifications-type.js",
            "notifications-words.js",
            "page.css",
            "page.js",
            "panels.js",
            "promo-actions.js",
            "promo-cliff.js",
            "promo-decision.js",
            "promo-list.js",
            "promo-one.js",
            "promo-what-if.js",
            "promo-words.js",
            "run-actions.js",
            "run-facts.js",
            "run-rows.js",
            "run-watch.js",
            "runs.js",
            "schedules.js",
            "time.js",
            "today-findings.js",
            "today-runs.js",
            "today-stops.js",
            "view-campaigns.js",
            "view-contacts.js",
            "view-engagement.js",
            "view-notifications.js",
            "view-promo.js",
            "view-run.js",
            "view-today.js",
            "words.js");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Map<String, PageFile> FILES = read();

    private PageFiles() {}

    /** A file and its tag. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record PageFile(byte[] bytes, String type, String tag) {}

    /** The paths of all files. */
    static Set<String> paths() {
        return FILES.keySet();
    }

    static boolean has(String path) {
        return FILES.containsKey(path);
    }

    static ApiResponse answer(ApiRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return secured(Refusals.noMethodAnswer(List.of("GET", "HEAD")).with("Cache-Control", "no-store"));
        }
        PageFile file = Objects.requireNonNull(FILES.get(request.path()));
        ApiResponse answer = isSeen(request, file.tag())
                ? ApiResponse.empty(304)
                : new ApiResponse(200, Map.of("Content-Type", file.type()), new ApiBody.Whole(file.bytes()));
        return secured(answer.with("ETag", file.tag()).with("Cache-Control", "no-cache"));
    }

    /** Whoever packs a file on its way marks its tag as weak. Source: RFC 9110 13.1.2. */
    private static boolean isSeen(ApiRequest request, String tag) {
        return request.headers("If-None-Match").stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .anyMatch(seen -> seen.equals(tag) || seen.equals("W/" + tag) || seen.equals("*"));
    }

    private static ApiResponse secured(ApiResponse answer) {
        return answer.with("Content-Security-Policy", POLICY)
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Referrer-Policy", "no-referrer")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static Map<String, PageFile> read() {
        Map<String, PageFile> files = new TreeMap<>();
        for (String name : NAMES) {
            files.put(START + (name.equals(START_FILE) ? "" : name), file(name));
        }
        return files;
    }

    private static PageFile file(String name) {
        try (InputStream in = Objects.requireNonNull(PageFiles.class.getResourceAsStream(FOLDER + name), name)) {
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            return new PageFile(bytes, type, "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

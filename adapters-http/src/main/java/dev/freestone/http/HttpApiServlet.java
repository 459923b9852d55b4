package dev.freestone.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mounts the surface in a container of servlets, for all methods, below whatever path the container maps it to. It begins no session
 * and sets no cookie. Bounds on time, on headers and on requests at the same time are those of the container.
 *
 * <pre>{@code
 * context.addServlet("freestone", HttpApiServlet.of(api)).addMapping("/api/*");
 * }</pre>
 *
 * <p>Thread-safe. Needs {@code jakarta.servlet:jakarta.servlet-api} 6, which a host brings. Source: docs/spec/rest.md 6.
 */
public final class HttpApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient HttpApi api;

    private HttpApiServlet(HttpApi api) {
        this.api = api;
    }

    /**
     * Mounts a surface.
     *
     * @param api the surface; its prefix becomes the path that the container maps
     * @return the servlet
     */
    public static HttpApiServlet of(HttpApi api) {
        return new HttpApiServlet(Objects.requireNonNull(api, "api"));
    }

    /**
     * Answers a request, whatever its method.
     *
     * @param incoming the request
     * @param outgoing the answer
     * @throws IOException when the connection has to be cut, which the container does then
     */
    @Override
    protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) throws IOException {
        String path = incoming.getRequestURI();
        Optional<String> prefix = prefix(incoming).filter(each -> path.startsWith(each + "/"));
        ApiRequest request = ApiRequest.received(
                incoming.getMethod(),
                path.substring(prefix.map(String::length).orElse(0)),
                Objects.requireNonNullElse(incoming.getQueryString(), ""),
                headers(incoming),
                incoming.getInputStream());
        HttpApi here = api.below(prefix.orElse(""));
        ApiResponse answer = prefix.isPresent() ? here.handle(request) : here.failed(request, Refusals.noRoute());
        AnswerCarrier.carry(here, request, answer, new ServletWire(request.method(), outgoing));
    }

    /**
     * The path of the mapping; the servlet path is a part of it only where the mapping ends with a star. A request whose path is
     * written otherwise (encoded, with parameters of a session) is not below it.
     *
     * @return empty when it has letters that had to be encoded
     */
    private static Optional<String> prefix(HttpServletRequest incoming) {
        boolean isStar = incoming.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        String path = incoming.getContextPath() + (isStar ? incoming.getServletPath() : "");
        return HttpApi.isPrefix(path) ? Optional.of(path) : Optional.empty();
    }

    private static Map<String, List<String>> headers(HttpServletRequest incoming) {
        Map<String, List<String>> all = new HashMap<>();
        for (String name : list(incoming.getHeaderNames())) {
            all.put(name, list(incoming.getHeaders(name)));
        }
        return all;
    }

    /** Containers may keep headers to themselves. */
    private static List<String> list(@Nullable Enumeration<String> values) {
        return values == null ? new ArrayList<>() : Collections.list(values);
    }
}

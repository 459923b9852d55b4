package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import dev.freestone.http.HttpApi;
import dev.freestone.http.HttpApiServlet;
import dev.freestone.http.OperationsPage;
import dev.freestone.spi.ApiCallers;
import jakarta.servlet.ServletContext;

/** How a container of servlets gets the REST surface, and the page beside it, from a listener or an initializer of the host. */
final class MountInContainer {
    private MountInContainer() {}

    static void mount(ServletContext context, Freestone freestone, ApiCallers callers) {
        // guide:http-servlet:begin
        HttpApi api = HttpApi.over(freestone).withCallers(callers);
        context.addServlet("freestone", HttpApiServlet.of(api)).addMapping("/api/*");
        // guide:http-servlet:end
    }

    static void mountWithPage(ServletContext context, Freestone freestone, ApiCallers callers, byte[] key) {
        // guide:operations-servlet:begin
        HttpApi api = HttpApi.over(freestone).withCallers(callers).withPage(OperationsPage.signedWith(key));
        context.addServlet("freestone", HttpApiServlet.of(api)).addMapping("/api/*"); // the page: /api/operations/
        // guide:operations-servlet:end
    }
}

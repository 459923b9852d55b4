package dev.freestone.examples.spring;

import dev.freestone.engine.Freestone;
import dev.freestone.http.HttpApi;
import dev.freestone.http.HttpApiServlet;
import dev.freestone.http.KnownCallers;
import dev.freestone.http.OperationsPage;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.PersonDirectory;
import java.util.Base64;
import javax.sql.DataSource;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The engine over the data source of the application, and its REST surface in the web server of the application. */
@Configuration(proxyBeanMethods = false)
class ExamplesSpringConfiguration {
    /** Nobody is known here, where a service has its own tables. */
    @Bean
    PersonDirectory people() {
        return InMemoryPersonDirectory.of();
    }

    @Bean
    ApiCallers callers(@Value("${freestone.api-key}") String key) {
        return KnownCallers.builder()
                .apiKey(key, ApiCaller.of(CompanyId.DEFAULT, ActorId.of("service:examples-spring")))
                .build();
    }

    // guide:spring-boot:begin
    @Bean // closed by Spring, before the data source
    Freestone freestone(DataSource database, PersonDirectory people) {
        JdbcSchema.over(database).migrate(); // or hand the files to your own tool
        JdbcStorage storage = JdbcStorage.over(new TransactionAwareDataSourceProxy(database)); // joins @Transactional
        return Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage() // or .keys(...): this application has no secrets
                .people(people)
                .build();
    }

    @Bean
    HttpApi api(Freestone freestone, ApiCallers callers, OperationsPage page) {
        return HttpApi.over(freestone).withCallers(callers).withPage(page);
    }

    @Bean
    ServletRegistrationBean<HttpApiServlet> surface(HttpApi api) {
        return new ServletRegistrationBean<>(HttpApiServlet.of(api), "/api/*");
    }
    // guide:spring-boot:end

    // guide:operations-spring:begin
    @Bean // /api/operations/, in base64 the key that all nodes share: openssl rand -base64 32
    OperationsPage page(@Value("${freestone.page-key}") String key) {
        return OperationsPage.signedWith(Base64.getDecoder().decode(key));
    }
    // guide:operations-spring:end

    /** Tomcat refuses a slash that is written as {@code %2F}, which external ids may have. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesOfIds() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    ExamplesSpringWork work(Freestone freestone) {
        return new ExamplesSpringWork(freestone);
    }
}

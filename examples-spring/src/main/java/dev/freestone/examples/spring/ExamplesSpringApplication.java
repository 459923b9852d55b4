package dev.freestone.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A host of Spring Boot. Its REST surface is below {@code /api}, for who shows the key of {@code FREESTONE_API_KEY} in {@code
 * X-API-KEY}, with the page of operators at {@code /api/operations/}, whose sessions the key {@code FREESTONE_PAGE_KEY} signs. It does
 * not begin without them: at least 16 characters, and at least 32 bytes in base64.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ExamplesSpringApplication {
    /**
     * Begins, and goes on until the process is ended.
     *
     * @param args settings of Spring Boot, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(ExamplesSpringApplication.class, args);
    }
}

package dev.freestone.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A host of Spring Boot. Its REST surface is below {@code /api}, for who shows the key of {@code FREESTONE_API_KEY} in {@code
 * X-API-KEY}; without a key of at least 16 characters it does not begin.
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

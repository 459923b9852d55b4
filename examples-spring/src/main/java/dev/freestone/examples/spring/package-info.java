/** An application of Spring Boot that embeds the engine in its data source, its transactions and its web server. */
@NullMarked
package dev.freestone.examples.spring;

import org.jspecify.annotations.NullMarked;

package dev.freestone.http;

/** The methods that routes know. */
enum HttpMethod {
    GET,
    POST,
    PUT,
    DELETE
}

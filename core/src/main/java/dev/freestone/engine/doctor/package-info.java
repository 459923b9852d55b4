/** Reads what the rules of the doctor judge, part by part. Source: docs/spec/doctor.md. */
@NullMarked
package dev.freestone.engine.doctor;

import org.jspecify.annotations.NullMarked;

/** What silently does not happen, as findings: pure rules over what the engine has read. Source: docs/spec/doctor.md. */
@NullMarked
package dev.freestone.doctor;

import org.jspecify.annotations.NullMarked;

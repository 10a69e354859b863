// SPDX-License-Identifier: Apache-2.0
/**
 * Documents made of a picture: HTML, Markdown, CSV, JSON and zone files about one Service, a namespace or the cluster.
 *
 * <p>Terms owned here: scope (what a report is about), provenance (where its picture comes from, and who wrote it), facts
 * (what a summary says of a Service), gaps (what was not read).
 *
 * <p>May depend on {@code findings}, {@code changes}, {@code diagram}, {@code route}, {@code zone}, {@code profile}, {@code
 * cluster}.
 */
@NullMarked
package dev.portolan.report;

import org.jspecify.annotations.NullMarked;

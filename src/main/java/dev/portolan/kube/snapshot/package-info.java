// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures from files: what {@code kubectl get -o yaml} and {@code -o json} write, and manifests that were not applied yet.
 *
 * <p>Terms owned here: snapshot file, part (one YAML document of a file), budget (how much may be read), gathering (what was
 * found so far), loss (what of a file is known not to be in the picture).
 *
 * <p>Decisions:
 * <ul>
 *   <li>There is no format of our own. Content decides, not the file's name: gzip by its first bytes, JSON by its first
 *       brace, everything else is YAML.
 *   <li>A YAML file is cut at its {@code ---} lines before it is parsed, as kubectl does, so that a broken document costs
 *       none of the others.
 *   <li>Files are streamed, so a file of some hundred megabytes needs no more memory than its picture. What bounds the
 *       reading are its results: bytes after unpacking, objects and endpoints, each at a multiple of the largest cluster that
 *       the picture is made for; a file that unpacks without end stops there.
 *   <li>A kind of which nothing was found counts as not read, since a file does not say what was asked for. Only an empty list
 *       of that kind says that there is none.
 *   <li>What is known to be missing makes a part of its kind, of which nothing is denied: of every kind where a file ends too
 *       soon or is no YAML, since anything could have followed; of its own kind where a list says that its server had more
 *       items; in its own namespace where an object made no sense.
 *   <li>Endpoints stand in for the slices of a Service that has none in the files, as the mirroring controller would make
 *       them.
 *   <li>A snapshot is as old as its newest file says; no file is better informed about itself.
 * </ul>
 *
 * <p>May depend on {@code read} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.snapshot;

import org.jspecify.annotations.NullMarked;

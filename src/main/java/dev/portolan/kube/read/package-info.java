// SPDX-License-Identifier: Apache-2.0
/**
 * Reads objects of the Kubernetes API from a stream of tokens: files, list bodies and watch events alike.
 *
 * <p>Terms owned here: cursor (where the reading stands, with the path and line for whoever must be told), shape (which
 * fields of a protobuf message are read), found (what one object turned out to be).
 *
 * <p>Decisions:
 * <ul>
 *   <li>There is one set of readers, which speaks in the names of the API. Protobuf comes to it as the tokens that JSON would
 *       have; the shapes of messages hold the numbers of what is read, and nothing else.
 *   <li>One object at a time; a list is never held as a whole, and fields that no value keeps are skipped unread.
 *   <li>A wrong field costs its own object only: the rest of that object is skipped, and the reading goes on behind it.
 *   <li>Types are as strict as the API's: a port {@code "80"} in quotes would be refused by it, so it is wrong here too.
 *   <li>{@code kubectl} sorts keys, so the {@code endpoints} of a slice come before its {@code kind}; the field names tell
 *       what is meant, and what cannot be told is kept as tokens until the kind is known.
 *   <li>Texts and maps that repeat (namespaces, nodes, labels, port names) are shared through a table of fixed size, which
 *       a watch that runs for weeks cannot fill.
 * </ul>
 *
 * <p>May depend on {@code cluster}; the other rooms of {@code kube} depend on it.
 */
@NullMarked
package dev.portolan.kube.read;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Where pictures of a cluster come from: kubeconfig contexts, live API servers, manifests and snapshots, the demo.
 *
 * <p>This package is the door, {@link dev.portolan.kube.KubeSources}; the rooms behind it are {@code read} (tokens of JSON
 * and YAML become values of {@code cluster}), {@code snapshot} (files become a picture), {@code demo} (a snapshot that
 * moves), {@code config} (kubeconfigs and credentials), {@code access} (being let
 * in) and {@code live} (list and watch).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Objects are read by own pull parsers, not through fabric8's model: at 10,000 Services and 150,000 endpoints that
 *       takes a quarter of the time and a seventh of the memory.
 *   <li>The only room that knows an HTTP client. Of fabric8 nothing was left to use (see {@code access}), so it is not
 *       among the dependencies. Verbs that write do not occur.
 * </ul>
 *
 * <p>May depend on {@code cluster} and {@code profile}. Only {@code app} depends on it.
 */
@NullMarked
package dev.portolan.kube;

import org.jspecify.annotations.NullMarked;

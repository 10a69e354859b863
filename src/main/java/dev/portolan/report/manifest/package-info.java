// SPDX-License-Identifier: Apache-2.0
/**
 * Objects of a picture written as the standard manifests that {@code kubectl get -o yaml} and {@code -o json} print:
 * networking only, no Secrets, environment, annotations or managed fields.
 *
 * <p>Terms owned here: manifest (one object in the API's form), list (a {@code v1 List} of manifests, the form in which a
 * snapshot is saved).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Only what the picture holds is written. The objects are slim, so a manifest read back gives an equal object; what the
 *       picture never read is not made up.
 *   <li>Fields come in the API's own order, labels in alphabetical order: the same picture gives the same bytes.
 *   <li>A picture does not know which container declares a port, so all ports of a pod stand at its first container.
 * </ul>
 *
 * <p>Sources: Kubernetes API reference, {@code core/v1} and {@code discovery.k8s.io/v1}; YAML 1.1 for what must be quoted,
 * since the readers of manifests follow it.
 *
 * <p>May depend on {@code cluster}.
 */
@NullMarked
package dev.portolan.report.manifest;

import org.jspecify.annotations.NullMarked;

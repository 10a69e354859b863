// SPDX-License-Identifier: Apache-2.0
/**
 * How the DNS of a live cluster is set up, found by asking its API server.
 *
 * <p>Terms owned here: Corefile (a ConfigMap's text that CoreDNS reads), workload (the Deployment or DaemonSet that runs the
 * DNS server).
 *
 * <p>Decisions:
 * <ul>
 *   <li>Looked for where kubeadm puts it, then where the workload mounts it from, then by label: that finds it on kubeadm, kind,
 *       k3s, RKE2, EKS, AKS and OpenShift.
 *   <li>What may not be read is no failure: kubeadm's default then stands for it, and the reason is told with it. What could not
 *       be asked at all (no connection) is one. What was read and may not be any more is taken as it was: a right that somebody
 *       loses changes no answer of the cluster.
 *   <li>The release is the tag of the image. A digest tells none.
 * </ul>
 *
 * <p>May depend on {@code access}, {@code read}, {@code profile} and {@code cluster}.
 */
@NullMarked
package dev.portolan.kube.dns;

import org.jspecify.annotations.NullMarked;

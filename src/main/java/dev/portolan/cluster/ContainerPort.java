// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * A port that a container declares.
 *
 * @param name its name, empty if it has none; a Service's {@code targetPort} may refer to it
 * @param protocol its protocol
 * @param number 1 to 65535
 */
public record ContainerPort(String name, Protocol protocol, int number) {}

// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

/**
 * Something that the demo cluster can be made to do, so that live behaviour can be seen without a cluster.
 *
 * @param id what it is called towards the source
 * @param label what a person reads: {@code Make quiz-1 unready}
 */
public record DemoMove(String id, String label) {}

// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.snapshot;

import dev.portolan.cluster.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be read, while it is not yet known how much else was.
 *
 * @param place where it stands
 * @param leftOut what the object would have been that was left out because of it; null if no object is meant
 * @param field the field, empty if the whole is meant
 * @param message what is wrong; whole sentences unless an object was left out
 */
record Complaint(Place place, @Nullable ResourceKind leftOut, String field, String message) {}

// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.read.Found;

/** One event of a watch. */
sealed interface WatchEvent {

    /** An object came or changed. */
    record Changed(Found found) implements WatchEvent {}

    /** An object went; it is as it was last. */
    record Deleted(Found found) implements WatchEvent {}

    /** Nothing happened up to that resource version. */
    record Bookmark(String resourceVersion) implements WatchEvent {}

    /** The server ends the watch for a reason. */
    record Refused(ApiException why) implements WatchEvent {}
}

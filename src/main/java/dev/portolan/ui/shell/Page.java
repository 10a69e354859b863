// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a tab shows.
 *
 * @param content fills the space under the strip
 * @param tools stand over the right end of the strip while the tab is selected; null for none
 */
record Page(Node content, @Nullable Node tools) {}

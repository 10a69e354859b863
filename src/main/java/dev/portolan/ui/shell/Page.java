// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.ui.fx.ToolRow;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a tab shows.
 *
 * @param content fills the space under the strip
 * @param tools stand at the right end of the strip, or below it, while the tab is selected; null for none
 */
record Page(Node content, @Nullable ToolRow tools) {}

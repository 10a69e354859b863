// SPDX-License-Identifier: Apache-2.0
/**
 * The YAML tab: the selected Service, its EndpointSlices and the Pods behind them as manifests, to read, search and copy.
 *
 * <p>Decision: the text is written from the picture, so it shows what Portolan read and nothing else: no Secrets,
 * environment, annotations or managed fields.
 *
 * <p>May depend on {@code ui.fx}, {@code session}, {@code report}, {@code zone}, {@code cluster}.
 */
@NullMarked
package dev.portolan.ui.yaml;

import org.jspecify.annotations.NullMarked;

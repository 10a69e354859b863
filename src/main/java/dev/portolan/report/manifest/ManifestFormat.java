// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

/** In which of its two forms a manifest is written. */
public enum ManifestFormat {
    YAML,
    JSON
}

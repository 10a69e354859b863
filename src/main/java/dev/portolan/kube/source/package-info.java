// SPDX-License-Identifier: Apache-2.0
/**
 * What all sources of this room have in common: how they speak to their listener.
 *
 * <p>Terms owned here: announcer (tells a listener, one call at a time, until it is closed), turn
 * (does a source's work one thing after the other), defect (what ends reading though nobody thought of it).
 *
 * <p>May depend on {@code cluster}; the rooms of {@code kube} that implement sources depend on it.
 */
@NullMarked
package dev.portolan.kube.source;

import org.jspecify.annotations.NullMarked;

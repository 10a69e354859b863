// SPDX-License-Identifier: Apache-2.0
/**
 * The user's choices: one record, and its store in the platform's folder for configuration.
 *
 * <p>Terms owned here: settings, recent source (something that was open before, so that it can be opened again).
 *
 * <p>Decisions:
 * <ul>
 *   <li>The file is written beside and renamed, so that a crash leaves the old one or the new one.
 *   <li>A file that cannot be read is kept aside under another name and told; the program starts with its defaults. A single
 *       value that cannot be read falls back to its default: a newer version may have written it.
 *   <li>Nothing secret is stored: names of contexts and paths of files, no addresses, no credentials.
 * </ul>
 *
 * <p>This room depends on no other room.
 */
@NullMarked
package dev.portolan.settings;

import org.jspecify.annotations.NullMarked;

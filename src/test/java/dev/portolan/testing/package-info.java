// SPDX-License-Identifier: Apache-2.0
/** Fakes and fixtures that the tests of several rooms share. */
@NullMarked
package dev.portolan.testing;

import org.jspecify.annotations.NullMarked;

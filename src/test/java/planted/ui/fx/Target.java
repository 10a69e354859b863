// SPDX-License-Identifier: Apache-2.0
package planted.ui.fx;

public class Target {}

// SPDX-License-Identifier: Apache-2.0
package planted.settings;

public class Target {}

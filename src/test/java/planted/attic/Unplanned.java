// SPDX-License-Identifier: Apache-2.0
package planted.attic;

class Unplanned {}

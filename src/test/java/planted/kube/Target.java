// SPDX-License-Identifier: Apache-2.0
package planted.kube;

public class Target {}

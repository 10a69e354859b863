// SPDX-License-Identifier: Apache-2.0
package planted.session;

import io.fabric8.kubernetes.client.Config;
import org.jspecify.annotations.Nullable;

class HoldsFabric8 {
    @Nullable
    Config config;
}

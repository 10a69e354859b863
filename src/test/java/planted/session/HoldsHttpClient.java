// SPDX-License-Identifier: Apache-2.0
package planted.session;

import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

class HoldsHttpClient {
    @Nullable
    OkHttpClient client;
}

// SPDX-License-Identifier: Apache-2.0
package planted.resolve;

import java.net.UnknownHostException;
import org.xbill.DNS.SimpleResolver;

class AsksTheNetwork {
    SimpleResolver resolver() throws UnknownHostException {
        return new SimpleResolver();
    }
}

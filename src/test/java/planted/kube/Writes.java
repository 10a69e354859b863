// SPDX-License-Identifier: Apache-2.0
package planted.kube;

import okhttp3.Request;
import okhttp3.RequestBody;

class Writes {

    Request.Builder remove(Request.Builder request) {
        return request.delete();
    }

    Request.Builder create(Request.Builder request, RequestBody body) {
        return request.post(body);
    }

    Request.Builder anything(Request.Builder request, String method) {
        return request.method(method, null);
    }
}

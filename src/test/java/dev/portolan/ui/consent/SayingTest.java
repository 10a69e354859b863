// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.Consent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingTest {

    private static final Consent.Program LOGIN = new Consent.Program("aks", List.of("kubelogin", "get-token"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code A. | https://microsoft.com/devicelogin
            Please visit http://localhost:8000.                          | http://localhost:8000
            Open "https://login.example.com/a?b=c&d=(e)" in a browser    | https://login.example.com/a?b=c&d=(e
            (see <https://login.example.com/x>)                          | https://login.example.com/x
            First https://one.example.com/%zz, then https://two.example.com | https://two.example.com
            error: ftp://files.example.com is no page                    |
            https://                                                     |
            """)
    void firstPageThatABrowserCanOpenIsFound(String text, String page) {
        assertThat(new Saying(LOGIN, text).page())
                .isEqualTo(Optional.ofNullable(page).map(URI::create));
    }
}

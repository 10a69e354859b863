// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is shown of a program before it is run. */
class ConsentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            get-token   | sh get-token
            --id=6dae:1 | sh --id=6dae:1
            a b         | sh 'a b'
            a;rm -rf ~  | sh 'a;rm -rf ~'
            it's        | sh 'it'\\''s'
            ""          | sh ''
            """)
    void wordsAreToldApart(String word, String line) {
        assertThat(new Consent.Program("prod", List.of("sh", word)).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "aws eks get-token --cluster-name prod, aws eks get-token",
        "kubelogin get-token --oidc-client-secret=hush, kubelogin get-token",
        "sh -c hush, sh",
        "-odd, -odd"
    })
    void fewWordsTellNoOption(String command, String words) {
        assertThat(new Consent.Program("prod", List.of(command.split(" "))).brief())
                .isEqualTo(words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.portolan.report.manifest;

import java.io.Serial;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Quotes what a reader of YAML 1.1 would take for something else than a text. The Kubernetes tools read by 1.1, where {@code
 * 0x1f} is a number, {@code 1:30} is ninety and {@code 2026-03-16} is a day.
 */
final class Yaml11Quoting extends StringQuotingChecker {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern NOT_A_TEXT = Pattern.compile(
            "[-+]?(?:0x[0-9a-fA-F_]+|0b[01_]+|0o[0-7_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|\\.(?:inf|Inf|INF))"
                    + "|\\.(?:nan|NaN|NAN)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    @Override
    public boolean needToQuoteName(String name) {
        return isReservedKeyword(name)
                || nameHasQuotableChar(name)
                || looksLikeYAMLNumber(name)
                || NOT_A_TEXT.matcher(name).matches();
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return isReservedKeyword(value)
                || valueHasQuotableChar(value)
                || NOT_A_TEXT.matcher(value).matches();
    }
}

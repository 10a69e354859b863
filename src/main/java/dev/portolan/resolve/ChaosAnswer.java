// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.ChaosBlock;
import dev.portolan.profile.CoreDnsVersion;
import dev.portolan.resolve.Query.Asked;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Answers the questions of class CHAOS that {@code chaos} knows. The host's name is not known here and stays {@code localhost}. */
final class ChaosAnswer {

    private final ChaosBlock block;
    private final CoreDnsVersion version;

    ChaosAnswer(ChaosBlock block, CoreDnsVersion version) {
        this.block = block;
        this.version = version;
    }

    @Nullable
    Reply answer(Asked question) {
        if (question.dclass() != DClass.CH || question.type() != Type.TXT) {
            return null;
        }
        List<String> texts = texts(question.name().toString().toLowerCase(Locale.ROOT));
        List<WireRecord> records = texts.stream()
                .map(text -> WireRecord.of(new TXTRecord(question.name().toName(), DClass.CH, 0, text)))
                .toList();
        return texts.isEmpty() ? null : new Reply(Rcode.NOERROR, 0, records, List.of(), List.of());
    }

    private List<String> texts(String name) {
        return switch (name) {
            case "version.bind.", "version.server." ->
                List.of(block.version().isEmpty() ? "CoreDNS-" + version : block.version());
            case "authors.bind." -> block.authors();
            case "hostname.bind.", "id.server." -> List.of("localhost");
            default -> List.of();
        };
    }
}

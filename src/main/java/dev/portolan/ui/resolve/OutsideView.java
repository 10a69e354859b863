// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.resolve.Question;
import dev.portolan.resolve.Upstream;
import dev.portolan.resolve.walk.Try;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/** What was seen outside of the cluster for one outcome. Asks each question once, so that all forms show the same. */
final class OutsideView implements Upstream {

    private final OutsideNames names;
    private final Map<Question, OutsideAnswer> answers = new LinkedHashMap<>();

    OutsideView(OutsideNames names) {
        this.names = names;
    }

    @Override
    public synchronized @Nullable Message ask(Question question) {
        return answers.computeIfAbsent(question, names::ask).message();
    }

    /** Whether something of an answer comes from outside: its name, or where an alias of it leads. */
    boolean contributedTo(Try one) {
        return names(one).anyMatch(name -> seen(name).anyMatch(answer -> answer.message() != null));
    }

    /** The servers that contributed to an answer. */
    String servers(Try one) {
        return names(one)
                .flatMap(this::seen)
                .map(OutsideAnswer::server)
                .filter(server -> !server.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What went wrong on the way to an answer, whole sentences. */
    List<String> troubles(Try one) {
        return names(one)
                .flatMap(this::seen)
                .map(OutsideAnswer::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Name> names(Try one) {
        return Stream.concat(
                Stream.of(one.name()),
                one.answers().stream()
                        .map(Answer::records)
                        .flatMap(List::stream)
                        .<Name>mapMulti((record, sink) -> {
                            if (record instanceof CNAMERecord alias) {
                                sink.accept(alias.getTarget());
                            }
                        }));
    }

    private synchronized Stream<OutsideAnswer> seen(Name name) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .toList()
                .stream();
    }
}
